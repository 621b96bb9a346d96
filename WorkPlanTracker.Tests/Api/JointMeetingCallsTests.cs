using static WorkPlanTracker.Tests.Api.ApiHouse;
using static WorkPlanTracker.Tests.Api.ReportCallsTests;

namespace WorkPlanTracker.Tests.Api;

/// <summary>A joint meeting is a meeting of each of its bodies, for programs too.</summary>
[Collection("api")]
public sealed class JointMeetingCallsTests(ApiHouses houses)
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_meetings_of_a_committee_are_also_the_joint_ones_that_another_calls(string provider)
    {
        var house = await houses.OnAsync(provider);
        var (clerk, reader) = (house.As("clerk"), house.As("reader"));
        await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/committees", """{ "ref": "JA", "name": "First of two", "kind": "committee" }"""), 201);
        await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/committees", """{ "ref": "JB", "name": "Second of two", "kind": "committee" }"""), 201);
        await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/meetings", """{ "committee": "JA", "date": "2011-06-09", "time": "10:00", "jointWith": ["JB"] }"""), 201);
        await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/meetings", """{ "committee": "JB", "date": "2011-06-16", "time": "10:00" }"""), 201);
        Assert.Equal(["JA-2011-06-09"], await RefsAsync("JA"));
        Assert.Equal(["JA-2011-06-09", "JB-2011-06-16"], await RefsAsync("JB"));
        Assert.Equal(["JA-2011-06-09"], (await ItemsAsync(reader, "/api/v1/meetings?committee=JB&sitting=joint&sort=ref")).Select(m => (string)m!["ref"]!));

        // Of another kind it is one body's again: that is said, and the other body's list has it no more.
        var special = await SavedAsync(await SendAsync(clerk, "PATCH", "/api/v1/meetings/JA-2011-06-09", """{ "sitting": "special" }""", "\"1\""), 200);
        Assert.Contains("JA-2011-06-09 is no longer held with JB: it has gone from its programme and calendar.", special["warnings"]!.AsArray().Select(w => (string)w!));
        Assert.Equal(["JB-2011-06-16"], await RefsAsync("JB"));

        async Task<IEnumerable<string>> RefsAsync(string committee) => (await ItemsAsync(reader, $"/api/v1/meetings?committee={committee}&sort=ref")).Select(m => (string)m!["ref"]!);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_body_that_has_ended_by_the_day_or_not_begun_holds_no_joint_meeting(string provider)
    {
        var clerk = (await houses.OnAsync(provider)).As("clerk");
        await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/committees", """{ "ref": "JC", "name": "A body that ends", "kind": "board", "firstDay": "2010-09-01", "lastDay": "2011-05-31" }"""), 201);
        foreach (var (day, says) in new[] { ("2011-06-09", "JC ends on 31 May 2011, so it does not meet on 9 June 2011."), ("2010-08-31", "JC begins on 1 September 2010, so it does not meet on 31 August 2010.") })
        {
            var wrong = await ProblemAsync(await SendAsync(clerk, "POST", "/api/v1/meetings", $$"""{ "committee": "CEP", "date": "{{day}}", "time": "10:00", "jointWith": ["JC"] }"""), 422);
            Assert.Equal(("jointWith", says), (wrong["errors"]!.AsObject().Single().Key, (string)wrong["errors"]!["jointWith"]![0]!));
        }

        var meeting = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/meetings", """{ "committee": "CEP", "date": "2011-05-31", "time": "10:00", "jointWith": ["JC"] }"""), 201);
        Assert.Equal("joint", (string)meeting["sitting"]!);
        var later = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/meetings", """{ "committee": "CEP", "date": "2011-06-14", "time": "10:00" }"""), 201);
        await ProblemAsync(await SendAsync(clerk, "PATCH", $"/api/v1/meetings/{later["ref"]}", """{ "sitting": "joint", "jointWith": ["JC"] }""", "\"1\""), 422);
    }
}
