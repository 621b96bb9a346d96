using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Api.ApiHouse;
using static WorkPlanTracker.Tests.Api.ReportCallsTests;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class SeriesCallsTests(ApiHouses houses)
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_series_is_started_skipped_shifted_and_proposes_its_next_report(string provider)
    {
        var clerk = (await houses.OnAsync(provider)).As("clerk");
        var series = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/series", """{ "subject": "SCD9 update", "rhythm": "offsets", "offsets": [6, 12, 18, 24], "anchor": "1 April 2010", "committee": "SOP" }"""), 201);
        var address = $"/api/v1/series/{series["ref"]}";
        Assert.Equal(("offsets", "2010-04-01", "2011-04-01", 2), ((string)series["rhythm"]!, (string)series["anchorDay"]!, (string)series["next"]!["day"]!, (int)series["next"]!["instance"]!));

        var skipped = await SavedAsync(await SendAsync(clerk, "POST", $"{address}/skip", """{ "instance": 2, "reason": "Covered in December." }""", "\"1\""), 200);
        Assert.Equal((3, true, "Covered in December."), ((int)skipped["next"]!["instance"]!, (bool)skipped["instances"]![1]!["skipped"]!, (string)skipped["instances"]![1]!["reason"]!));
        await ProblemAsync(await SendAsync(clerk, "POST", $"{address}/skip", """{ "instance": 3, "reason": "Late." }""", "\"1\""), 409);
        var shifted = await SavedAsync(await SendAsync(clerk, "POST", $"{address}/shift", """{ "instance": 3, "day": "3 November 2011", "reason": "The Chair asks." }"""), 200);
        Assert.Equal(("2011-10-01", "2011-11-03"), ((string)shifted["next"]!["rhythmDay"]!, (string)shifted["next"]!["day"]!));
        Assert.Equal("day", Assert.Single((await ProblemAsync(await SendAsync(clerk, "POST", $"{address}/shift", """{ "instance": 3, "day": "3 November 2015", "reason": "x" }"""), 422))["errors"]!.AsObject()).Key);

        var next = await SavedAsync(await SendAsync(clerk, "POST", $"{address}/next", "", contentType: ""), 200);
        var report = await ReadAsync(clerk, $"/api/v1/reports/{next["proposed"]}");
        Assert.Equal(((string)series["ref"]!, 3, "SCD9 update: eighteen months on", "3 November 2011"), ((string)report["series"]!, (int)report["instance"]!, (string)report["subject"]!, (string)report["target"]!["text"]!));
        Assert.Equal((string)next["proposed"]!, (string)(await ReadAsync(clerk, address))["instances"]![2]!["report"]!);
        var edited = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "subject": "Exploitation command" }""", "\"3\""), 200);
        Assert.Equal(("Exploitation command", "one year on"), ((string)edited["subject"]!, ((string)edited["rhythmWords"]!).Split(", ")[1].Split(" and ")[0]));
        await ProblemAsync(await SendAsync(clerk, "POST", "/api/v1/series/S-0/next", "", contentType: ""), 404);
        Assert.Contains((string)series["ref"]!, (await ItemsAsync(clerk, "/api/v1/series?rhythm=offsets&committee=SOP&ended=false&sort=next,ref")).Select(s => (string)s!["ref"]!));
        await SavedAsync(await SendAsync(clerk, "POST", $"{address}/end", """{ "reason": "Dissolved." }""", "\"4\""), 200);
        Assert.Equal("Exploitation command", (string)(await ReadAsync(clerk, $"{address}?asAt=2011-02-24"))["subject"]!);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_series_cannot_be_is_answered_by_field_and_others_are_refused(string provider)
    {
        var house = await houses.OnAsync(provider);
        var clerk = house.As("clerk");
        foreach (var (body, field) in new[]
        {
            ("""{ }""", "anchor"), ("""{ "subject": "A", "rhythm": "weekly" }""", "rhythm"), ("""{ "subject": "A", "rhythm": "months", "every": 0, "anchor": "today" }""", "every"),
            ("""{ "subject": "A", "rhythm": "offsets", "anchor": "today" }""", "offsets"), ("""{ "subject": "A", "rhythm": "eachMeeting", "anchor": "today" }""", "committee"),
            ("""{ "subject": "A", "anchor": "today" }""", "rhythm"), ("""{ "subject": "A", "rhythm": "months", "anchor": "today" }""", "every"), ("""{ "subject": "A", "rhythm": "months", "every": 6, "anchor": "R-999" }""", "anchor"), ("""{ "subject": "A", "every": "six" }""", "every"), ("""{ "subject": "A", "colour": "red" }""", "colour"),
            ("""{ "subject": "A", "rhythm": "months", "every": 6, "anchor": "today", "areas": ["XX"] }""", "areas"), ("""{ "subject": "A", "every": 6, "offsets": [null] }""", "offsets"), ("""{ "subject": " ", "rhythm": "months", "every": 6, "anchor": "today" }""", "subject"),
        })
        {
            Assert.Contains(field, (await ProblemAsync(await SendAsync(clerk, "POST", "/api/v1/series", body), 422))["errors"]!.AsObject().Select(e => e.Key));
        }

        await ProblemAsync(await SendAsync(house.As("lead"), "POST", "/api/v1/series", """{ "subject": "A", "every": 6, "anchor": "today" }"""), 403);
        await ProblemAsync(await house.As("reader").GetAsync("/api/v1/series/S-999"), 404);
        await ProblemAsync(await house.As("reader").GetAsync("/api/v1/series?rhythm=wild"), 422);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_asked_in_private_goes_through_no_door_to_those_who_may_not_read_it(string provider)
    {
        var house = await houses.OnAsync(provider);
        var clerk = house.As("clerk");
        using var stream = await StreamReading.OpenAsync(house.As("reader"));
        var action = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/actions", $$"""{ "text": "{{Private}} asked", "item": "SOP-2011-04-07-1", "kind": "urgentAction" }"""), 201);
        Assert.Equal((2, "urgentAction", "Asked for in private under “Public title”.", $"{Private} asked"), ((int)action["part"]!, (string)action["kind"]!, (string)action["text"]!, (string)action["privateText"]!));
        var closed = await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/actions/{action["ref"]}", $$"""{ "state": "done", "note": "{{Private}} done" }""", "\"1\""), 200);
        Assert.Equal(("", $"{Private} done"), ((string)closed["closingNote"]!, (string)closed["privateClosingNote"]!));

        for (var heard = await stream.NextAsync(); ; heard = await stream.NextAsync())
        {
            Assert.DoesNotContain(Private, heard.ToJsonString(), StringComparison.Ordinal);
            if ((string)heard["ref"]! == (string)action["ref"]! && (int)heard["version"]! == 2)
            {
                break;
            }
        }

        foreach (var person in new[] { "lead", "other", "bmg", "member", "reader" })
        {
            foreach (var door in new[] { "/api/v1/actions?pageSize=500", $"/api/v1/actions/{action["ref"]}", $"/api/v1/actions?q={Private}", $"/api/v1/actions/{action["ref"]}?asAt=2011-02-24", "/api/v1/meetings/SOP-2011-04-07", "/api/v1/changes?kind=action&pageSize=500", $"/api/v1/changes?q={Private}" })
            {
                Assert.DoesNotContain($"{Private} ", await house.As(person).GetStringAsync(door), StringComparison.Ordinal);
            }

            Assert.DoesNotContain((string)action["ref"]!, (await ItemsAsync(house.As(person), $"/api/v1/actions?q={Private}")).Select(a => (string)a!["ref"]!));
        }

        var browser = await house.BrowserAsync("reader");
        foreach (var page in new[] { "/meetings/SOP-2011-04-07", "/meetings/SOP-2011-04-07/actions", "/meetings/SOP-2011-04-07/agenda", "/meetings/SOP-2011-04-07/brief", "/reports/R-1", $"/history?ref={action["ref"]}", "/calendar/SOP.ics", "/calendar/all.ics" })
        {
            Assert.DoesNotContain(Private, await (await browser.GetAsync(page)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Contains((string)action["ref"]!, (await ItemsAsync(clerk, $"/api/v1/actions?q={Private}&kind=urgentAction")).Select(a => (string)a!["ref"]!));
    }
}
