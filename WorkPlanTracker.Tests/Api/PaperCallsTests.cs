using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using static WorkPlanTracker.Tests.Api.ApiHouse;
using static WorkPlanTracker.Tests.Api.ReportCallsTests;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class PaperCallsTests(ApiHouses houses)
{
    private const string Word = "Lyrebird";

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_file_is_sent_and_had_again_by_those_alone_who_may_have_it_until_its_paper_is_taken_away(string provider)
    {
        var house = await houses.OnAsync(provider);
        var (clerk, reader) = (house.As("clerk"), house.As("reader"));
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", """{ "subject": "A matter with papers", "committee": "SOP" }"""), 201))["ref"]!;
        var address = $"/api/v1/reports/{report}";
        await SavedAsync(await FileAsync(clerk, report, "Bericht – 2011 “neu”.pdf", "%PDF-1.7 the report"u8.ToArray(), ("title", "Main report")), 201);
        var kept = await SavedAsync(await FileAsync(clerk, report, "bids.txt", Encoding.UTF8.GetBytes($"{Word}: the bids"), ("title", $"{Word} bids"), ("private", "true"), ("exemptParagraphs", "3"), ("publicInterestReason", "Terms are not settled.")), 201);
        var (open, hidden) = ((string)kept["papers"]![0]!["file"]!["hash"]!, (string)kept["privatePapers"]![0]!["file"]!["hash"]!);
        Assert.Equal((3, "pdf"), ((int)kept["exemptParagraphs"]![0]!, (string)kept["papers"]![0]!["file"]!["format"]!));

        using var had = await reader.GetAsync($"{address}/papers/{open}");
        Assert.Equal("%PDF-1.7 the report", await had.Content.ReadAsStringAsync());
        Assert.Equal(("application/pdf", "inline", "Bericht – 2011 “neu”.pdf"), (had.Content.Headers.ContentType!.MediaType, had.Content.Headers.ContentDisposition!.DispositionType, had.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(("nosniff", $"\"{open}\"", 19L), (had.Headers.GetValues("X-Content-Type-Options").Single(), had.Headers.ETag!.Tag, had.Content.Headers.ContentLength));
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{address}/papers/{open}") { Headers = { IfNoneMatch = { new EntityTagHeaderValue($"\"{open}\"") } } };
        Assert.Equal(304, (int)(await reader.SendAsync(again)).StatusCode);

        using var own = await clerk.GetAsync($"{address}/papers/{hidden}");
        Assert.Equal(("text/plain", "attachment"), (own.Content.Headers.ContentType!.MediaType, own.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Contains(Word, await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var person in new[] { "reader", "lead", "bmg", "member" })
        {
            Assert.DoesNotContain(Word, (await ProblemAsync(await house.As(person).GetAsync($"{address}/papers/{hidden}"), 404)).ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, await house.As(person).GetStringAsync(address), StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, await house.As(person).GetStringAsync($"/api/v1/changes?ref={report}"), StringComparison.Ordinal);
        }

        await ProblemAsync(await house.As("nobody").GetAsync($"{address}/papers/{open}"), 401);
        await ProblemAsync(await reader.GetAsync($"/api/v1/reports/R-1/papers/{open}"), 404);
        var (browser, clerks) = (await house.BrowserAsync("reader"), await house.BrowserAsync("clerk"));
        Assert.Equal(200, (int)(await browser.GetAsync($"/reports/{report}/papers/{open}")).StatusCode);
        Assert.Equal(404, (int)(await browser.GetAsync($"/reports/{report}/papers/{hidden}")).StatusCode);
        Assert.Equal(200, (int)(await clerks.GetAsync($"/reports/{report}/papers/{hidden}")).StatusCode);
        Assert.Equal(302, (int)(await house.Client().GetAsync($"/reports/{report}/papers/{open}")).StatusCode);
        Assert.DoesNotContain(hidden, await browser.GetStringAsync($"/reports/{report}"), StringComparison.Ordinal);
        Assert.Contains($"reports/{report}/papers/{open}", await browser.GetStringAsync($"/reports/{report}"), StringComparison.Ordinal);

        // What was answered is sent back as it is; a paper that is left out has no file any more.
        var papers = new JsonObject { ["papers"] = kept["papers"]!.DeepClone(), ["privatePapers"] = new JsonArray() };
        await SavedAsync(await SendAsync(clerk, "PATCH", address, papers.ToJsonString(), $"\"{kept["version"]}\""), 200);
        Assert.Equal(200, (int)(await reader.GetAsync($"{address}/papers/{open}")).StatusCode);
        await ProblemAsync(await clerk.GetAsync($"{address}/papers/{hidden}"), 404);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_file_that_cannot_be_kept_is_answered_by_its_field_and_never_breaks_the_call(string provider)
    {
        var house = await houses.OnAsync(provider);
        var (clerk, lead) = (house.As("clerk"), house.As("lead"));
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", """{ "subject": "No such papers", "committee": "SOP" }"""), 201))["ref"]!;
        foreach (var (name, bytes) in new[] { ("a.exe", "MZ"u8.ToArray()), ("a.pdf", "words"u8.ToArray()), ("a.txt", []), ("big.txt", new byte[20_500_000]), ("huge.txt", new byte[24_000_000]) })
        {
            Assert.Equal("file", Assert.Single((await ProblemAsync(await FileAsync(clerk, report, name, bytes), 422))["errors"]!.AsObject()).Key);
        }

        var address = $"/api/v1/reports/{report}/papers";
        foreach (var (body, type) in new[] { ("", "multipart/form-data"), ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\ncut", "multipart/form-data; boundary=x"), ("--x\r\nnonsense", "multipart/form-data; boundary=x"), ("--x--", "multipart/form-data; boundary=x") })
        {
            Assert.Contains("file", (await ProblemAsync(await SendAsync(clerk, "POST", address, body, contentType: type), 422))["errors"]!.AsObject().Select(e => e.Key));
        }

        Assert.Contains("multipart/form-data", (string)(await ProblemAsync(await SendAsync(clerk, "POST", address, "{}"), 415))["detail"]!, StringComparison.Ordinal);
        await ProblemAsync(await FileAsync(lead, report, "a.txt", "Words."u8.ToArray()), 403);
        await ProblemAsync(await FileAsync(house.As("reader"), report, "a.txt", "Words."u8.ToArray()), 403);
        await ProblemAsync(await FileAsync(clerk, "R-99999", "a.txt", "Words."u8.ToArray()), 404);
        await ProblemAsync(await FileAsync(clerk, report, "a.txt", "Words."u8.ToArray(), ("private", "true")), 422);

        // Who may have it is never guessed: no word that is not understood makes a private paper public.
        foreach (var (field, said, wrong) in new[] { ("private", "maybe", "private"), ("isPrivate", "true", "file"), ("publicInterestReason", "Terms are not settled.", "private"), ("confidential", "perhaps", "confidential") })
        {
            Assert.Contains(wrong, (await ProblemAsync(await FileAsync(clerk, report, "a.txt", "Words."u8.ToArray(), (field, said)), 422))["errors"]!.AsObject().Select(e => e.Key));
        }

        // A browser's cookie reads alone here, and a page's own way in takes no form that it did not make.
        var browser = await house.BrowserAsync("clerk");
        await ProblemAsync(await FileAsync(browser, report, "a.txt", "Words."u8.ToArray()), 403);
        using var forged = await browser.PostAsync($"/reports/{report}/papers", Form("a.txt", "Words."u8.ToArray()));
        Assert.Equal(400, (int)forged.StatusCode);
        Assert.Empty((await ReadAsync(clerk, $"/api/v1/reports/{report}"))["papers"]!.AsArray());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_asks_only_after_a_file_is_told_what_a_call_for_it_would_tell_and_gets_no_bytes(string provider)
    {
        var house = await houses.OnAsync(provider);
        var clerk = house.As("clerk");
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", """{ "subject": "Asked after", "committee": "SOP" }"""), 201))["ref"]!;
        await SavedAsync(await FileAsync(clerk, report, "main.pdf", "%PDF-1.7 the report"u8.ToArray()), 201);
        var kept = await SavedAsync(await FileAsync(clerk, report, "bids.txt", "The bids."u8.ToArray(), ("private", "true"), ("exemptParagraphs", "3"), ("publicInterestReason", "Terms are not settled.")), 201);
        var (open, hidden) = ((string)kept["papers"]![0]!["file"]!["hash"]!, (string)kept["privatePapers"]![0]!["file"]!["hash"]!);
        var (browser, clerks, nobody) = (await house.BrowserAsync("reader"), await house.BrowserAsync("clerk"), house.As("nobody"));
        foreach (var (client, address, status) in new[]
        {
            (house.As("reader"), $"/api/v1/reports/{report}/papers/{open}", 200), (house.As("reader"), $"/api/v1/reports/{report}/papers/{hidden}", 404), (clerk, $"/api/v1/reports/{report}/papers/{hidden}", 200),
            (nobody, $"/api/v1/reports/{report}/papers/{open}", 401), (clerk, $"/api/v1/reports/R-99999/papers/{open}", 404), (clerk, $"/api/v1/reports/{report}/papers/{new string('0', 64)}", 404),
            (browser, $"/reports/{report}/papers/{open}", 200), (browser, $"/reports/{report}/papers/{hidden}", 404), (clerks, $"/reports/{report}/papers/{hidden}", 200), (house.Client(), $"/reports/{report}/papers/{open}", 302),
        })
        {
            using var had = await client.GetAsync(address);
            using var asked = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
            Assert.Equal((address, status, status), (address, (int)had.StatusCode, (int)asked.StatusCode));
            Assert.Empty(await asked.Content.ReadAsByteArrayAsync());
            if (status == 200)
            {
                Assert.Equal(had.Content.Headers.ContentLength, asked.Content.Headers.ContentLength);
                Assert.Equal((had.Headers.ETag, $"{had.Content.Headers.ContentType}", $"{had.Content.Headers.ContentDisposition}"), (asked.Headers.ETag, $"{asked.Content.Headers.ContentType}", $"{asked.Content.Headers.ContentDisposition}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_file_under_two_names_is_had_under_each_and_no_two_files_differ_by_large_letters_alone(string provider)
    {
        var house = await houses.OnAsync(provider);
        var (clerk, reader) = (house.As("clerk"), house.As("reader"));
        var report = (string)(await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", """{ "subject": "Twice the same", "committee": "SOP" }"""), 201))["ref"]!;
        var address = $"/api/v1/reports/{report}";
        await SavedAsync(await FileAsync(clerk, report, "Appendix 1.txt", "The same."u8.ToArray()), 201);
        var kept = await SavedAsync(await FileAsync(clerk, report, "Appendix 2 & “last”.txt", "The same."u8.ToArray()), 201);
        var hash = (string)kept["papers"]![1]!["file"]!["hash"]!;
        Assert.Equal(hash, (string)kept["papers"]![0]!["file"]!["hash"]!);
        foreach (var (client, from) in new[] { (reader, address), (await house.BrowserAsync("reader"), $"/reports/{report}") })
        {
            foreach (var (asked, name) in new[] { ("Appendix 1.txt", "Appendix 1.txt"), ("Appendix 2 & “last”.txt", "Appendix 2 & “last”.txt"), ("Another.exe", "Appendix 1.txt"), ("", "Appendix 1.txt") })
            {
                using var had = await client.GetAsync($"{from}/papers/{hash}?name={Uri.EscapeDataString(asked)}");
                Assert.Equal(name, had.Content.Headers.ContentDisposition!.FileNameStar);
                Assert.Equal("The same.", await had.Content.ReadAsStringAsync());
            }
        }

        // The page's links ask for each by its own name.
        var page = await (await house.BrowserAsync("reader")).GetStringAsync($"/reports/{report}");
        Assert.Contains($"papers/{hash}?name=Appendix%201.txt\"", page, StringComparison.Ordinal);
        Assert.Contains($"papers/{hash}?name=Appendix%202%20%26%20%E2%80%9Clast%E2%80%9D.txt\"", page, StringComparison.Ordinal);

        foreach (var list in new[] { "papers", "privatePapers" })
        {
            var twice = await ProblemAsync(await SendAsync(clerk, "PATCH", address, $$"""{ "{{list}}": [{ "title": "One", "place": "Q.pdf" }, { "title": "Two", "place": "q.pdf" }] }""", $"\"{kept["version"]}\""), 422);
            Assert.Equal((list, "“Q.pdf” is named twice."), (twice["errors"]!.AsObject().Single().Key, ((string)twice["errors"]![list]![0]!)[.."“Q.pdf” is named twice.".Length]));
        }

        // Addresses do differ by their letters, and what is sent twice alike is one paper.
        var both = await SavedAsync(await SendAsync(clerk, "PATCH", address, """{ "papers": [{ "title": "One", "place": "https://example.org/A" }, { "title": "Two", "place": "https://example.org/a" }, { "title": "Two", "place": "https://example.org/a" }] }""", $"\"{kept["version"]}\""), 200);
        Assert.Equal(2, both["papers"]!.AsArray().Count);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_paper_that_cannot_be_read_is_named_by_its_list_and_its_number(string provider)
    {
        var house = await houses.OnAsync(provider);
        var clerk = house.As("clerk");
        var added = await SavedAsync(await SendAsync(clerk, "POST", "/api/v1/reports", """{ "subject": "Long titles", "committee": "SOP" }"""), 201);
        foreach (var (list, paper, says) in new[]
        {
            ("papers", $$"""{ "title": "{{new string('t', 201)}}", "place": "c.pdf" }""", "Paper 3 of the list: shorten the paper: its title may have 200 characters"),
            ("privatePapers", $$"""{ "title": "{{new string('t', 201)}}", "place": "c.pdf" }""", "Paper 3 of the list: shorten the paper"),
            ("papers", """{ "title": "C", "place": "ftp://example.org/c" }""", "Paper 3 of the list: give the paper as a file name, or as a web address"),
            ("privatePapers", """{ "title": "C" }""", "Paper 3 of the list: give the paper’s file name or its web address."),
            ("papers", """{ "title": "C", "place": "a | b.pdf" }""", "Paper 3 of the list: leave the sign | out"),
        })
        {
            var body = $$"""{ "{{list}}": [{ "title": "A", "place": "a.pdf" }, { "place": "b.pdf" }, {{paper}}] }""";
            var wrong = await ProblemAsync(await SendAsync(clerk, "PATCH", $"/api/v1/reports/{added["ref"]}", body, $"\"{added["version"]}\""), 422);
            Assert.Equal(list, wrong["errors"]!.AsObject().Single().Key);
            Assert.StartsWith(says, (string)wrong["errors"]![list]![0]!, StringComparison.Ordinal);
        }
    }

    private static async Task<HttpResponseMessage> FileAsync(HttpClient client, string report, string name, byte[] bytes, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/reports/{report}/papers") { Content = Form(name, bytes, fields) };
        request.Headers.ExpectContinue = bytes.Length > 1_000_000;
        return await client.SendAsync(request);
    }

    private static MultipartFormDataContent Form(string name, byte[] bytes, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        form.Add(new ByteArrayContent(bytes), "file", name);
        return form;
    }
}
