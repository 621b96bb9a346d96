using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Postgres;
using WorkPlanTracker.App.Data.Sqlite;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Kill;

[Trait("Category", "Kill")]
public sealed class KillTests
{
    private const int Rounds = 20;
    private const int Writers = 8;
    private const int AtLeastAcknowledged = 50;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task Whatever_was_acknowledged_is_there_after_kill_9_and_nothing_is_half_there(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("plan-kill-").FullName;
        var settings = AppProcess.Demo(folder);
        if (provider == "PostgreSQL")
        {
            settings["Database__Provider"] = "PostgreSQL";
            settings["Database__MigrateOnStart"] = "true";
            settings["ConnectionStrings__WorkPlan"] = await PostgresCluster.CreateDatabaseAsync();
        }

        var random = new Random(20110224);
        var acknowledged = new ConcurrentDictionary<string, (int Version, string Narrative)>(StringComparer.Ordinal);
        string? token = null;
        string[] references = [];
        for (var round = 1; round <= Rounds; round++)
        {
            await using var app = await AppProcess.StartAsync(settings);
            using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
            token ??= await AppProcess.ResultAsync(settings, "token", "create", "--user", "admin@demo.example", "--name", "kill test");
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            references = references.Length > 0 ? references : [.. (await AllAsync(client)).Select(m => (string)m["ref"]!).Take(Writers)];
            await CheckAsync(client, acknowledged, round);

            var done = 0;
            var stopAfter = AtLeastAcknowledged + random.Next(60);
            var enough = new TaskCompletionSource();
            var writers = references.Select(reference => Task.Run(async () =>
            {
                try
                {
                    var version = (int)(await client.GetFromJsonAsync<JsonObject>($"/api/v1/milestones/{reference}"))!["version"]!;
                    for (var i = 0; ; i++)
                    {
                        var narrative = $"Round {round}, update {i}.";
                        var answer = await client.PostAsJsonAsync($"/api/v1/milestones/{reference}/updates", new { status = "onTrack", narrative, version });
                        if (!answer.IsSuccessStatusCode)
                        {
                            enough.TrySetException(new InvalidOperationException(await answer.Content.ReadAsStringAsync()));
                            return;
                        }

                        acknowledged[reference] = (++version, narrative);
                        if (Interlocked.Increment(ref done) >= stopAfter)
                        {
                            enough.TrySetResult();
                        }
                    }
                }
                catch (Exception failure) when (failure is HttpRequestException or IOException or TaskCanceledException)
                {
                    // The server is gone: what was not answered may be there or not, but never half.
                }
            })).ToList();
            await enough.Task.WaitAsync(TimeSpan.FromSeconds(60));
            await app.KillAsync();
            await Task.WhenAll(writers);
            Assert.True(done >= AtLeastAcknowledged);
        }

        // Once more, for what the last round acknowledged; then the proof that every milestone, its updates and its newest entry agree.
        await using (var app = await AppProcess.StartAsync(settings))
        {
            using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            await CheckAsync(client, acknowledged, Rounds + 1);
            Assert.Equal(Writers, acknowledged.Count);
        }

        var (exit, said) = await AppProcess.VerbAsync(settings, "verify-log");
        Assert.True(exit == 0, said);
        await CompareAsync(settings);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task CheckAsync(HttpClient client, ConcurrentDictionary<string, (int Version, string Narrative)> acknowledged, int round)
    {
        foreach (var milestone in await AllAsync(client))
        {
            var reference = (string)milestone["ref"]!;
            if (acknowledged.TryGetValue(reference, out var last))
            {
                var version = (int)milestone["version"]!;
                Assert.True(version >= last.Version, $"Round {round}: {reference} is at {version}, {last.Version} was acknowledged.");
                Assert.True(version > last.Version || (string)milestone["lastUpdate"]!["narrative"]! == last.Narrative, $"Round {round}: {reference} lost its words.");
            }
        }
    }

    /// <summary>Row, number of updates and newest document, of every milestone, read past the program.</summary>
    private static async Task CompareAsync(Dictionary<string, string> settings)
    {
        PlanDatabase database = settings.ContainsKey("Database__Provider") ? new PostgresDatabase(settings["ConnectionStrings__WorkPlan"]) : new SqliteDatabase($"{settings["ConnectionStrings__WorkPlan"]};Pooling=False");
        await using var context = database.CreateDbContext();
        var newest = (await context.Log.AsNoTracking().Where(e => e.Kind == "milestone").ToListAsync()).GroupBy(e => e.Ref).ToDictionary(g => g.Key, g => g.MaxBy(e => e.Sequence)!, StringComparer.Ordinal);
        var updates = (await context.Updates.AsNoTracking().ToListAsync()).ToLookup(u => u.Milestone, StringComparer.Ordinal);
        var milestones = await context.Milestones.AsNoTracking().ToListAsync();
        Assert.Equal(newest.Count, milestones.Count);
        foreach (var milestone in milestones)
        {
            var logged = JsonNode.Parse(newest[milestone.Ref].Record!)!;
            Assert.Equal(milestone.Version, newest[milestone.Ref].Version);
            Assert.Equal(milestone.UpdateCount, (int)logged["updateCount"]!);
            Assert.Equal(Enumerable.Range(1, milestone.UpdateCount), updates[milestone.Ref].Select(u => u.Number).Order());
            Assert.Equal(milestone.LastUpdate.Narrative, (string)logged["lastUpdate"]!["narrative"]!);
        }

        await ((database as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static async Task<IReadOnlyList<JsonObject>> AllAsync(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<JsonObject>("/api/v1/milestones?plan=PP-2010-11&pageSize=500"))!["items"]!.AsArray().Select(m => m!.AsObject())];
}
