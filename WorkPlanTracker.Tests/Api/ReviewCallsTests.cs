using System.Net;
using System.Text.Json.Nodes;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Api;

public sealed class ReviewCallsTests
{
    [Fact]
    public async Task A_review_is_listed_and_given_with_what_it_decided_its_pack_and_its_note()
    {
        await using var host = await ApiHost.StartAsync("Sqlite", startAt: "2011-02-24T09:00:00Z");
        using var client = await host.ClientAsync();
        Assert.Equal(0, (int)(await JsonAsync(client, "/api/v1/reviews"))["total"]!);
        var plan = (string)(await JsonAsync(client, "/api/v1/plans"))["items"]![0]!["ref"]!;
        Saved(await host.Get<PrepareReview>().RunAsync(Actor.Operator, new("1 March 2011") { Plans = [plan], Topics = "The budget" }, default));
        Saved(await host.Get<FreezePack>().RunAsync(Actor.Operator, "RV-1", 1, default));
        Saved(await host.Get<StartReview>().RunAsync(Actor.Operator, "RV-1", 2, default));
        Saved(await host.Get<RecordDecision>().RunAsync(Actor.Operator, "RV-1", new("", "agreed", "Go on."), default));
        Saved(await host.Get<AskInReview>().RunAsync(Actor.Operator, "RV-1", new("Confirm the room", null, "14 March"), default));

        var live = await JsonAsync(client, "/api/v1/reviews/RV-1");
        Assert.Equal(("live", "agreed", "Go on.", "Confirm the room"), ((string)live["state"]!, (string)live["decisions"]![0]!["kind"]!, (string)live["decisions"]![0]!["text"]!, (string)live["actions"]![0]!["text"]!));
        Assert.Equal("raised", (string)live["pack"]!["sections"]![0]!["name"]!);
        Assert.Null(live["meetingNote"]);
        Saved(await host.Get<CloseReview>().RunAsync(Actor.Operator, "RV-1", 3, default));
        Assert.NotNull((await JsonAsync(client, "/api/v1/reviews/RV-1"))["meetingNote"]);

        Assert.Equal(1, (int)(await JsonAsync(client, $"/api/v1/reviews?state=closed&plan={plan}&sort=-date"))["total"]!);
        Assert.Equal(0, (int)(await JsonAsync(client, "/api/v1/reviews?asAt=2011-02-01T00:00:00Z"))["total"]!);
        foreach (var (path, status) in new[] { ("/api/v1/reviews/RV-99", HttpStatusCode.NotFound), ("/api/v1/reviews?state=open", HttpStatusCode.UnprocessableEntity), ("/api/v1/reviews?sort=nonsense", HttpStatusCode.UnprocessableEntity), ("/api/v1/reviews/RV-1?asAt=2011-02-01T00:00:00Z", HttpStatusCode.NotFound) })
        {
            using var answer = await client.GetAsync(path);
            Assert.True(answer.StatusCode == status || (status == HttpStatusCode.UnprocessableEntity && answer.StatusCode == HttpStatusCode.BadRequest), $"{path}: {answer.StatusCode}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    private static void Saved(Outcome outcome) => Assert.IsType<Outcome.Saved>(outcome);

    private static async Task<JsonObject> JsonAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!.AsObject();
    }
}
