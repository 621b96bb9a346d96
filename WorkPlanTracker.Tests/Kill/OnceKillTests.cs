using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Kill;

[Trait("Category", "Kill")]
public sealed class OnceKillTests
{
    private const int Rounds = 6;
    private const int Writers = 4;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task A_request_sent_again_under_its_key_after_kill_9_takes_effect_once(string provider)
    {
        var folder = Directory.CreateTempSubdirectory("plan-once-").FullName;
        var settings = AppProcess.Demo(folder);
        if (provider == "PostgreSQL")
        {
            settings["Database__Provider"] = "PostgreSQL";
            settings["Database__MigrateOnStart"] = "true";
            settings["ConnectionStrings__WorkPlan"] = await PostgresCluster.CreateDatabaseAsync();
        }

        var random = new Random(20110224);
        var unanswered = new List<string>();
        var titles = new List<string>();
        string? token = null;
        for (var round = 0; round <= Rounds; round++)
        {
            await using var app = await AppProcess.StartAsync(settings);
            token ??= await AppProcess.ResultAsync(settings, "token", "create", "--user", "admin@demo.example", "--name", "kill test");
            using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

            // What was not answered before the power went is sent again, as a careful client does; it is answered as if nothing had been.
            foreach (var title in unanswered)
            {
                Assert.Equal(201, await SendAsync(client, title));
            }

            unanswered.Clear();
            if (round == Rounds)
            {
                await CheckAsync(client, titles);
                break;
            }

            var (sent, stopAfter, enough) = (0, 12 + random.Next(20), new TaskCompletionSource());
            var writers = Enumerable.Range(0, Writers).Select(w => Task.Run(async () =>
            {
                for (var i = 0; ; i++)
                {
                    var title = $"Once: round {round}, writer {w}, number {i}";
                    lock (titles)
                    {
                        titles.Add(title);
                    }

                    try
                    {
                        Assert.Equal(201, await SendAsync(client, title));
                    }
                    catch (Exception gone) when (gone is HttpRequestException or IOException or TaskCanceledException)
                    {
                        lock (titles)
                        {
                            unanswered.Add(title);
                        }

                        return;
                    }

                    if (Interlocked.Increment(ref sent) >= stopAfter)
                    {
                        enough.TrySetResult();
                    }
                }
            })).ToList();
            await Task.WhenAny(enough.Task, Task.WhenAll(writers)).WaitAsync(TimeSpan.FromSeconds(60));
            await app.KillAsync();
            await Task.WhenAll(writers);
            Assert.Equal(Writers, unanswered.Count);
        }

        var (exit, said) = await AppProcess.VerbAsync(settings, "verify-log");
        Assert.True(exit == 0, said);
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<int> SendAsync(HttpClient client, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/milestones") { Content = JsonContent.Create(new { plan = "PP-2010-11", title }) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", title.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
        using var answer = await client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    /// <summary>Each title that was ever sent is there, and there once.</summary>
    private static async Task CheckAsync(HttpClient client, List<string> titles)
    {
        var found = new List<string>();
        for (var page = 1; ; page++)
        {
            var items = (await client.GetFromJsonAsync<JsonObject>($"/api/v1/milestones?plan=PP-2010-11&q=Once:&pageSize=500&page={page}"))!["items"]!.AsArray();
            found.AddRange(items.Select(m => (string)m!["title"]!).Where(t => t.StartsWith("Once:", StringComparison.Ordinal)));
            if (items.Count < 500)
            {
                break;
            }
        }

        Assert.Equal(titles.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
