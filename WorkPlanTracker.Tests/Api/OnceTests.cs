using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Api;

public sealed class OnceTests
{
    private const string Key = "Idempotency-Key";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_request_sent_again_is_answered_as_before_and_takes_effect_once(string provider)
    {
        await using var host = await ApiHost.StartAsync(provider);
        using var client = await host.ClientAsync();

        using var first = await SendAsync(client, "one", "Only once");
        using var again = await SendAsync(client, "one", "Only once");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(Stop), await again.Content.ReadAsStringAsync(Stop));
        Assert.Equal((first.Headers.Location, first.Headers.ETag), (again.Headers.Location, again.Headers.ETag));
        Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.Equal("\"1\"", again.Headers.ETag!.Tag);
        Assert.Equal(1, await CountAsync(host));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_ten_at_once_one_takes_effect_and_all_are_answered_alike(string provider)
    {
        await using var host = await ApiHost.StartAsync(provider);
        using var client = await host.ClientAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SendAsync(client, "race", "Only once")));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location).Distinct());
        Assert.Equal(1, await CountAsync(host));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_answer_that_was_lost_with_the_server_is_made_again_from_the_outcome(string provider)
    {
        await using var host = await ApiHost.StartAsync(provider);
        using var client = await host.ClientAsync();
        using var first = await SendAsync(client, "lost", "Only once");
        await using (var context = host.Get<PlanDatabase>().CreateDbContext())
        {
            // As after a kill between the commit and the answer: the outcome stands, the answer does not.
            await context.Requests.ExecuteUpdateAsync(r => r.SetProperty(x => x.Status, (int?)null).SetProperty(x => x.Headers, (string?)null).SetProperty(x => x.Body, (string?)null), Stop);
        }

        using var again = await SendAsync(client, "lost", "Only once");

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(Stop), await again.Content.ReadAsStringAsync(Stop));
        Assert.Equal((first.Headers.Location, first.Headers.ETag), (again.Headers.Location, again.Headers.ETag));
        Assert.Equal(1, await CountAsync(host));
    }

    [Fact]
    public async Task Another_request_under_a_used_key_is_refused_by_the_headers_name()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var client = await host.ClientAsync();
        using var first = await SendAsync(client, "mine", "Only once");

        using var other = await SendAsync(client, "mine", "Something else");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains($"\"errors\":{{\"{Key}\"", await other.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(1, await CountAsync(host));
    }

    [Fact]
    public async Task Two_callers_may_use_the_same_key()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var first = await SendAsync(await host.ClientAsync(), "shared", "Only once");
        using var other = await SendAsync(await host.ClientAsync(APlan.Lead), "shared", "Only once");

        Assert.NotEqual(first.Headers.Location, other.Headers.Location);
        Assert.Equal(2, await CountAsync(host));
    }

    [Fact]
    public async Task A_refusal_is_answered_alike_and_a_repaired_request_takes_a_new_key()
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var client = await host.ClientAsync();
        using var refused = await SendAsync(client, "refused", "");
        using var again = await SendAsync(client, "refused", "");
        using var mended = await SendAsync(client, "mended", "Only once");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(await refused.Content.ReadAsStringAsync(Stop), await again.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.Created, mended.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("long")]
    public async Task A_key_that_is_none_is_malformed(string key)
    {
        await using var host = await ApiHost.StartAsync("Sqlite");
        using var answer = await SendAsync(await host.ClientAsync(), key == "long" ? new string('k', 300) : key, "Only once");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(Key, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(host));
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day()
    {
        var real = new FixedClock(TimeProvider.System.GetUtcNow().UtcDateTime);
        await using var host = await ApiHost.StartAsync("Sqlite", real: real);
        using var client = await host.ClientAsync(days: 5);
        using var first = await SendAsync(client, "old", "Only once");
        real.Now = real.Now.AddHours(25);

        using var later = await SendAsync(client, "old", "Only once");

        Assert.NotEqual(first.Headers.Location, later.Headers.Location);
        await host.Get<PlanWriter>().ForgetRequestsAsync(real.Now.AddDays(1), Stop);
        await using var context = host.Get<PlanDatabase>().CreateDbContext();
        Assert.False(await context.Requests.AnyAsync(Stop));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string key, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/milestones") { Content = JsonContent.Create(new { plan = "PP-2010-11", title }) };
        request.Headers.TryAddWithoutValidation(Key, key);
        return await client.SendAsync(request, Stop);
    }

    private static async Task<int> CountAsync(ApiHost host)
    {
        await using var context = host.Get<PlanDatabase>().CreateDbContext();
        return await context.Milestones.CountAsync(m => m.Title == "Only once", Stop);
    }
}
