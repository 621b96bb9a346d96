using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Api;

public sealed class ChangeStreamTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_program_that_comes_back_with_its_last_event_has_lost_nothing_and_gets_nothing_twice(string provider)
    {
        await using var host = await ApiHost.StartAsync(provider);
        using var client = await host.ClientAsync();
        var seen = new List<JsonObject>();
        var first = await StreamReading.OpenAsync(client, "after=0");
        while (seen.Count < 3)
        {
            seen.Add(await first.NextAsync());
        }

        first.Dispose();
        for (var version = 1; version <= 10; version++)
        {
            await PostAsync(host, "PP-M01", version);
        }

        using var second = await StreamReading.OpenAsync(client, "after=0", (long)seen[^1]["sequence"]!);
        await PostAsync(host, "PP-M01", 11);
        var page = (await client.GetFromJsonAsync<JsonObject>("/api/v1/changes?pageSize=500", Stop))!["items"]!.AsArray();
        while (seen.Count < page.Count)
        {
            seen.Add(await second.NextAsync());
        }

        Assert.Equal(page.Select(e => e!.ToJsonString()), seen.Select(e => e.ToJsonString()));
    }

    [Fact]
    public async Task Changes_of_one_instance_are_streamed_by_the_other()
    {
        await using var one = await ApiHost.StartAsync("PostgreSQL");
        await using var other = await ApiHost.StartAsync("PostgreSQL", one.Connection);
        using var client = new HttpClient { BaseAddress = other.Address };
        client.DefaultRequestHeaders.Authorization = (await one.ClientAsync()).DefaultRequestHeaders.Authorization;
        using var stream = await StreamReading.OpenAsync(client);

        await PostAsync(one, "PP-M02", 1);

        Assert.Equal("PP-M02", (string?)(await stream.NextAsync())["ref"]);
    }

    [Fact]
    public async Task A_stream_ends_at_once_when_its_token_is_revoked_or_its_account_closed_or_changed()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var token = await StreamReading.OpenAsync(await host.ClientAsync(APlan.Lead));
        using var closed = await StreamReading.OpenAsync(await host.ClientAsync(APlan.OtherLead));
        using var changed = await StreamReading.OpenAsync(await host.ClientAsync());
        await using (var context = host.Get<PlanDatabase>().CreateDbContext())
        {
            await host.Get<RevokeToken>().RunAsync(Actor.Operator, context.Tokens.Single(t => t.Account == APlan.Lead).Id, Stop);
        }

        await token.EndAsync();
        await host.Get<CloseAccount>().RunAsync(Actor.Operator, APlan.OtherLead, null, Stop);
        await closed.EndAsync();
        await host.Get<ChangeAccess>().RunAsync(Actor.Operator, APlan.Lead, null, AccountScopes.Of(Role.Administrator), Stop);
        await host.Get<ChangeAccess>().RunAsync(Actor.Operator, ApiHost.Administrator, null, AccountScopes.Of(Role.Reader), Stop);
        await changed.EndAsync();
    }

    [Fact]
    public async Task A_token_that_expires_while_its_stream_is_open_ends_it()
    {
        var real = new FixedClock(TimeProvider.System.GetUtcNow().UtcDateTime);
        await using var host = await ApiHost.StartAsync("Sqlite", real: real);
        using var stream = await StreamReading.OpenAsync(await host.ClientAsync(days: 1));

        real.Now = real.Now.AddDays(2);

        await stream.EndAsync();
    }

    [Fact]
    public async Task An_expired_revoked_or_unknown_token_is_answered_with_401()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "wpt_stolen");

        using var answer = await client.GetAsync("/api/v1/changes/stream", Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("after=soon", null, "after")]
    [InlineData("after=-1", null, "after")]
    [InlineData("after=999999", null, "after")]
    [InlineData("", "abc", "Last-Event-ID")]
    public async Task A_place_in_the_log_that_is_none_is_named(string query, string? header, string field)
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var client = await host.ClientAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/changes/stream?{query}");
        if (header is not null)
        {
            request.Headers.Add("Last-Event-ID", header);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_never_reads_is_dropped_and_the_others_go_on()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var client = await host.ClientAsync();
        using var deaf = new TcpClient { ReceiveBufferSize = 4_096 };
        await deaf.ConnectAsync(IPAddress.Loopback, host.Address.Port, Stop);
        var ask = $"GET /api/v1/changes/stream HTTP/1.1\r\nHost: {host.Address.Authority}\r\nAuthorization: {client.DefaultRequestHeaders.Authorization}\r\n\r\n";
        await deaf.GetStream().WriteAsync(Encoding.ASCII.GetBytes(ask), Stop);
        var tail = host.Get<ChangeTail>();
        await Eventually.TrueAsync(() => tail.Followers == 1, "the deaf client follows");
        using var reading = await StreamReading.OpenAsync(client);
        var narrative = new string('x', 4_000);
        var heard = 0;

        for (var version = 1; tail.Followers > 1 || version == 1; version++)
        {
            Assert.True(version < 20_000, "The client that never reads was never dropped.");
            await PostAsync(host, "PP-M03", version, narrative);
            await reading.NextAsync();
            heard++;
        }

        await PostAsync(host, "PP-M02", 1);
        Assert.Equal("PP-M02", (string?)(await reading.NextAsync())["ref"]);
        Assert.True(heard > 0);
    }

    [Fact]
    public async Task A_stop_of_the_program_ends_streams_well()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var stream = await StreamReading.OpenAsync(await host.ClientAsync());

        await host.StopAsync();

        await stream.EndAsync();
    }

    [Fact]
    public async Task Entries_about_accounts_and_tokens_are_streamed_to_administrators_alone()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var mine = await StreamReading.OpenAsync(await host.ClientAsync());
        using var theirs = await StreamReading.OpenAsync(await host.ClientAsync(APlan.Lead));
        _ = await mine.NextAsync();
        await host.Get<UnlockAccount>().RunAsync(Actor.Operator, APlan.OtherLead, Stop);
        await PostAsync(host, "PP-M01", 1);

        Assert.Equal("person", (string?)(await mine.NextAsync())["kind"]);
        Assert.Equal("milestone", (string?)(await theirs.NextAsync())["kind"]);
    }

    private static async Task PostAsync(ApiHost host, string reference, int version, string narrative = "Said.") =>
        Assert.IsType<Outcome.Saved>(await host.Get<PostProgressUpdate>().RunAsync(new(APlan.Lead), reference, version, new("onTrack", null, null, $"{narrative[..Math.Min(narrative.Length, 3_900)]} {version.ToString(CultureInfo.InvariantCulture)}"), Stop));
}
