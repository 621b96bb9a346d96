using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Api.ApiHouse;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class PlanLifeCallsTests(ApiHouses houses)
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task A_project_and_its_first_plan_are_started_by_a_program(string provider)
    {
        var house = await houses.OnAsync(provider);
        var admin = house.As("admin");
        await ProblemAsync(await SendAsync(house.As("lead"), "POST", "/api/v1/projects", """{"ref":"ZS","name":"Zonal safety"}"""), 403);
        Assert.NotNull((await ProblemAsync(await SendAsync(admin, "POST", "/api/v1/projects", """{"ref":"ZS"}"""), 422))["errors"]!["name"]);
        Assert.NotNull((await ProblemAsync(await SendAsync(admin, "POST", "/api/v1/projects", """{"ref":"ZS","name":"Zonal safety","slug":"x"}"""), 422))["errors"]!["slug"]);

        var project = await SendAsync(admin, "POST", "/api/v1/projects", """{"ref":"zs","name":"Zonal safety"}""");
        var plan = await SendAsync(admin, "POST", "/api/v1/plans", """{"project":"ZS","from":"2011-04-01","to":"2012-03-31"}""");

        Assert.Equal((HttpStatusCode.Created, "/api/v1/projects/ZS"), (project.StatusCode, project.Headers.Location?.ToString()));
        Assert.Equal((HttpStatusCode.Created, "/api/v1/plans/ZS-2011-12"), (plan.StatusCode, plan.Headers.Location?.ToString()));
        Assert.Equal("zonal-safety", (string?)(await ReadAsync(house.As("reader"), "/api/v1/projects/ZS"))["slug"]);
        Assert.Equal("draft", (string?)(await ReadAsync(house.As("reader"), "/api/v1/plans/ZS-2011-12"))["state"]);
        Assert.NotNull((await ProblemAsync(await SendAsync(admin, "POST", "/api/v1/plans", """{"project":"NONE"}"""), 422))["errors"]!["project"]);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task A_plan_is_rolled_over_submitted_sent_back_agreed_and_closed_by_a_program(string provider)
    {
        var house = await houses.OnAsync(provider);
        await FillAsync(house, "ZA");
        var (admin, group) = (house.As("admin"), house.As("bmg"));

        using var rolled = await admin.PostAsJsonAsync("/api/v1/plans/ZA-2010-11/next", new { milestones = new[] { "ZA-M01", "ZA-M02" }, reports = Array.Empty<string>(), version = 1 });
        Assert.Equal((HttpStatusCode.Created, "/api/v1/plans/ZA-2011-12"), (rolled.StatusCode, rolled.Headers.Location?.ToString()));
        var next = (await rolled.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(("draft", "ZA-2010-11", 2), ((string?)next["state"], (string?)next["life"]!["continues"], (int)next["counts"]!["notStarted"]!));
        Assert.Equal("ZA-2011-12", (string?)(await ReadAsync(house.As("reader"), "/api/v1/plans/ZA-2010-11"))["life"]!["continuedBy"]);

        var path = "/api/v1/plans/ZA-2011-12";
        await ProblemAsync(await SendAsync(house.As("lead"), "POST", $"{path}/submission", "{}", "\"1\""), 403);
        await ProblemAsync(await SendAsync(admin, "POST", $"{path}/submission", "{}"), 422);
        Assert.Equal("submitted", await StateAsync(await SendAsync(admin, "POST", $"{path}/submission", "{}", "\"1\"")));
        await ProblemAsync(await SendAsync(admin, "POST", $"{path}/submission", "{}", "\"1\""), 409);
        Assert.NotNull((await ProblemAsync(await SendAsync(group, "POST", $"{path}/return", """{"reason":" "}""", "\"2\""), 422))["errors"]!["reason"]);
        Assert.Equal("draft", await StateAsync(await SendAsync(group, "POST", $"{path}/return", """{"reason":"Dates are missing."}""", "\"2\"")));
        var back = (await ReadAsync(house.As("reader"), path))["life"]!["sentBack"]!;
        Assert.Equal(("Dates are missing.", true), ((string?)back["reason"], ((string?)back["by"])!.Length > 0 && back["at"] is not null));
        Assert.Equal("submitted", await StateAsync(await SendAsync(admin, "POST", $"{path}/submission", "{}", "\"3\"")));
        Assert.Null((await ReadAsync(house.As("reader"), path))["life"]!["sentBack"]);
        Assert.NotNull((await ProblemAsync(await SendAsync(group, "POST", $"{path}/agreement", """{"agreedBy":""}""", "\"4\""), 422))["errors"]!["agreedBy"]);
        Assert.Equal("agreed", await StateAsync(await SendAsync(group, "POST", $"{path}/agreement", """{"agreedBy":"BMG, 10 March 2011"}""", "\"4\"")));
        var approval = await SendAsync(group, "PUT", $"{path}/approval", """{"askerMayApprove":true}""", "\"5\"");
        Assert.True((bool)(await approval.Content.ReadFromJsonAsync<JsonObject>())!["life"]!["askerMayApprove"]!);
        Assert.NotNull((await ProblemAsync(await SendAsync(group, "POST", $"{path}/closing", """{"achievements":"Hubs.","effectiveness":"Seen sooner."}""", "\"6\""), 422))["errors"]!["cost"]);
        var closed = await SendAsync(group, "POST", $"{path}/closing", """{"achievements":"Hubs.","effectiveness":"Seen sooner.","cost":"Two officers."}""", "\"6\"");
        var life = (await closed.Content.ReadFromJsonAsync<JsonObject>())!["life"]!;
        Assert.Equal((false, 2, "Two officers."), ((bool)life["fullyImplemented"]!, life["notImplemented"]!.AsArray().Count, (string?)life["cost"]));
        Assert.Equal("planClosed", (string?)(await ProblemAsync(await SendAsync(group, "POST", $"{path}/closing", """{"cost":"x"}""", "\"7\""), 422))["rule"]);

        // What was not met says what carries it on.
        using var again = await admin.PostAsJsonAsync($"{path}/next", new { milestones = new[] { "ZA-M03" }, reports = Array.Empty<string>(), version = 7 });
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal([("ZA-M03", "ZA-M05"), ("ZA-M04", null)], (await ReadAsync(house.As("reader"), path))["life"]!["notImplemented"]!.AsArray().Select(n => ((string?)n!["ref"], (string?)n["carriedAs"])));
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task Baselines_are_listed_read_whole_and_laid_side_by_side(string provider)
    {
        var house = await houses.OnAsync(provider);
        await FillAsync(house, "ZB");
        await using var context = house.Store.Database.CreateDbContext();
        var began = await context.Log.Where(e => e.Kind == "plan" && e.Ref == "ZB-2010-11").Select(e => e.At).SingleAsync();
        using var sent = await house.As("admin").PostAsJsonAsync("/api/v1/change-requests", new { asks = "moveBaseline", about = "ZB-M01", reason = "The audit is late.", after = "30 June 2011" });
        var asked = (string)(await sent.Content.ReadFromJsonAsync<JsonObject>())!["ref"]!;
        using var granted = await house.As("bmg").PostAsJsonAsync($"/api/v1/change-requests/{asked}/decision", new { decision = "approve", version = 1 });
        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        var reader = house.As("reader");

        var lines = await ItemsAsync(reader, "/api/v1/plans/ZB-2010-11/baselines?sort=-number");
        Assert.Equal([(2, asked, 2), (1, null, 2)], lines.Select(l => ((int)l!["number"]!, (string?)l["request"], (int)l["dates"]!)));
        var whole = await ReadAsync(reader, "/api/v1/plans/ZB-2010-11/baselines/1");
        Assert.Equal(["10 March 2011", "10 March 2011"], whole["dates"]!.AsArray().Select(d => (string?)d!["date"]!["text"]));
        var rows = await ItemsAsync(reader, "/api/v1/plans/ZB-2010-11/baselines/compare");
        Assert.Equal([("ZB-M01", "10 March 2011", "30 June 2011", "moved"), ("ZB-M02", "10 March 2011", "10 March 2011", "same")], rows.Select(r => ((string?)r!["ref"], (string?)r["before"], (string?)r["after"], (string?)r["change"])));
        Assert.Equal("ZB-M01", (string?)Assert.Single(await ItemsAsync(reader, "/api/v1/plans/ZB-2010-11/baselines/compare?from=1&to=2&change=moved"))!["ref"]);
        Assert.NotNull((await ProblemAsync(await reader.GetAsync("/api/v1/plans/ZB-2010-11/baselines/compare?to=9"), 422))["errors"]!["to"]);
        await ProblemAsync(await reader.GetAsync("/api/v1/plans/ZB-2010-11/baselines/x"), 404);
        await ProblemAsync(await reader.GetAsync("/api/v1/plans/NONE/baselines"), 404);

        // A baseline is there from the instant it was taken.
        var before = Uri.EscapeDataString($"{began.AddSeconds(-1):yyyy-MM-ddTHH:mm:ss.ffffffZ}");
        var first = await context.Log.Where(e => e.Kind == "baseline" && e.Ref == "ZB-2010-11-B1").Select(e => e.At).SingleAsync();
        var taken = Uri.EscapeDataString($"{first:yyyy-MM-ddTHH:mm:ss.ffffffZ}");
        await ProblemAsync(await reader.GetAsync($"/api/v1/plans/ZB-2010-11/baselines?asAt={before}"), 404);
        await ProblemAsync(await reader.GetAsync($"/api/v1/plans/ZB-2010-11/baselines/1?asAt={before}"), 404);
        await ProblemAsync(await reader.GetAsync($"/api/v1/plans/ZB-2010-11/baselines/compare?asAt={before}"), 404);
        Assert.Equal(1, (int)Assert.Single(await ItemsAsync(reader, $"/api/v1/plans/ZB-2010-11/baselines?asAt={taken}"))!["number"]!);
        await ProblemAsync(await reader.GetAsync($"/api/v1/plans/ZB-2010-11/baselines/2?asAt={taken}"), 404);
        Assert.NotNull((await ProblemAsync(await reader.GetAsync($"/api/v1/plans/ZB-2010-11/baselines/compare?to=2&asAt={taken}"), 422))["errors"]!["to"]);

        // What became of the request is in the comparison, as data and as a sentence.
        var compared = await ReadAsync(reader, $"/api/v1/compare?plan=ZB-2010-11&from={began:yyyy-MM-ddTHH:mm:ss.ffffffZ}");
        var request = compared["groups"]!.AsArray().Single(g => (string?)g!["kind"] == "changeControl")!["changes"]!.AsArray().Single()!;
        Assert.Equal(("changeRequest", asked), ((string?)request["record"], (string?)request["ref"]));
        Assert.Equal($"Request {asked} was approved between reviews by the chair: move the baseline of ZB-M01 from 10 March 2011 to 30 June 2011", (string?)request["sentence"]);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task A_proposal_is_put_forward_once_and_agreed_or_dropped(string provider)
    {
        var house = await houses.OnAsync(provider);
        await FillAsync(house, "ZC");
        var (admin, group) = (house.As("admin"), house.As("bmg"));
        var body = new { plan = "ZC-2010-11", action = "Scope mental health oversight", rationale = "Nothing was received.", committee = "SOP", due = new { start = "2011-10-01", end = "2011-10-31", precision = "month" } };
        var (first, again) = (await OnceAsync(admin, body), await OnceAsync(admin, body));
        Assert.Equal((string?)first["ref"], (string?)again["ref"]);
        var path = $"/api/v1/proposals/{first["ref"]}";
        Assert.Equal(("proposed", "October 2011"), ((string?)first["state"], (string?)first["due"]!["text"]));
        Assert.Equal("noNextPlan", (string?)(await ProblemAsync(await SendAsync(group, "POST", $"{path}/decision", """{"decision":"agree"}""", "\"1\""), 422))["rule"]);
        using var rolled = await admin.PostAsJsonAsync("/api/v1/plans/ZC-2010-11/next", new { version = 1 });
        Assert.Equal(HttpStatusCode.Created, rolled.StatusCode);
        await ProblemAsync(await SendAsync(house.As("lead"), "POST", $"{path}/decision", """{"decision":"agree"}""", "\"1\""), 403);
        Assert.NotNull((await ProblemAsync(await SendAsync(group, "POST", $"{path}/decision", """{"decision":"maybe"}""", "\"1\""), 422))["errors"]!["decision"]);
        Assert.NotNull((await ProblemAsync(await SendAsync(group, "POST", $"{path}/decision", """{"decision":"drop"}""", "\"1\""), 422))["errors"]!["why"]);
        var agreed = (await (await SendAsync(group, "POST", $"{path}/decision", """{"decision":"agree"}""", "\"1\"")).Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(("agreed", "ZC-M03"), ((string?)agreed["state"], (string?)agreed["milestone"]));
        Assert.Equal("SOP", (string?)(await ReadAsync(house.As("reader"), $"/api/v1/reports/{agreed["report"]}"))["committee"]);
        Assert.Equal(1, (int)(await ReadAsync(house.As("reader"), "/api/v1/proposals?plan=ZC-2010-11&state=agreed"))["total"]!);

        static async Task<JsonObject> OnceAsync(HttpClient client, object body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/proposals") { Content = JsonContent.Create(body) };
            request.Headers.Add("Idempotency-Key", "zc-proposal");
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        }
    }

    [Fact]
    public async Task What_does_not_fit_is_answered_by_field()
    {
        var house = await houses.OnAsync("Sqlite");
        await FillAsync(house, "ZE");
        foreach (var (path, body, field) in new[]
        {
            ("/api/v1/plans/ZE-2010-11/next", """{"milestones":[null],"version":1}""", "milestones"),
            ("/api/v1/plans/ZE-2010-11/next", """{"milestones":["PP-M99"],"version":1}""", "milestones"),
            ("/api/v1/plans/ZE-2010-11/next", """{"reports":["R-99"],"version":1}""", "reports"),
            ("/api/v1/plans/ZE-2010-11/next", """{"from":"never ever","version":1}""", "from"),
            ("/api/v1/plans/ZE-2010-11/next", """{"from":"1 April 2011","to":"1 April 2010","version":1}""", "to"),
            ("/api/v1/plans/ZE-2010-11/next", """{"surprise":1,"version":1}""", "surprise"),
            ("/api/v1/plans/ZE-2010-11/closing", """{"fullyImplemented":true,"version":1}""", "fullyImplemented"),
            ("/api/v1/plans/ZE-2010-11/agreement", """{"baseline":3,"version":1}""", "baseline"),
            ("/api/v1/proposals", """{"action":"x","rationale":"y"}""", "plan"),
            ("/api/v1/proposals", """{"plan":"ZE-2010-11","action":"x","rationale":"y","area":"nowhere"}""", "area"),
            ("/api/v1/proposals", """{"plan":"ZE-2010-11","action":"x","rationale":"y","state":"agreed"}""", "state"),
        })
        {
            var problem = await ProblemAsync(await SendAsync(house.As("admin"), "POST", path, body), 422);
            Assert.True(problem["errors"]![field] is not null, problem.ToJsonString());
        }
    }

    [Fact]
    public async Task A_request_is_taken_back_by_whoever_may_and_only_while_it_waits()
    {
        var house = await houses.OnAsync("Sqlite");
        await FillAsync(house, "ZD");
        using var asked = await house.As("admin").PostAsJsonAsync("/api/v1/change-requests", new { asks = "dropMilestone", about = "ZD-M01", reason = "Not needed." });
        var path = $"/api/v1/change-requests/{(await asked.Content.ReadFromJsonAsync<JsonObject>())!["ref"]}/withdrawal";
        await ProblemAsync(await SendAsync(house.As("lead"), "POST", path, "{}", "\"1\""), 403);
        Assert.Equal("withdrawn", await StateAsync(await SendAsync(house.As("admin"), "POST", path, "{}", "\"1\"")));
        await ProblemAsync(await SendAsync(house.As("admin"), "POST", path, "{}", "\"2\""), 422);
    }

    private static async Task<string?> StateAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body!.ToJsonString());
        return (string?)body["state"];
    }

    /// <summary>A project of its own with an agreed plan of two milestones and its first baseline.</summary>
    private static async Task FillAsync(ApiHouse house, string project) => Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("prepare", Actor.Sample, async change =>
    {
        change.Add(Project.Start(project, $"project-{project.ToLowerInvariant()}", new ProjectSummary { Name = $"Project {project}" }), "Project added.");
        var plan = WorkPlan.Draft($"{project}-2010-11", project, $"Plan {project} 2010/11", new(2010, 4, 1), new(2011, 3, 31));
        plan.Submit(PlanDate.InMonth(2010, 3));
        plan.Agree("BMG, March 2010");
        change.Add(plan, "Plan added.");
        foreach (var reference in new[] { $"{project}-M01", $"{project}-M02" })
        {
            change.Add(APlan.Milestone(plan, PlanDate.OnDay(new(2011, 3, 10)), reference), $"{reference} added.");
        }

        var dates = new[] { $"{project}-M01", $"{project}-M02" }.Select(r => new AgreedDate(r, "Oversight paper received", PlanDate.OnDay(new(2011, 3, 10))));
        change.Add(PlanBaseline.Take(plan, "BMG, March 2010", null, dates, [], change.Author, change.Now), "Baseline 1 taken.");
        await Task.CompletedTask;
    }, default));
}
