using static WorkPlanTracker.Tests.Api.ApiHouse;
using static WorkPlanTracker.Tests.Api.ReportCallsTests;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class CommitteeCallsTests(ApiHouses houses)
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_committee_and_its_meetings_are_made_moved_published_and_cancelled(string provider)
    {
        var clerk = (await houses.OnAsync(provider)).As("clerk");
        var board = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/committees", """{ "ref": "DSVB", "name": "Domestic and Sexual Violence Board", "kind": "board", "standingItems": ["Apologies"] }"""), 201);
        Assert.Equal(("DSVB", 0), ((string)board["ref"]!, board["deadlineRules"]!.AsArray().Count));
        await ProblemAsync(await SendAsync(clerk, "POST", "/api/v1/committees", """{ "name": "No code" }"""), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", "/api/v1/committees/DSVB", """{ "capacityMinutes": 0 }""", "\"1\""), 422);
        board = await SavedAsync(await SendAsync(clerk, "PATCH", "/api/v1/committees/DSVB", """{ "capacityMinutes": 90, "deadlineRules": [{ "name": "A week", "step": "publication", "offset": 1, "way": "calendarWeeks" }], "meetingCycle": { "every": 2, "unit": "months", "weekday": "thursday", "nth": 2, "notIn": [8] } }""", "\"1\""), 200);
        Assert.Equal("thursday", (string)board["meetingCycle"]!["weekday"]!);
        Assert.Equal(90, (int)board["capacityMinutes"]!);
        Assert.Null((await SavedAsync(await SendAsync(clerk, "PATCH", "/api/v1/committees/DSVB", """{ "capacityMinutes": null }""", "\"2\""), 200))["capacityMinutes"]);

        var meeting = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/meetings", """{ "committee": "DSVB", "date": "2011-06-01", "time": "10:00", "boroughs": ["Hackney", "Camden"] }"""), 201);
        var address = $"/api/v1/meetings/{meeting["ref"]}";
        Assert.Equal("DSVB-2011-06-01", (string)meeting["ref"]!);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "date": "2011-06-08", "place": "Room 1" }""", "\"1\""), 422);
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "place": "Room 1" }""", "\"1\""), 200);
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "date": "2011-06-08" }""", "\"2\""), 200);
        Assert.Equal(("DSVB-2011-06-01", "2011-06-08", "Room 1"), ((string)meeting["ref"]!, (string)meeting["date"]!, (string)meeting["place"]!));
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "state": "held" }""", "\"3\""), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "state": "agendaPublished" }""", "\"1\""), 409);
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "state": "agendaPublished" }""", "\"3\""), 200);
        Assert.Equal(("agendaPublished", "1", "Apologies"), ((string)meeting["state"]!, (string)meeting["agenda"]![0]!["number"]!, (string)meeting["agenda"]![0]!["title"]!));
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "state": "cancelled", "reason": "No hall.", "replacementDate": "2011-06-15" }""", "\"4\""), 200);
        Assert.Equal(("cancelled", "DSVB-2011-06-15"), ((string)meeting["state"]!, (string)meeting["replacedBy"]!));
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "date": "2011-07-01" }""", "\"5\""), 422);
        await ProblemAsync(await SendAsync((await houses.OnAsync(provider)).As("lead"), "POST", "/api/v1/meetings", """{ "committee": "SOP", "date": "2011-06-02" }"""), 403);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Deadlines_are_explained_and_a_move_is_rehearsed_without_saving(string provider)
    {
        var reader = (await houses.OnAsync(provider)).As("reader");
        var deadlines = await ReadAsync(reader, "/api/v1/meetings/SOP-2011-04-07/deadlines");
        var publication = deadlines["steps"]!.AsArray().Single(s => (string)s!["step"]! == "publication")!;
        Assert.Equal(("2011-03-24", "2011-03-30"), ((string)publication["date"]!, (string)publication["lawfulDate"]!));
        Assert.Contains("counting 6, 5, 4, 1 April and 31 March", publication["rules"]!.AsArray().Select(r => (string)r!["explanation"]!).Single(e => e.StartsWith("Five", StringComparison.Ordinal)), StringComparison.Ordinal);
        await ProblemAsync(await reader.GetAsync("/api/v1/meetings/SOP-1999-01-01/deadlines"), 404);

        var rehearsal = await SavedAsync(await SendAsync(reader, "POST", "/api/v1/meetings/SOP-2011-04-07/rehearse-move", """{ "date": "2011-05-05" }"""), 200);
        Assert.Equal(("2011-04-07", "2011-05-05"), ((string)rehearsal["from"]!, (string)rehearsal["to"]!));
        Assert.Contains(rehearsal["breaks"]!.AsArray(), w => ((string)w!).Contains("polling day", StringComparison.Ordinal));
        Assert.Contains("R-1", rehearsal["effects"]!.AsArray().Select(r => (string)r!["ref"]!));
        Assert.Equal("2011-04-07", (string)(await ReadAsync(reader, "/api/v1/meetings/SOP-2011-04-07"))["date"]!);
        await ProblemAsync(await SendAsync(reader, "POST", "/api/v1/meetings/SOP-2011-04-07/rehearse-move", """{ "date": "the autumn" }"""), 422);
        await ProblemAsync(await SendAsync(reader, "POST", "/api/v1/meetings/XX/rehearse-move", """{ "date": "2011-05-05" }"""), 404);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_action_is_recorded_edited_and_closed(string provider)
    {
        var clerk = (await houses.OnAsync(provider)).As("clerk");
        var action = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/actions", """{ "text": "Report back on referrals", "raisedAt": "SOP-2011-02-03", "due": "October" }"""), 201);
        var address = $"/api/v1/actions/{action["ref"]}";
        Assert.Equal(("open", "October 2011", "month"), ((string)action["state"]!, (string)action["due"]!["text"]!, (string)action["due"]!["precision"]!));
        await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "state": "blocked", "due": null }""", "\"1\""), 200);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "state": "done", "text": "Also this" }""", "\"2\""), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "note": "Alone" }""", "\"2\""), 422);
        Assert.Equal("done", (string)(await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "state": "done", "note": "Done." }""", "\"2\""), 200))["state"]!);
        Assert.Contains((string)action["ref"]!, (await ItemsAsync(clerk, "/api/v1/actions?state=done&meeting=SOP-2011-02-03")).Select(a => (string)a!["ref"]!));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_action_is_recorded_in_private_without_an_item_and_an_urgent_one_with_who_agreed(string provider)
    {
        var house = await houses.OnAsync(provider);
        var clerk = house.As("clerk");
        await ProblemAsync(await SendAsync(clerk, "POST", "/api/v1/actions", """{ "text": "A", "part": 3 }"""), 422);
        var action = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/actions", """{ "text": "Okapi: settle the claim", "part": 2, "raisedAt": "SOP-2011-02-03" }"""), 201);
        Assert.Equal((2, "Asked for in private.", "Okapi: settle the claim", "SOP"), ((int)action["part"]!, (string)action["text"]!, (string)action["privateText"]!, (string)action["committee"]!));
        foreach (var door in new[] { $"/api/v1/actions/{action["ref"]}", "/api/v1/actions?pageSize=500", "/api/v1/changes?kind=action&pageSize=500" })
        {
            Assert.DoesNotContain("Okapi", await house.As("reader").GetStringAsync(door), StringComparison.Ordinal);
        }

        await ProblemAsync(await SendAsync(clerk, "PATCH", $"/api/v1/actions/{action["ref"]}", """{ "part": 1 }""", "\"1\""), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", $"/api/v1/actions/{action["ref"]}", """{ "raisedAt": null }""", "\"1\""), 422);
        await ProblemAsync(await SendAsync(house.As("lead"), "PATCH", $"/api/v1/actions/{action["ref"]}", """{ "text": "Other words" }""", "\"9\""), 403);
        var urgent = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/actions", """{ "text": "A lease was signed", "kind": "urgentAction", "committee": "SOP", "agreedBy": "The Chair" }"""), 201);
        Assert.Equal(("SOP", "The Chair"), ((string)urgent["committee"]!, (string)urgent["agreedBy"]!));
        Assert.Contains((string)urgent["ref"]!, (await ItemsAsync(clerk, "/api/v1/actions?committee=SOP&kind=urgentAction")).Select(a => (string)a!["ref"]!));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_committee_that_ends_hands_over_what_is_open_after_a_look_at_it(string provider)
    {
        var house = await houses.OnAsync(provider);
        var clerk = house.As("clerk");
        await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/committees", """{ "ref": "ENDB", "name": "A board that ends", "kind": "board", "successor": "A working title" }"""), 201);
        var action = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/actions", """{ "text": "Outlives the board", "committee": "ENDB" }"""), 201);
        Assert.Equal((string)action["ref"]!, (string)(await ReadAsync(house.As("reader"), "/api/v1/committees/ENDB/hand-over"))["actions"]![0]!["ref"]!);
        await ProblemAsync(await house.As("reader").GetAsync("/api/v1/committees/NONE/hand-over"), 404);
        await ProblemAsync(await SendAsync(clerk, "POST", "/api/v1/committees/ENDB/hand-over", """{ "code": "NEXTB" }""", "\"1\""), 422);
        await ProblemAsync(await SendAsync(clerk, "POST", "/api/v1/committees/ENDB/hand-over", """{ "code": "NEXTB", "to": "SOP" }""", "\"1\""), 422);
        await ProblemAsync(await SendAsync(house.As("lead"), "POST", "/api/v1/committees/ENDB/hand-over", """{ "code": "NEXTB", "lastDay": "2011-07-31" }""", "\"1\""), 403);
        var ended = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/committees/ENDB/hand-over", """{ "code": "NEXTB", "lastDay": "2011-07-31" }""", "\"1\""), 200);
        Assert.Equal(("NEXTB", "2011-07-31", 2), ((string)ended["successor"]!, (string)ended["lastDay"]!, (int)ended["version"]!));
        Assert.Equal("A working title", (string)(await ReadAsync(clerk, "/api/v1/committees/NEXTB"))["name"]!);
        Assert.Equal("NEXTB", (string)(await ReadAsync(clerk, $"/api/v1/actions/{action["ref"]}"))["committee"]!);
        await ProblemAsync(await SendAsync(clerk, "POST", "/api/v1/committees/ENDB/hand-over", """{ "code": "NEXTB" }""", "\"1\""), 409);
    }
}
