using System.IO.Compression;
using Microsoft.AspNetCore.Identity;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Api.ApiHouse;
using static WorkPlanTracker.Tests.Api.ReportCallsTests;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class ExemptPapersCallsTests(ApiHouses houses)
{
    private const string Word = "Kookaburra";

    private const string Meeting = "SOP-2011-04-07";

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_private_paper_of_a_report_taken_in_public_leaves_through_no_door_even_what_was_said_while_it_was_public(string provider)
    {
        var house = await houses.OnAsync(provider);
        var (clerk, reader) = (house.As("clerk"), house.As("reader"));
        var (own, other) = (await MemberAsync(house, "papers-sop", "SOP"), await MemberAsync(house, "papers-cep", "CEP"));
        var after = await LastAsync(clerk);
        using var follower = await StreamReading.OpenAsync(house.As("lead"));
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", $$"""{ "subject": "A contract", "committee": "SOP", "projects": ["PP"], "papers": [{ "title": "Main report", "place": "main.pdf" }, { "title": "{{Word}} bids", "place": "kookaburra.xlsx" }] }"""), 201))["ref"]!;
        var address = $"/api/v1/reports/{report}";
        var placed = await SavedAsync(await SendAsync(clerk, "PUT", $"{address}/slot", $$"""{ "meeting": "{{Meeting}}", "override": true, "reason": "As asked." }"""), 200);
        var asAt = await NowAsync(clerk);
        foreach (var door in new[] { address, $"{address}?{asAt}", $"/api/v1/changes?ref={report}" })
        {
            Assert.Contains(Word, await reader.GetStringAsync(door), StringComparison.Ordinal);
        }

        var kept = await SavedAsync(await SendAsync(clerk, "PATCH", address, $$"""{ "papers": [{ "title": "Main report", "place": "main.pdf" }], "privatePapers": [{ "title": "{{Word}} bids", "place": "kookaburra.xlsx" }], "exemptParagraphs": [3], "publicInterestReason": "Terms are not settled." }""", $"\"{placed["version"]}\""), 200);
        var asAtPrivate = await NowAsync(clerk);
        Assert.Equal($"{Word} bids", (string)kept["privatePapers"]![0]!["title"]!);
        var seen = await ReadAsync(reader, address);
        Assert.Equal((1, 3, "Terms are not settled.", "A contract", false), ((int)seen["part"]!, (int)seen["exemptParagraphs"]![0]!, (string)seen["publicInterestReason"]!, (string)seen["title"]!, seen.ContainsKey("privatePapers")));
        await KeptAsync(await LastAsync(clerk));

        // Its committee's members read it, now and in the past; those of another do not.
        foreach (var door in new[] { address, $"{address}?{asAt}", $"{address}?{asAtPrivate}" })
        {
            Assert.Equal($"{Word} bids", (string)(await ReadAsync(own, door))["privatePapers"]![0]!["title"]!);
            Assert.DoesNotContain(Word, await other.GetStringAsync(door), StringComparison.OrdinalIgnoreCase);
        }

        // A lead of its project writes around it.
        var lead = house.As("lead");
        var version = (int)kept["version"]!;
        foreach (var body in new[] { """{ "privatePapers": [] }""", """{ "privatePapers": null }""", """{ "exemptParagraphs": null }""", """{ "confidential": true }""", """{ "part": 2, "publicTitle": "A matter" }""" })
        {
            Assert.DoesNotContain(Word, (await ProblemAsync(await SendAsync(lead, "PATCH", address, body, $"\"{version}\""), 403)).ToJsonString(), StringComparison.OrdinalIgnoreCase);
        }

        var edited = await SavedAsync(await SendAsync(lead, "PATCH", address, """{ "papers": [{ "title": "Main report", "place": "main-2.pdf" }] }""", $"\"{version}\""), 200);
        Assert.False(edited.ContainsKey("privatePapers"));
        Assert.Equal($"{Word} bids", (string)(await ReadAsync(clerk, address))["privatePapers"]![0]!["title"]!);
        Assert.DoesNotContain(Word, (await ProblemAsync(await SendAsync(lead, "PATCH", address, """{ "papers": [] }""", "\"1\""), 409)).ToJsonString(), StringComparison.OrdinalIgnoreCase);

        // Taken away altogether, what it was called stays in the log for those who may read it.
        await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "privatePapers": [] }""", $"\"{edited["version"]}\""), 200);
        await KeptAsync(await LastAsync(clerk));
        Assert.Contains(Word, await clerk.GetStringAsync($"/api/v1/changes?ref={report}"), StringComparison.Ordinal);

        async Task KeptAsync(long last)
        {
            foreach (var person in new[] { "lead", "other", "bmg", "member", "reader" })
            {
                foreach (var door in new[] { $"/api/v1/changes?after={after}&pageSize=500", $"/api/v1/changes?ref={report}&sort=-sequence", address, $"{address}?{asAt}", $"{address}?{asAtPrivate}", $"/api/v1/reports?pageSize=500&{asAt}", "/api/v1/reports?pageSize=500", $"/api/v1/meetings/{Meeting}", $"/api/v1/meetings/{Meeting}?{asAt}" })
                {
                    var answer = await house.As(person).GetStringAsync(door);
                    Assert.False(answer.Contains(Word, StringComparison.OrdinalIgnoreCase), $"{person} {door} {answer}");
                }
            }

            foreach (var from in new[] { after, last - 3 })
            {
                using var stream = await StreamReading.OpenAsync(reader, $"after={from}");
                for (var heard = await stream.NextAsync(); (long)heard["sequence"]! < last; heard = await stream.NextAsync())
                {
                    Assert.DoesNotContain(Word, heard.ToJsonString(), StringComparison.OrdinalIgnoreCase);
                }
            }

            foreach (var person in new[] { "reader", "lead" })
            {
                var browser = await house.BrowserAsync(person);
                foreach (var page in new[] { $"/history?ref={report}", $"/history/export.csv?ref={report}", "/history/export.csv", $"/reports/{report}", $"/reports/{report}?open=papers", $"/reports/{report}?{asAt}", $"/reports/{report}?{asAtPrivate}", "/reports", "/", "/schedule", $"/meetings/{Meeting}", $"/meetings/{Meeting}?{asAt}", $"/meetings/{Meeting}?{asAtPrivate}", $"/meetings/{Meeting}/agenda", $"/meetings/{Meeting}/brief", "/calendar/SOP.ics", "/calendar/all.ics", "/compare" })
                {
                    using var answer = await browser.GetAsync(page);
                    Assert.True(200 == (int)answer.StatusCode, $"{(int)answer.StatusCode} {page}");
                    Assert.False((await answer.Content.ReadAsStringAsync()).Contains(Word, StringComparison.OrdinalIgnoreCase), $"{person} {page}");
                }

                foreach (var paper in new[] { "agenda", "brief" })
                {
                    using var zip = new ZipArchive(await browser.GetStreamAsync($"/meetings/{Meeting}/{paper}.docx"));
                    using var body = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
                    Assert.DoesNotContain(Word, await body.ReadToEndAsync(), StringComparison.OrdinalIgnoreCase);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_agenda_of_a_report_with_a_private_appendix_prints_that_there_is_one_and_why(string provider)
    {
        var house = await houses.OnAsync(provider);
        var clerk = house.As("clerk");
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", $$"""{ "subject": "A lease of rooms", "committee": "SOP", "privatePapers": [{ "title": "{{Word}} rents", "place": "rents.pdf" }], "exemptParagraphs": [3], "publicInterestReason": "The rent is not settled." }"""), 201))["ref"]!;
        await SavedAsync(await SendAsync(clerk, "PUT", $"/api/v1/reports/{report}/slot", $$"""{ "meeting": "{{Meeting}}", "override": true, "reason": "As asked." }"""), 200);
        const string Printed = "Exempt appendix, under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972. The rent is not settled.";

        var browser = await house.BrowserAsync("reader");
        foreach (var page in new[] { $"/reports/{report}", $"/meetings/{Meeting}", $"/meetings/{Meeting}/agenda" })
        {
            Assert.Contains(Printed, await browser.GetStringAsync(page), StringComparison.Ordinal);
        }

        using var zip = new ZipArchive(await browser.GetStreamAsync($"/meetings/{Meeting}/agenda.docx"));
        using var body = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Contains(Printed, await body.ReadToEndAsync(), StringComparison.Ordinal);
        foreach (var (sent, field) in new[] { ("""{ "subject": "A", "privatePapers": [{ "place": "a.pdf" }] }""", "exemptParagraphs"), ("""{ "subject": "A", "exemptParagraphs": [3] }""", "part"), ("""{ "subject": "A", "privatePapers": [{ "place": "a.pdf" }], "exemptParagraphs": [9], "publicInterestReason": "x" }""", "exemptParagraphs") })
        {
            Assert.Contains(field, (await ProblemAsync(await SendAsync(clerk, "POST", "/api/v1/reports", sent), 422))["errors"]!.AsObject().Select(e => e.Key));
        }

        await ProblemAsync(await SendAsync(house.As("lead"), "POST", "/api/v1/reports", """{ "subject": "A", "privatePapers": [{ "place": "a.pdf" }], "exemptParagraphs": [3], "publicInterestReason": "x" }"""), 403);
    }

    private static async Task<string> NowAsync(HttpClient client)
    {
        var then = (DateTime)(await ItemsAsync(client, "/api/v1/changes?pageSize=1&sort=-sequence"))[0]!["at"]!;
        return $"asAt={Uri.EscapeDataString(then.ToString("O", System.Globalization.CultureInfo.InvariantCulture))}";
    }

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
