using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Api;

public sealed class UndoCallTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task A_program_takes_its_own_change_back_by_its_sequence(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("plan-undo-").FullName;
        var settings = AppProcess.Demo(folder);
        if (provider == "PostgreSQL")
        {
            settings["Database__Provider"] = "PostgreSQL";
            settings["Database__MigrateOnStart"] = "true";
            settings["ConnectionStrings__WorkPlan"] = await PostgresCluster.CreateDatabaseAsync();
        }

        await using var app = await AppProcess.StartAsync(settings);
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
        var token = await AppProcess.ResultAsync(settings, "token", "create", "--user", "lead@demo.example", "--name", "undo test");
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var before = await GetAsync(client, "/api/v1/milestones/PP-M51");
        await client.PostAsJsonAsync("/api/v1/milestones/PP-M51/updates", new { status = "atRisk", narrative = "Too soon.", version = (int)before["version"]! });
        var last = (long)(await GetAsync(client, "/api/v1/changes?after=400&pageSize=500"))["last"]!;

        using var undone = await client.PostAsync($"/api/v1/changes/{last}/undo", null);
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.Equal("Undone: PP-M51 at risk.", (string?)(await undone.Content.ReadFromJsonAsync<JsonObject>())!["sentence"]);
        var after = await GetAsync(client, "/api/v1/milestones/PP-M51");
        Assert.Equal(before["lastUpdate"]!.ToJsonString(), after["lastUpdate"]!.ToJsonString());
        Assert.Equal("onTrack", (string?)after["status"]);

        using var again = await client.PostAsync($"/api/v1/changes/{last}/undo", null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal("undone", (string?)(await again.Content.ReadFromJsonAsync<JsonObject>())!["rule"]);
        foreach (var (path, status) in new[] { ("99999999", 404), ("abc", 404), ("9223372036854775808", 404), ("1", 403) })
        {
            using var refused = await client.PostAsync($"/api/v1/changes/{path}/undo", null);
            Assert.Equal(status, (int)refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        }

        client.DefaultRequestHeaders.Authorization = null;
        using var stranger = await client.PostAsync($"/api/v1/changes/{last}/undo", null);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<JsonObject> GetAsync(HttpClient client, string path) => (await client.GetFromJsonAsync<JsonObject>(path))!;
}
