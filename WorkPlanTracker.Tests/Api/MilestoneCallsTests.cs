using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Api;

public sealed class MilestoneCallsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_milestone_is_created_at_an_address_with_a_version_and_can_be_read_there()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var client = await host.ClientAsync();

        using var created = await client.PostAsJsonAsync("/api/v1/milestones", new { plan = "PP-2010-11", title = "Handover", forecast = "mid may 2011", dependsOn = new[] { "PP-M01" }, deliverable = "document" }, Stop);

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("\"1\"", created.Headers.ETag!.Tag);
        Assert.Equal("/api/v1/milestones/PP-M04", created.Headers.Location!.ToString());
        var read = (await client.GetFromJsonAsync<JsonObject>(created.Headers.Location, Stop))!;
        Assert.Equal(("Handover", "mid May 2011"), ((string?)read["title"], (string?)read["forecast"]!["text"]));
        var answered = (await created.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
        Assert.Empty(answered["warnings"]!.AsArray());
        answered.Remove("warnings");
        Assert.True(JsonNode.DeepEquals(answered, read), $"{answered} is not {read}");
    }

    [Fact]
    public async Task What_a_patch_leaves_out_stays_and_null_clears()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var client = await host.ClientAsync();
        await PatchAsync(client, 1, """{ "description": "About it.", "objective": "First", "dependsOn": ["PP-M02"], "deliverable": "briefing" }""");

        var patched = await PatchAsync(client, 2, """{ "description": null, "dependsOn": null, "deliverable": null, "title": "Renamed" }""");

        Assert.Equal(("", "Renamed", "First", "Lead officer", 3), ((string?)patched["description"], (string?)patched["title"], (string?)patched["objective"], (string?)patched["owner"], (int)patched["version"]!));
        Assert.Empty(patched["dependsOn"]!.AsArray());
    }

    [Theory]
    [InlineData("""{ "titel": "A", "version": 1 }""", "titel", "There is no field")]
    [InlineData("""{ "status": "onTrack", "version": 1 }""", "status", "/updates")]
    [InlineData("""{ "forecast": "may", "version": 1 }""", "forecast", "/updates")]
    [InlineData("""{ "plan": "VAW-2010-11", "version": 1 }""", "plan", "stays in its plan")]
    [InlineData("""{ "slip": null, "version": 1 }""", "slip", "worked out")]
    [InlineData("""{ "title": null, "version": 1 }""", "title", "Enter a title")]
    [InlineData("""{ "title": "A" }""", "version", "If-Match")]
    [InlineData("""{ "areas": "one", "version": 1 }""", "areas", "wrong kind")]
    public async Task What_cannot_be_patched_is_named_with_what_to_do(string body, string field, string remedy)
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var client = await host.ClientAsync();

        using var answer = await client.PatchAsync("/api/v1/milestones/PP-M01", new StringContent(body, Encoding.UTF8, "application/json"), Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
        Assert.Contains(remedy, problem["errors"]![field]!.ToJsonString(new(System.Text.Json.JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_patch_is_answered_with_both_versions()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var client = await host.ClientAsync();
        await PatchAsync(client, 1, """{ "title": "First" }""");
        using var stale = new HttpRequestMessage(HttpMethod.Patch, "/api/v1/milestones/PP-M01") { Content = JsonContent.Create(new { title = "Second" }) };
        stale.Headers.TryAddWithoutValidation("If-Match", "\"1\"");

        using var answer = await client.SendAsync(stale, Stop);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
        Assert.Equal(("First", "Second", 2), ((string?)problem["theirs"]!["title"], (string?)problem["yours"]!["title"], (int)problem["version"]!));
    }

    private static async Task<JsonObject> PatchAsync(HttpClient client, int seen, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/api/v1/milestones/PP-M01") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        using var answer = await client.SendAsync(request, Stop);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal($"\"{seen + 1}\"", answer.Headers.ETag!.Tag);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!;
    }
}
