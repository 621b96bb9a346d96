using Microsoft.AspNetCore.Identity;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Api.ApiHouse;
using static WorkPlanTracker.Tests.Api.ReportCallsTests;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class WithheldTests(ApiHouses houses)
{
    private const string Before = "Quagga";

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_written_of_a_report_while_it_was_open_leaves_through_no_door_once_it_is_exempt(string provider)
    {
        var house = await houses.OnAsync(provider);
        var clerk = house.As("clerk");
        var after = await LastAsync(clerk);

        // Somebody follows all along, so that what comes is kept in memory as well.
        using var follower = await StreamReading.OpenAsync(house.As("lead"));
        var series = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/series", $$"""{ "subject": "{{Before}} prices", "rhythm": "months", "every": 6, "anchor": "3 August 2010", "committee": "SOP" }"""), 201))["ref"]!;
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", $"/api/v1/series/{series}/next", "", contentType: ""), 200))["proposed"]!;
        var address = $"/api/v1/reports/{report}";
        await SavedAsync(await SendAsync(clerk, "PUT", $"{address}/slot", """{ "meeting": "SOP-2011-04-07", "override": true, "reason": "As asked." }"""), 200);
        var edited = await SavedAsync(await SendAsync(clerk, "PATCH", address, $$"""{ "finalTitle": "{{Before}}: “the” title", "description": "{{Before}}: what it says" }""", "\"2\""), 200);
        Assert.Contains(Before, await house.As("reader").GetStringAsync($"/api/v1/changes?ref={report}"), StringComparison.Ordinal);
        Assert.Contains(Before, (await follower.NextAsync()).ToJsonString(), StringComparison.Ordinal);
        var then = (DateTime)(await ItemsAsync(clerk, "/api/v1/changes?pageSize=1&sort=-sequence"))[0]!["at"]!;
        var asAt = $"asAt={Uri.EscapeDataString(then.ToString("O", System.Globalization.CultureInfo.InvariantCulture))}";
        Assert.Contains(Before, await house.As("reader").GetStringAsync($"{address}?{asAt}"), StringComparison.Ordinal);

        await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "part": 2, "publicTitle": "A matter of price", "exemptParagraphs": [3], "publicInterestReason": "Terms are not settled." }""", $"\"{edited["version"]}\""), 200);
        await SavedAsync(await SendAsync(clerk, "POST", $"{address}/stage", """{ "stage": "commissioned", "note": "Members asked." }"""), 200);
        var last = await LastAsync(clerk);
        foreach (var person in new[] { "lead", "other", "bmg", "member", "reader" })
        {
            foreach (var door in new[] { $"/api/v1/changes?after={after}&pageSize=500", $"/api/v1/changes?ref={report}&sort=-sequence", $"/api/v1/changes?ref={series}", "/api/v1/changes?kind=agendaItem&pageSize=500", $"/api/v1/series/{series}", "/api/v1/series?pageSize=500", address, $"{address}?{asAt}", $"/api/v1/reports?pageSize=500&{asAt}", $"/api/v1/series/{series}?{asAt}", $"/api/v1/meetings/SOP-2011-04-07?{asAt}" })
            {
                var answer = await house.As(person).GetStringAsync(door);
                Assert.False(answer.Contains(Before, StringComparison.Ordinal), $"{person} {door} {answer}");
            }

            foreach (var search in new[] { $"/api/v1/changes?q={Before}", $"/api/v1/series?q={Before}", $"/api/v1/reports?q={Before}" })
            {
                Assert.Equal(0, (int)(await ReadAsync(house.As(person), search))["total"]!);
            }
        }

        foreach (var (person, from) in new[] { ("reader", after), ("member", last - 5) })
        {
            using var stream = await StreamReading.OpenAsync(house.As(person), $"after={from}");
            for (var heard = await stream.NextAsync(); (long)heard["sequence"]! < last; heard = await stream.NextAsync())
            {
                Assert.DoesNotContain(Before, heard.ToJsonString(), StringComparison.Ordinal);
            }
        }

        var browser = await house.BrowserAsync("reader");
        foreach (var page in new[] { $"/history?ref={report}", $"/history?ref={series}", "/history?kind=agendaItem", $"/history/export.csv?ref={report}", "/history/export.csv", $"/reports/{report}", "/reports", "/reports/series", $"/reports/series/{series}", "/", $"/reports?{asAt}", $"/schedule?{asAt}", $"/meetings/SOP-2011-04-07?{asAt}" })
        {
            var answer = await browser.GetAsync(page);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.DoesNotContain(Before, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Contains($"“A matter of price” is commissioned (was proposed).", await browser.GetStringAsync($"/history/export.csv?ref={report}"), StringComparison.Ordinal);
        Assert.Equal(($"{Before} prices", "A matter of price"), ((string)(await ReadAsync(clerk, $"/api/v1/series/{series}"))["subject"]!, (string)(await ReadAsync(house.As("reader"), $"/api/v1/series/{series}"))["subject"]!));
        Assert.Contains($"{Before}: what it says", await clerk.GetStringAsync($"/api/v1/changes?ref={report}"), StringComparison.Ordinal);
        Assert.NotEmpty(await ItemsAsync(clerk, $"/api/v1/changes?q={Before}"));
        Assert.Contains($"{Before}: “the” title", (string)(await ReadAsync(clerk, $"{address}?{asAt}"))["privateTitle"]!, StringComparison.Ordinal);
        Assert.NotEmpty(await ItemsAsync(house.As("reader"), "/api/v1/changes?q=matter%20of%20price"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_item_that_was_taken_off_its_agenda_says_nothing_of_its_report_once_that_is_exempt(string provider)
    {
        const string Word = "Wombat";
        var house = await houses.OnAsync(provider);
        var (clerk, reader) = (house.As("clerk"), house.As("reader"));
        var after = await LastAsync(clerk);
        using var follower = await StreamReading.OpenAsync(house.As("lead"));
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", $$"""{ "subject": "{{Word}} levy" }"""), 201))["ref"]!;
        var item = (string)(await SavedAsync(await SendAsync(clerk, "PUT", $"/api/v1/reports/{report}/slot", """{ "meeting": "SOP-2011-04-07", "override": true, "reason": "As asked." }"""), 200))["slot"]!["item"]!;
        var off = await SavedAsync(await SendAsync(clerk, "DELETE", $"/api/v1/reports/{report}/slot?reason=Not+ready", "", contentType: ""), 200);
        Assert.NotEmpty(await ItemsAsync(reader, $"/api/v1/changes?kind=agendaItem&q={Word}"));
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/reports/{report}", """{ "part": 2, "publicTitle": "A closed matter", "exemptParagraphs": [3], "publicInterestReason": "Terms." }""", $"\"{off["version"]}\""), 200);
        var last = await LastAsync(clerk);

        foreach (var person in new[] { "reader", "member", "lead" })
        {
            Assert.Equal(0, (int)(await ReadAsync(house.As(person), $"/api/v1/changes?q={Word}"))["total"]!);
            foreach (var door in new[] { $"/api/v1/changes?after={after}&pageSize=500", $"/api/v1/changes?ref={item}" })
            {
                Assert.DoesNotContain(Word, await house.As(person).GetStringAsync(door), StringComparison.Ordinal);
            }
        }

        Assert.NotEmpty(await ItemsAsync(reader, "/api/v1/changes?kind=agendaItem&q=closed%20matter"));
        Assert.NotEmpty(await ItemsAsync(clerk, $"/api/v1/changes?kind=agendaItem&q={Word}"));
        using var stream = await StreamReading.OpenAsync(reader, $"after={after}");
        for (var heard = await stream.NextAsync(); (long)heard["sequence"]! < last; heard = await stream.NextAsync())
        {
            Assert.DoesNotContain(Word, heard.ToJsonString(), StringComparison.Ordinal);
        }

        var browser = await house.BrowserAsync("reader");
        foreach (var page in new[] { $"/history?ref={item}", "/history?kind=agendaItem", $"/history/export.csv?ref={item}", "/history/export.csv" })
        {
            Assert.DoesNotContain(Word, await browser.GetStringAsync(page), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_asked_under_an_item_becomes_private_with_its_report_at_once_closed_or_not(string provider)
    {
        const string Word = "Numbat";
        var house = await houses.OnAsync(provider);
        var (clerk, reader) = (house.As("clerk"), house.As("reader"));
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", """{ "subject": "A lease" }"""), 201))["ref"]!;
        var placed = await SavedAsync(await SendAsync(clerk, "PUT", $"/api/v1/reports/{report}/slot", """{ "meeting": "SOP-2011-04-07", "override": true, "reason": "As asked." }"""), 200);
        var item = (string)placed["slot"]!["item"]!;
        var open = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/actions", $$"""{ "text": "{{Word}} to be asked", "item": "{{item}}" }"""), 201))["ref"]!;
        var closed = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/actions", $$"""{ "text": "{{Word}} was signed", "item": "{{item}}", "kind": "urgentAction", "agreedBy": "The Chair" }"""), 201))["ref"]!;
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/actions/{closed}", $$"""{ "state": "done", "closedBy": "SOP-2011-02-03", "note": "{{Word}} is done." }""", "\"1\""), 200);
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/reports/{report}", """{ "part": 2, "publicTitle": "A letting", "exemptParagraphs": [3], "publicInterestReason": "Terms." }""", $"\"{placed["version"]}\""), 200);

        foreach (var action in new[] { open, closed })
        {
            foreach (var door in new[] { $"/api/v1/actions/{action}", $"/api/v1/changes?ref={action}" })
            {
                Assert.DoesNotContain(Word, await reader.GetStringAsync(door), StringComparison.Ordinal);
            }

            Assert.Contains(Word, (string?)(await ReadAsync(clerk, $"/api/v1/actions/{action}"))["privateText"], StringComparison.Ordinal);
        }

        Assert.Equal(0, (int)(await ReadAsync(reader, $"/api/v1/actions?q={Word}"))["total"]!);
        Assert.Equal("Asked for in private under “A letting”.", (string?)(await ReadAsync(reader, $"/api/v1/actions/{open}"))["text"]);
        Assert.Contains($"{closed} closed: reported to SOP-2011-02-03.", (await ItemsAsync(reader, $"/api/v1/changes?ref={closed}")).Select(e => (string)e!["sentence"]!));

        // What is closed no longer changes, but for who may read it.
        var lone = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/actions", $$"""{ "text": "{{Word}} alone" }"""), 201))["ref"]!;
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/actions/{lone}", """{ "state": "done", "note": "Done." }""", "\"1\""), 200);
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/actions/{lone}", """{ "part": 2 }""", "\"2\""), 200);
        Assert.DoesNotContain(Word, await reader.GetStringAsync($"/api/v1/actions/{lone}"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_baseline_calls_a_report_that_is_exempt_by_now_as_everyone_does(string provider)
    {
        const string Word = "Bilby";
        var house = await houses.OnAsync(provider);
        var (clerk, reader) = (house.As("clerk"), house.As("reader"));
        using var follower = await StreamReading.OpenAsync(reader);
        var after = await LastAsync(clerk);
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", $$"""{ "subject": "{{Word}} prices" }"""), 201))["ref"]!;
        Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("prepare", Actor.Program, change =>
        {
            change.Add(Project.Start("ZW", "project-zw", new ProjectSummary { Name = "Project ZW" }), "Project added.");
            var plan = WorkPlan.Draft("ZW-2010-11", "ZW", "Plan ZW 2010/11", new(2010, 4, 1), new(2011, 3, 31));
            plan.Submit(PlanDate.InMonth(2010, 3));
            plan.Agree("BMG, March 2010");
            change.Add(plan, "Plan added.");
            change.Add(PlanBaseline.Take(plan, "BMG, March 2010", null, [], [new AgreedSlot(report, $"{Word} prices", null)], change.Author, change.Now), "Baseline 1 taken.");
            return Task.CompletedTask;
        }, default));
        string[] doors = ["/api/v1/plans/ZW-2010-11/baselines/1", "/api/v1/plans/ZW-2010-11/baselines/compare", $"/api/v1/changes?kind=baseline&after={after}"];
        foreach (var door in doors)
        {
            Assert.Contains(Word, await reader.GetStringAsync(door), StringComparison.Ordinal);
        }

        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/reports/{report}", """{ "part": 2, "publicTitle": "A sealed matter", "exemptParagraphs": [3], "publicInterestReason": "Terms." }""", "\"1\""), 200);
        var last = await LastAsync(clerk);
        foreach (var door in doors)
        {
            var answer = await reader.GetStringAsync(door);
            Assert.DoesNotContain(Word, answer, StringComparison.Ordinal);
            Assert.Contains("A sealed matter", answer, StringComparison.Ordinal);
        }

        Assert.Equal(0, (int)(await ReadAsync(reader, $"/api/v1/plans/ZW-2010-11/baselines/compare?q={Word}"))["total"]!);
        Assert.Equal(1, (int)(await ReadAsync(reader, "/api/v1/plans/ZW-2010-11/baselines/compare?q=sealed"))["total"]!);
        using var stream = await StreamReading.OpenAsync(reader, $"after={after}");
        for (var heard = await stream.NextAsync(); (long)heard["sequence"]! < last; heard = await stream.NextAsync())
        {
            Assert.DoesNotContain(Word, heard.ToJsonString(), StringComparison.Ordinal);
        }

        var browser = await house.BrowserAsync("reader");
        foreach (var page in new[] { "/plans/ZW-2010-11", "/history/export.csv?kind=baseline" })
        {
            Assert.DoesNotContain(Word, await browser.GetStringAsync(page), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whoever_reads_of_the_past_of_what_is_private_by_now_is_whoever_may_today(string provider)
    {
        const string Word = "Potoroo";
        var house = await houses.OnAsync(provider);
        var clerk = house.As("clerk");
        var member = await MemberAsync(house, "sop", "SOP");
        var other = await MemberAsync(house, "cep", "CEP");
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", $$"""{ "subject": "{{Word}} claim", "description": "{{Word}}: what it says", "committee": "SOP" }"""), 201))["ref"]!;
        var action = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/actions", $$"""{ "text": "{{Word}} to settle", "kind": "urgentAction", "agreedBy": "The Chair", "committee": "SOP" }"""), 201))["ref"]!;
        var asAt = await NowAsync(clerk);
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/reports/{report}", """{ "committee": "CEP", "part": 2, "publicTitle": "A claim", "exemptParagraphs": [3], "publicInterestReason": "Terms." }""", "\"1\""), 200);
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/actions/{action}", """{ "committee": "CEP" }""", "\"1\""), 200);
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/actions/{action}", """{ "part": 2 }""", "\"2\""), 200);

        foreach (var door in new[] { $"/api/v1/reports/{report}?{asAt}", $"/api/v1/reports?q={Word}&{asAt}", $"/api/v1/actions/{action}?{asAt}", $"/api/v1/actions?q={Word}&{asAt}" })
        {
            Assert.DoesNotContain(Word, await member.GetStringAsync(door), StringComparison.Ordinal);
            Assert.Contains(Word, await other.GetStringAsync(door), StringComparison.Ordinal);
        }

        var (sop, cep) = (await house.BrowserAsync("sop"), await house.BrowserAsync("cep"));
        Assert.DoesNotContain(Word, await sop.GetStringAsync($"/reports/{report}?{asAt}"), StringComparison.Ordinal);
        Assert.Contains(Word, await cep.GetStringAsync($"/reports/{report}?{asAt}"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_series_is_open_or_private_by_its_newest_report_on_every_page_and_in_its_past(string provider)
    {
        const string Word = "Quokka";
        var house = await houses.OnAsync(provider);
        var (clerk, reader) = (house.As("clerk"), house.As("reader"));
        var series = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/series", $$"""{ "subject": "{{Word}} prices", "rhythm": "months", "every": 6, "anchor": "3 August 2010", "committee": "SOP" }"""), 201))["ref"]!;
        var first = (string)(await SavedAsync(await SendAsync(clerk, "POST", $"/api/v1/series/{series}/next", "", contentType: ""), 200))["proposed"]!;
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/reports/{first}", """{ "subject": "The first of them" }""", "\"1\""), 200);
        var asAt = await NowAsync(clerk);
        var browser = await house.BrowserAsync("reader");

        // The report's own history goes on quoting its own title, with its month behind a comma: that is open.
        Assert.Matches($"{Word} prices[^,]", await browser.GetStringAsync($"/reports/{first}?{asAt}"));

        var second = (string)(await SavedAsync(await SendAsync(clerk, "POST", $"/api/v1/series/{series}/next", "", contentType: ""), 200))["proposed"]!;
        var exempt = await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/reports/{second}", """{ "part": 2, "publicTitle": "A quiet matter", "exemptParagraphs": [3], "publicInterestReason": "Terms." }""", "\"1\""), 200);
        Assert.DoesNotMatch($"{Word} prices[^,]", await browser.GetStringAsync($"/reports/{first}?{asAt}"));
        Assert.DoesNotContain(Word, await reader.GetStringAsync($"/api/v1/series/{series}?{asAt}"), StringComparison.Ordinal);
        Assert.Equal(0, (int)(await ReadAsync(reader, $"/api/v1/changes?kind=series&q={Word}"))["total"]!);
        Assert.NotEmpty(await ItemsAsync(reader, "/api/v1/changes?kind=series&q=quiet"));

        // The newest is open again: the one before it stays as it is, and hides nothing of the series.
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/reports/{second}", """{ "part": 1 }""", $"\"{exempt["version"]}\""), 200);
        var opened = await ReadAsync(reader, $"/api/v1/reports/{first}");
        await SavedAsync(await SendAsync(clerk, "PATCH", $"/api/v1/reports/{first}", """{ "part": 2, "publicTitle": "An old matter", "exemptParagraphs": [3], "publicInterestReason": "Terms." }""", $"\"{opened["version"]}\""), 200);
        Assert.Equal($"{Word} prices", (string?)(await ReadAsync(reader, $"/api/v1/series/{series}"))["subject"]);
        Assert.NotEmpty(await ItemsAsync(reader, $"/api/v1/changes?kind=series&q={Word}"));
    }

    private static async Task<string> NowAsync(HttpClient client)
    {
        var then = (DateTime)(await ItemsAsync(client, "/api/v1/changes?pageSize=1&sort=-sequence"))[0]!["at"]!;
        return $"asAt={Uri.EscapeDataString(then.ToString("O", System.Globalization.CultureInfo.InvariantCulture))}";
    }

    /// <summary>A member of one committee, with a token.</summary>
    private static async Task<HttpClient> MemberAsync(ApiHouse house, string name, string committee)
    {
        var email = $"{name}@house.example";
        Assert.IsType<Outcome.Saved>(await new OpenAccount(house.Store.Writer, new PasswordHasher<Account>()).RunAsync(Actor.Program, email, name, Password, new AccountScopes([Role.Member], [], [committee]), onlyFirst: false, default));
        var client = house.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", (await new IssueToken(house.Store.Writer, TimeProvider.System).RunAsync(Actor.Operator, email, "A test", 30, default)).Token!);
        return client;
    }

    private static async Task<long> LastAsync(HttpClient client) => (long)(await ItemsAsync(client, "/api/v1/changes?pageSize=1&sort=-sequence"))[0]!["sequence"]!;
}
