using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Api.ApiHouse;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class ChangeRequestCallsTests(ApiHouses houses)
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task A_request_is_asked_listed_and_decided_and_the_milestone_has_the_new_baseline(string provider)
    {
        var house = await houses.OnAsync(provider);
        await AddAsync(house, "PP-M90");
        using var asked = await house.As("lead").PostAsJsonAsync("/api/v1/change-requests", new { asks = "moveBaseline", about = "PP-M90", reason = "The audit is late.", after = new { start = "2011-06-30", end = "2011-06-30", precision = "day" } });
        Assert.Equal(HttpStatusCode.Created, asked.StatusCode);
        var request = (await asked.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(("asked", "30 June 2011", "10 March 2011"), ((string?)request["state"], (string?)request["after"]!["text"], (string?)request["before"]!["text"]));
        Assert.NotEmpty(request["effects"]!.AsArray());
        var path = $"/api/v1/change-requests/{request["ref"]}";
        Assert.Equal(path, asked.Headers.Location?.ToString());
        Assert.Equal(1, (int)(await ReadAsync(house.As("reader"), "/api/v1/change-requests?state=asked&about=PP-M90"))["total"]!);

        using var lead = await house.As("lead").PostAsJsonAsync($"{path}/decision", new { decision = "approve", version = 1 });
        Assert.Equal(HttpStatusCode.Forbidden, lead.StatusCode);
        using var unseen = await house.As("bmg").PostAsJsonAsync($"{path}/decision", new { decision = "approve" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unseen.StatusCode);
        using var stale = await house.As("bmg").PostAsJsonAsync($"{path}/decision", new { decision = "approve", version = 9 });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var decided = await house.As("bmg").PostAsJsonAsync($"{path}/decision", new { decision = "amend", after = "31 May 2011", version = 1 });
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        var now = (await decided.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(("amended", "31 May 2011", "30 June 2011", true), ((string?)now["state"], (string?)now["after"]!["text"], (string?)now["askedFor"], (bool)now["toBeReported"]!));
        Assert.Equal("31 May 2011", (string?)(await ReadAsync(house.As("reader"), "/api/v1/milestones/PP-M90"))["baseline"]!["text"]);
        using var twice = await house.As("bmg").PostAsJsonAsync($"{path}/decision", new { decision = "refuse", note = "No.", version = 2 });
        Assert.Equal("decided", (string?)(await twice.Content.ReadFromJsonAsync<JsonObject>())!["rule"]);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_answered_by_field()
    {
        var house = await houses.OnAsync("Sqlite");
        foreach (var (body, status, field) in new (object Body, HttpStatusCode Status, string? Field)[]
        {
            (new { asks = "somethingElse", about = "PP-M01", reason = "x" }, HttpStatusCode.UnprocessableEntity, "asks"),
            (new { asks = "moveBaseline", about = "PP-M01", reason = "x" }, HttpStatusCode.UnprocessableEntity, "after"),
            (new { asks = "moveBaseline", about = "PP-M01", reason = "x", after = "never ever" }, HttpStatusCode.UnprocessableEntity, "after"),
            (new { asks = "moveBaseline", about = "PP-M01", reason = "", after = "June 2011" }, HttpStatusCode.UnprocessableEntity, "reason"),
            (new { asks = "dropMilestone", about = "PP-M01", reason = "x", state = "approved" }, HttpStatusCode.UnprocessableEntity, "state"),
            (new { asks = "dropMilestone", about = "PP-M999", reason = "x" }, HttpStatusCode.NotFound, null),
            (new { asks = "withdrawReport", about = new string('R', 3_000), reason = "x" }, HttpStatusCode.UnprocessableEntity, "about"),
        })
        {
            using var answer = await house.As("admin").PostAsJsonAsync("/api/v1/change-requests", body);
            var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
            Assert.Equal(status, answer.StatusCode);
            Assert.True(field is null || problem["errors"]![field] is not null, problem.ToJsonString());
        }

        using var missing = await house.As("reader").GetAsync("/api/v1/change-requests/CR-999");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    private static async Task AddAsync(ApiHouse house, string reference) => Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("prepare", Actor.Sample, async change =>
    {
        var plan = await change.ReadAsync<WorkPlan>("PP-2010-11");
        change.Add(APlan.Milestone(plan, PlanDate.OnDay(new(2011, 3, 10)), reference), $"{reference} added.");
    }, default));
}
