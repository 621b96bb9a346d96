using System.Text.Json.Nodes;
using WorkPlanTracker.Domain.Meetings;
using static WorkPlanTracker.Tests.Api.ApiHouse;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class ReportCallsTests(ApiHouses houses)
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_goes_from_a_bare_subject_to_a_slot_and_back_with_its_trail(string provider)
    {
        var clerk = (await houses.OnAsync(provider)).As("clerk");
        var report = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", """{ "subject": "Repeat violent offenders", "projects": ["PP"], "target": "autumn 2011" }"""), 201);
        var address = $"/api/v1/reports/{report["ref"]}";
        Assert.Equal(("proposed", "unscheduled", "autumn 2011", 1), ((string)report["stage"]!, (string)report["deliveryStatus"]!, (string)report["target"]!["text"]!, (int)report["version"]!));

        var placed = await SavedAsync(await SendAsync(clerk, "PUT", $"{address}/slot", """{ "meeting": "SOP-2011-04-07", "section": "decision", "minutes": 20 }""", "\"1\""), 200);
        Assert.Equal(("SOP-2011-04-07", 1, "Items for decision", 20, "scheduled"), ((string)placed["slot"]!["meeting"]!, (int)placed["slot"]!["part"]!, (string)placed["slot"]!["section"]!, (int)placed["slot"]!["minutes"]!, (string)placed["deliveryStatus"]!));
        Assert.Equal("publication", (string)placed["nextDeadline"]!["step"]!);
        Assert.Equal("2011-03-24", (string)placed["nextDeadline"]!["date"]!);

        await ProblemAsync(await SendAsync(clerk, "PUT", $"{address}/slot", """{ "meeting": "CEP-2011-03-10" }""", "\"1\""), 409);
        await SavedAsync(await SendAsync(clerk, "POST", $"{address}/stage", """{ "stage": "commissioned", "note": "Members asked." }"""), 200);
        Assert.Equal("reason", Assert.Single((await ProblemAsync(await SendAsync(clerk, "DELETE", $"{address}/slot", "", contentType: ""), 422))["errors"]!.AsObject()).Key);
        var left = await SavedAsync(await SendAsync(clerk, "DELETE", $"{address}/slot?reason=Not+ready&consulted=The+Chair", "", contentType: ""), 200);
        Assert.Equal(("deferred", 1, "The Chair"), ((string)left["deliveryStatus"]!, (int)left["deferrals"]!, (string)left["moves"]![1]!["consulted"]!));
        await ProblemAsync(await SendAsync(clerk, "POST", $"{address}/stage", """{ "stage": "considered" }"""), 422);
        await SavedAsync(await SendAsync(clerk, "POST", $"{address}/clearance", """{ "area": "legal", "words": "None" }"""), 200);
        Assert.Equal("Members asked.", (string)(await ReadAsync(clerk, address))["commission"]!["why"]!);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Conflicts_are_named_by_code_and_overridden_with_a_reason(string provider)
    {
        var clerk = (await houses.OnAsync(provider)).As("clerk");
        var report = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", """{ "subject": "Too late for February" }"""), 201);
        var slot = $"/api/v1/reports/{report["ref"]}/slot";

        var problem = await ProblemAsync(await SendAsync(clerk, "PUT", slot, """{ "meeting": "SOP-2011-02-03" }"""), 409);
        Assert.Equal((SlotRules.DeadlinePassed, "The deadline for publication for SOP 3 February 2011 was 20 January 2011."), ((string)problem["conflicts"]![0]!["code"]!, (string)problem["conflicts"]![0]!["message"]!));
        await ProblemAsync(await SendAsync(clerk, "PUT", slot, """{ "meeting": "SOP-2011-02-03", "override": true }"""), 422);
        var saved = await SavedAsync(await SendAsync(clerk, "PUT", slot, """{ "meeting": "SOP-2011-02-03", "override": true, "reason": "Urgent." }"""), 200);
        Assert.Equal("Urgent.", (string)saved["moves"]![0]!["reason"]!);

        Assert.Equal("meeting", Assert.Single((await ProblemAsync(await SendAsync(clerk, "PUT", slot, """{ "meeting": "SOP-1999-01-01" }"""), 422))["errors"]!.AsObject()).Key);
        foreach (var (body, field) in new[] { ("""{ }""", "meeting"), ("""{ "meeting": "SOP-2011-04-07", "part": 3 }""", "part"), ("""{ "meeting": "SOP-2011-04-07", "order": 0 }""", "order"), ("""{ "meeting": "SOP-2011-04-07", "minutes": "ten" }""", "minutes"), ("""{ "meeting": 7 }""", "meeting"), ("""{ "meeting": "SOP-2011-04-07", "colour": "red" }""", "colour"), ("""{ "meeting": "SOP-2011-04-07", "section": "tea" }""", "section") })
        {
            Assert.Contains(field, (await ProblemAsync(await SendAsync(clerk, "PUT", slot, body), 422))["errors"]!.AsObject().Select(e => e.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Reports_are_found_by_their_filters(string provider)
    {
        var reader = (await houses.OnAsync(provider)).As("reader");

        Assert.Contains("R-1", (await ItemsAsync(reader, "/api/v1/reports?meeting=SOP-2011-04-07&stage=proposed&pageSize=500")).Select(r => (string)r!["ref"]!));
        Assert.DoesNotContain("R-1", (await ItemsAsync(reader, "/api/v1/reports?unscheduled=true&pageSize=500")).Select(r => (string)r!["ref"]!));
        Assert.Contains("R-1", (await ItemsAsync(reader, "/api/v1/reports?committee=SOP&project=PP&sort=-date,ref&pageSize=500")).Select(r => (string)r!["ref"]!));
        Assert.All(await ItemsAsync(reader, "/api/v1/reports?deliveryStatus=scheduled"), r => Assert.Equal("scheduled", (string)r!["deliveryStatus"]!));
        foreach (var (query, field) in new[] { ("committee=XX", "committee"), ("meeting=XX", "meeting"), ("project=XX", "project"), ("area=XX", "area"), ("stage=wild", "stage"), ("unscheduled=perhaps", "unscheduled"), ("sort=colour", "sort") })
        {
            Assert.Contains(field, (await ProblemAsync(await reader.GetAsync($"/api/v1/reports?{query}"), 422))["errors"]!.AsObject().Select(e => e.Key));
        }

        await ProblemAsync(await reader.GetAsync("/api/v1/reports/R-999"), 404);
        await ProblemAsync(await SendAsync(reader, "POST", "/api/v1/reports", """{ "subject": "Mine" }"""), 403);
        await ProblemAsync(await SendAsync(reader, "PUT", "/api/v1/reports/R-1/slot", """{ "meeting": "SOP-2011-04-07" }"""), 403);
        await ProblemAsync(await SendAsync((await houses.OnAsync(provider)).As("nobody"), "DELETE", "/api/v1/reports/R-1/slot", "", contentType: ""), 401);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Private_text_goes_through_no_door_to_those_who_may_not_read_it(string provider)
    {
        var house = await houses.OnAsync(provider);
        string[] doors =
        [
            "/api/v1/reports?pageSize=500", "/api/v1/reports/R-1", "/api/v1/reports?q=" + Private, "/api/v1/meetings/SOP-2011-04-07", "/api/v1/meetings", "/api/v1/changes?kind=report&pageSize=500",
            "/api/v1/changes?kind=agendaItem&pageSize=500", "/api/v1/milestones/VAW-M01", "/api/v1/reports/R-1?asAt=2011-02-24", "/api/v1/actions",
        ];
        foreach (var person in new[] { "lead", "other", "bmg", "member", "reader" })
        {
            foreach (var door in doors)
            {
                Assert.DoesNotContain(Private, await house.As(person).GetStringAsync(door), StringComparison.Ordinal);
            }

            var edit = await SendAsync(house.As(person), "PATCH", "/api/v1/reports/R-1", """{ "finalTitle": "Mine" }""", "\"999\"");
            Assert.DoesNotContain(Private, await edit.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.True((int)edit.StatusCode is 403 or 409, $"{edit.StatusCode}");
            var moved = await SendAsync(house.As(person), "POST", "/api/v1/meetings/SOP-2011-04-07/rehearse-move", """{ "date": "14 April 2011" }""");
            Assert.DoesNotContain(Private, await moved.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var person in new[] { "clerk", "admin" })
        {
            Assert.Contains(Private, await house.As(person).GetStringAsync("/api/v1/reports/R-1"), StringComparison.Ordinal);
            Assert.Contains("R-1", (await ItemsAsync(house.As(person), $"/api/v1/reports?q={Private}")).Select(r => (string)r!["ref"]!));
        }
    }

    internal static async Task<JsonObject> SavedAsync(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode} for {answer.RequestMessage!.RequestUri}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}
