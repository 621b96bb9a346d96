using System.Text.Json.Nodes;
using static WorkPlanTracker.Tests.Api.ApiHouse;
using static WorkPlanTracker.Tests.Api.ReportCallsTests;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class MeetingMinutesCallsTests(ApiHouses houses)
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_presents_who_was_there_and_the_minutes_are_read_and_patched(string provider)
    {
        var house = await houses.OnAsync(provider);
        var clerk = house.As("clerk");
        var meeting = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/meetings", """{ "committee": "SOP", "date": "2011-02-24", "standingItems": ["Apologies for absence", "Declarations of interest", "Exclusion of press and public"] }"""), 201);
        var address = $"/api/v1/meetings/{meeting["ref"]}";
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "state": "agendaPublished", "reason": "It was called today." }""", Seen(meeting)), 200);
        var first = meeting["agenda"]![0]!;
        Assert.Equal(("1", 1, "", "", null), ((string)first["number"]!, (int)first["part"]!, (string)first["section"]!, (string)first["presenter"]!, first["minutes"]));

        var said = $$"""{ "agenda": [{ "ref": "{{first["ref"]}}", "version": {{first["version"]}}, "presenter": "The Chair", "minutes": 5 }] }""";
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "agenda": [{ "ref": "I-9999", "version": 1, "presenter": "Nobody" }] }""", Seen(meeting)), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "agenda": [{ "presenter": "Nobody" }] }""", Seen(meeting)), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, $$"""{ "agenda": [{ "ref": "{{first["ref"]}}", "presenter": "Nobody" }] }""", Seen(meeting)), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "agenda": null }""", Seen(meeting)), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "agenda": [null] }""", Seen(meeting)), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, said, "\"1\""), 409);
        await ProblemAsync(await SendAsync(house.As("reader"), "PATCH", address, said, Seen(meeting)), 403);
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, said, Seen(meeting)), 200);
        var stale = await ProblemAsync(await SendAsync(clerk, "PATCH", address, said.Replace("The Chair", "The Vice-Chair", StringComparison.Ordinal), Seen(meeting)), 409);
        Assert.Equal((2, "The Chair"), ((int)stale["version"]!, (string)stale["theirs"]!["presenter"]!));
        Assert.Equal(("The Chair", 5), ((string)meeting["agenda"]![0]!["presenter"]!, (int)meeting["agenda"]![0]!["minutes"]!));

        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "state": "held" }""", Seen(meeting)), 200);
        var there = """{ "attendance": [{ "name": "Toby Harris", "from": "2" }, { "name": "Someone else", "sort": "other" }, { "name": "Cindy Butts", "sort": "apologies" }] }""";
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "attendance": [{ "name": "Toby Harris", "sort": "absent" }] }""", Seen(meeting)), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "attendance": [null] }""", Seen(meeting)), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "attendance": [], "place": "Room 1" }""", Seen(meeting)), 422);
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, there, Seen(meeting)), 200);
        Assert.Equal([("Toby Harris", "member", "2"), ("Someone else", "other", ""), ("Cindy Butts", "apologies", "")], meeting["attendance"]!.AsArray().Select(a => ((string)a!["name"]!, (string)a["sort"]!, (string)a["from"]!)));

        Assert.Equal(("none", 0), ((string)meeting["minutesStage"]!, meeting["minutes"]!.AsArray().Count));
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "minutesStage": "withChair" }""", Seen(meeting)), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "minutesStage": "printed" }""", Seen(meeting)), 422);
        await ProblemAsync(await SendAsync(clerk, "PATCH", address, """{ "agreedAt": "SOP-2011-04-07" }""", Seen(meeting)), 422);
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "minutesStage": "draft" }""", Seen(meeting)), 200);
        Assert.Equal(("draft", "Apologies for absence were received from Cindy Butts."), ((string)meeting["minutesStage"]!, (string)meeting["minutes"]![0]!["text"]!));
        Assert.Equal([(string)first["ref"]!], meeting["minutes"]![0]!["items"]!.AsArray().Select(i => (string)i!));
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "minutesStage": "withChair" }""", Seen(meeting)), 200);
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "minutesStage": "published" }""", Seen(meeting)), 200);
        meeting = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "minutesStage": "agreed", "agreedAt": "SOP-2011-04-07" }""", Seen(meeting)), 200);
        Assert.Equal(("agreed", "SOP-2011-04-07"), ((string)meeting["minutesStage"]!, (string)meeting["minutesAgreedAt"]!));
        var read = await ReadAsync(house.As("reader"), address);
        Assert.Equal((string)meeting["minutes"]![0]!["number"]!, (string)read["minutes"]![0]!["number"]!);
        Assert.Null((await ItemsAsync(house.As("reader"), "/api/v1/meetings?date=2011-02-24"))[0]!["minutes"]);
    }

    private static string Seen(JsonObject meeting) => $"\"{meeting["version"]}\"";
}
