using System.Text.Json;
using System.Text.Json.Nodes;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Milestones;
using static WorkPlanTracker.Tests.Api.ApiHouse;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class ApiWriteTests(ApiHouses houses)
{
    public static TheoryData<string> Providers => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_update_is_answered_with_the_milestone_its_tag_and_what_it_warns_of(string provider)
    {
        var lead = (await houses.OnAsync(provider)).As("lead");
        using var added = await SendAsync(lead, "POST", "/api/v1/milestones", """{"plan":"PP-2010-11","title":"Waits for another","dependsOn":["PP-M01"],"forecast":"1 march 2011"}""");
        Assert.Equal(201, (int)added.StatusCode);
        var path = added.Headers.Location!.ToString();
        using var other = await SendAsync(lead, "POST", "/api/v1/milestones/PP-M01/updates", """{"status":"onTrack","forecast":"june 2011"}""", $"\"{await VersionAsync(lead, "PP-M01")}\"");
        Assert.Equal(201, (int)other.StatusCode);

        using var answer = await SendAsync(lead, "POST", $"{path}/updates", """{"status":"onTrack","forecast":"4 march 2011","evidence":["A paper"]}""", "\"1\"");

        var milestone = await BodyAsync(answer, 201);
        Assert.Equal("\"2\"", answer.Headers.ETag!.ToString());
        Assert.Equal((2, "onTrack", "2011-03-04"), ((int)milestone["version"]!, (string)milestone["status"]!, (string)milestone["forecast"]!["end"]!));
        Assert.Contains("PP-M01, which it depends on", (string)milestone["warnings"]!.AsArray().Single()!, StringComparison.Ordinal);
        using var read = await lead.GetAsync(path);
        Assert.Equal("\"2\"", read.Headers.ETag!.ToString());
        Assert.Null((await BodyAsync(read, 200))["warnings"]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_stale_write_is_answered_with_both_versions_and_only_to_those_who_may_write(string provider)
    {
        var house = await houses.OnAsync(provider);
        var lead = house.As("lead");
        var seen = await VersionAsync(lead, "PP-M02");
        using (await SendAsync(lead, "POST", "/api/v1/milestones/PP-M02/updates", """{"status":"onTrack","narrative":"First."}""", $"\"{seen}\""))
        {
        }

        const string Late = """{"status":"atRisk","narrative":"Second.","forecast":{"text":"june 2011"}}""";
        using var stale = await SendAsync(lead, "POST", "/api/v1/milestones/PP-M02/updates", Late, $"\"{seen}\"");
        var conflict = await ProblemAsync(stale, 409);
        Assert.Equal((seen + 1, "onTrack", "atRisk", "june 2011"), ((int)conflict["version"]!, (string)conflict["theirs"]!["status"]!, (string)conflict["yours"]!["status"]!, (string)conflict["yours"]!["forecast"]!["text"]!));
        foreach (var person in new[] { "reader", "other", "clerk", "bmg", "member" })
        {
            foreach (var (method, path, body) in new[] { ("POST", "/api/v1/milestones/PP-M02/updates", Late), ("PATCH", "/api/v1/milestones/PP-M02", """{"title":"x"}""") })
            {
                using var refused = await SendAsync(house.As(person), method, path, body, $"\"{seen}\"");
                Assert.Null((await ProblemAsync(refused, 403))["theirs"]);
            }
        }

        using var missing = await SendAsync(lead, "POST", "/api/v1/milestones/NO-M01/updates", Late, "\"1\"");
        await ProblemAsync(missing, 404);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_version_is_sent_one_way_and_said_plainly(string provider)
    {
        var lead = (await houses.OnAsync(provider)).As("lead");
        var seen = await VersionAsync(lead, "PP-M03");
        foreach (var (tag, version) in new[] { ("7", ""), ("W/\"1\"", ""), ("*", ""), ("\"1\", \"2\"", ""), ("\"x\"", ""), ("\"-1\"", ""), ("\"é\"", ""), ("\"\"", ""), ("", ""), ("", "\"1\""), ("", "1e999"), ("", "1.5"), ("", "[1]"), ("", "99999999999999999999"), ($"\"{seen}\"", $"{seen + 1}") })
        {
            var body = version.Length > 0 ? $$"""{"status":"onTrack","version":{{version}}}""" : """{"status":"onTrack"}""";
            using var answer = await SendAsync(lead, "POST", "/api/v1/milestones/PP-M03/updates", body, tag.Length > 0 ? tag : null);
            Assert.NotNull((await ProblemAsync(answer, 422))["errors"]!["version"]);
        }

        using var both = await SendAsync(lead, "POST", "/api/v1/milestones/PP-M03/updates", $$"""{"status":"onTrack","version":{{seen}}}""", $"\"{seen}\"");
        Assert.Equal(201, (int)both.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task What_a_write_does_not_know_is_named_and_nothing_is_saved(string provider)
    {
        var lead = (await houses.OnAsync(provider)).As("lead");
        var before = await ReadAsync(lead, "/api/v1/milestones/PP-M04");
        var version = (int)before["version"]!;
        foreach (var (method, path, body, field) in new[]
        {
            ("POST", "/PP-M04/updates", """{"status":"onTrack","colour":"green"}""", "colour"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","title":"No"}""", "title"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","evidence":[{"title":"a","link":"b"}]}""", "evidence"),
            ("POST", "/PP-M04/updates", """{"status":"0"}""", "status"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack,atRisk"}""", "status"),
            ("POST", "/PP-M04/updates", """{"status":1}""", "status"),
            ("POST", "/PP-M04/updates", """{}""", "status"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":"31 February"}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":"sometime"}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":{"text":"7 april 2011","start":"2011-04-08","end":"2011-04-08","precision":"day"}}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":{"text":"april 2011","start":"2011-04-01","end":"2011-04-30","precision":"range"}}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":{"start":"2011-04-08","precision":"day"}}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":{"start":"2011-04-09","end":"2011-04-08","precision":"range"}}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":{"start":"2011-04-01","end":"2011-04-08","precision":"month"}}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":{"start":"2011-04-01","end":"2011-04-30","precision":"2"}}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":{"text":"7 april 2011","when":"soon"}}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":{"text":["7 april 2011"]}}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","forecast":["7 april 2011"]}""", "forecast"),
            ("POST", "/PP-M04/updates", """{"status":"onTrack","missesMeeting":"yes"}""", "missesMeeting"),
            ("PATCH", "/PP-M04", """{"status":"complete"}""", "status"),
            ("PATCH", "/PP-M04", """{"forecast":"may"}""", "forecast"),
            ("PATCH", "/PP-M04", """{"deliverable":"report,briefing"}""", "deliverable"),
            ("PATCH", "/PP-M04", """{"deliverable":"0"}""", "deliverable"),
            ("PATCH", "/PP-M04", """{"titel":"x"}""", "titel"),
            ("PATCH", "/PP-M04", """{"title":"\u200b\u200e\u2060"}""", "title"),
            ("PATCH", "/PP-M04", """{"areas":["no-area"]}""", "areas"),
            ("PATCH", "/PP-M04", """{"areas":"mappa"}""", "areas"),
            ("PATCH", "/PP-M04", """{"ownerEmail":"who@house.example"}""", "ownerEmail"),
            ("PATCH", "/PP-M04", """{"provedBy":"R-99"}""", "provedBy"),
            ("POST", "", """{"plan":"PP-2010-11","title":"x","status":"onTrack"}""", "status"),
            ("POST", "", """{"plan":"PP-2010-11","title":"\u3164"}""", "title"),
            ("POST", "", """{"title":"x"}""", "plan"),
        })
        {
            using var answer = await SendAsync(lead, method, $"/api/v1/milestones{path}", body, path.Length > 0 ? $"\"{version}\"" : null);
            Assert.True((await ProblemAsync(answer, 422))["errors"]?[field] is not null, $"{body}: {await answer.Content.ReadAsStringAsync()}");
        }

        Assert.Equal(before.ToJsonString(), (await ReadAsync(lead, "/api/v1/milestones/PP-M04")).ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_date_is_taken_by_its_days_by_its_words_or_by_both_where_they_agree(string provider)
    {
        var lead = (await houses.OnAsync(provider)).As("lead");
        foreach (var (sent, start, end, precision) in new[]
        {
            ("""{"start":"2011-05-12","end":"2011-05-12","precision":"day"}""", "2011-05-12", "2011-05-12", "day"),
            ("""{"start":"2011-06-01","end":"2011-06-30","precision":"month"}""", "2011-06-01", "2011-06-30", "month"),
            ("""{"start":"2011-07-01","end":"2011-09-30","precision":"quarter"}""", "2011-07-01", "2011-09-30", "quarter"),
            ("""{"start":"2011-09-01","end":"2011-11-30","precision":"season"}""", "2011-09-01", "2011-11-30", "season"),
            ("""{"start":"2012-01-01","end":"2012-12-31","precision":"year"}""", "2012-01-01", "2012-12-31", "year"),
            ("""{"start":"2011-05-03","end":"2011-05-20","precision":"range","text":null}""", "2011-05-03", "2011-05-20", "range"),
            ("""{"text":"autumn 2011","start":"2011-09-01","end":"2011-11-30","precision":"season"}""", "2011-09-01", "2011-11-30", "season"),
            ("""{"text":"October","start":"2013-10-01","end":"2013-10-31","precision":"month"}""", "2013-10-01", "2013-10-31", "month"),
            ("\"7 april 2011\"", "2011-04-07", "2011-04-07", "day"),
        })
        {
            using var answer = await SendAsync(lead, "POST", "/api/v1/milestones/PP-M05/updates", $$"""{"status":"onTrack","forecast":{{sent}}}""", $"\"{await VersionAsync(lead, "PP-M05")}\"");
            var forecast = (await BodyAsync(answer, 201))["forecast"]!;
            Assert.Equal((start, end, precision), ((string)forecast["start"]!, (string)forecast["end"]!, (string)forecast["precision"]!));

            // And what is answered may be sent back as it is.
            using var again = await SendAsync(lead, "POST", "/api/v1/milestones/PP-M05/updates", new JsonObject { ["status"] = "onTrack", ["forecast"] = forecast.DeepClone() }.ToJsonString(), answer.Headers.ETag!.ToString());
            Assert.Equal(forecast.ToJsonString(), (await BodyAsync(again, 201))["forecast"]!.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_update_leaves_the_missed_meeting_as_it_was_unless_it_says_so(string provider)
    {
        var house = await houses.OnAsync(provider);
        var admin = house.As("admin");
        foreach (var (sent, expected) in new[] { (",\"missesMeeting\":true", true), ("", true), (",\"missesMeeting\":false", false), ("", false) })
        {
            using var answer = await SendAsync(admin, "POST", "/api/v1/milestones/VAW-M01/updates", $$"""{"status":"onTrack"{{sent}}}""", $"\"{await VersionAsync(admin, "VAW-M01")}\"");
            Assert.Equal(201, (int)answer.StatusCode);
            await using var context = house.Store.Database.CreateDbContext();
            Assert.Equal(expected, context.Milestones.Single(m => m.Ref == "VAW-M01").MissesMeeting);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Hostile_bodies_are_refused_or_kept_whole(string provider)
    {
        var house = await houses.OnAsync(provider);
        var lead = house.As("lead");
        foreach (var (body, status, field) in new (string, int, string?)[]
        {
            ("", 400, null), ("{", 400, null), ("[]", 400, null), ("\"x\"", 400, null), ("null", 400, null), (new string('[', 5_000), 400, null), ($"{{\"a\":{string.Concat(Enumerable.Repeat("{\"a\":", 40))}1{new string('}', 41)}", 400, null),
            ("""{"status":"onTrack","status":"atRisk"}""", 400, null), ("""{"status":"onTrack","evidence":[{"title":"a","title":"b"}]}""", 400, null), ("{\"status\":\"onTrack\",\"narrative\":\"\\ud800\"}", 422, "narrative"),
            ("{\"status\":\"onTrack\",\"narrative\":\"a\\u0000b\"}", 422, "narrative"), ("{\"status\":\"onTrack\",\"\\ud800\":1}", 400, null), ("""{"status":"onTrack","narrative":1e999}""", 422, "narrative"), ("""{"status":{"a":1}}""", 422, "status"),
            ($$"""{"status":"onTrack","narrative":"{{new string('x', 20_000)}}"}""", 422, "narrative"), ($$"""{"status":"onTrack","forecast":"{{new string('x', 200)}}"}""", 422, "forecast"), ("""{"status":"onTrack","evidence":[null]}""", 422, "evidence"),
            ($$"""{"status":"onTrack","evidence":[{"title":"x","url":"javascript:alert(1)"}]}""", 422, "evidence"), ($$"""{"status":"onTrack","narrative":"{{new string('x', 5_000_000)}}"}""", 413, null),
        })
        {
            using var answer = await SendAsync(lead, "POST", "/api/v1/milestones/PP-M03/updates", body, $"\"{await VersionAsync(lead, "PP-M03")}\"");
            var problem = await ProblemAsync(answer, status);
            Assert.True(field is null || problem["errors"]?.AsObject().Any(e => e.Key.StartsWith(field, StringComparison.Ordinal) || e.Key is "title" or "url") == true, $"{body[..Math.Min(80, body.Length)]}: {problem}");
        }

        foreach (var type in new[] { "text/plain", "application/xml", "", "multipart/form-data; boundary=x" })
        {
            using var answer = await SendAsync(lead, "PATCH", "/api/v1/milestones/PP-M03", """{"title":"x"}""", "\"1\"", type);
            await ProblemAsync(answer, 415);
        }

        const string Words = "<script>alert(1)</script> 👩‍👩‍👧 \u202eשלום مرحبا ‘; DROP TABLE Milestones; --";
        using var kept = await SendAsync(lead, "POST", "/api/v1/milestones/PP-M03/updates", JsonSerializer.Serialize(new { status = "onTrack", narrative = Words }), $"\"{await VersionAsync(lead, "PP-M03")}\"");
        Assert.Equal(Words, (string)(await BodyAsync(kept, 201))["lastUpdate"]!["narrative"]!);
        Assert.DoesNotContain("Unhandled", house.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Sixty_who_add_at_once_each_get_a_number_of_their_own_and_a_number_once_used_is_not_given_again(string provider)
    {
        var house = await houses.OnAsync(provider);
        var admin = house.As("admin");
        var added = await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            using var answer = await SendAsync(admin, "POST", "/api/v1/milestones", $$"""{"plan":"PP-2010-11","title":"One of many {{i}}"}""");
            return (string)(await BodyAsync(answer, 201))["ref"]!;
        }));
        Assert.Equal(60, added.Distinct(StringComparer.Ordinal).Count());

        var last = added.MaxBy(r => int.Parse(r["PP-M".Length..], System.Globalization.CultureInfo.InvariantCulture))!;
        Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("remove", Actor.Operator, async change => change.Remove(await change.FetchAsync<Milestone>(last), $"{last} removed."), default));
        using var next = await SendAsync(admin, "POST", "/api/v1/milestones", """{"plan":"PP-2010-11","title":"After the removed one"}""");
        Assert.DoesNotContain((string)(await BodyAsync(next, 201))["ref"]!, added);
    }

    private static async Task<JsonObject> BodyAsync(HttpResponseMessage answer, int status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}
