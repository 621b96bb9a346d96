using System.Net.Http.Headers;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Api.ApiHouse;

namespace WorkPlanTracker.Tests.Api;

[Collection("api")]
public sealed class ApiReadTests(ApiHouses houses)
{
    private static readonly string[] Databases = ["Sqlite", "PostgreSQL"];

    private static readonly string[] Reads =
    [
        "/api/v1/plans", "/api/v1/plans/VAW-2011-12", "/api/v1/milestones", "/api/v1/milestones?q=title", "/api/v1/milestones/VAW-M01", "/api/v1/committees", "/api/v1/meetings",
        "/api/v1/meetings/SOP-2011-04-07", "/api/v1/changes", "/api/v1/changes?kind=report", "/api/v1/milestones?asAt=2011-02-24", "/api/v1/milestones/VAW-M01?asAt=2011-02-24", "/api/v1/meetings/SOP-2011-04-07?asAt=2011-02-24",
    ];

    public static TheoryData<string> Providers => [.. Databases];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_signed_in_browser_reads_and_changes_nothing(string provider)
    {
        var house = await houses.OnAsync(provider);
        using var browser = await house.BrowserAsync("lead");
        var before = await ReadAsync(browser, "/api/v1/milestones/PP-M05");

        foreach (var (method, path, body) in new[]
        {
            ("POST", "/api/v1/milestones/PP-M05/updates", $$"""{"status":"onTrack","version":{{before["version"]}}}"""),
            ("PATCH", "/api/v1/milestones/PP-M05", $$"""{"title":"Changed by a cookie","version":{{before["version"]}}}"""),
            ("POST", "/api/v1/milestones", """{"plan":"PP-2010-11","title":"Added by a cookie"}"""),
        })
        {
            using var answer = await SendAsync(browser, method, path, body);
            Assert.Contains("may read", (string)(await ProblemAsync(answer, 403))["detail"]!, StringComparison.Ordinal);
        }

        Assert.Equal(before.ToJsonString(), (await ReadAsync(browser, "/api/v1/milestones/PP-M05")).ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Projects_are_listed_ordered_searched_cut_and_read_one_by_one(string provider)
    {
        var house = await houses.OnAsync(provider);
        using var browser = await house.BrowserAsync("reader");
        var all = await ReadAsync(browser, "/api/v1/projects");
        string[] own = ["PP", "VAW"];
        Assert.Equal(["PP", "VAW"], all["items"]!.AsArray().Select(p => (string)p!["ref"]!).Where(own.Contains));
        Assert.Equal(["VAW", "PP"], (await ItemsAsync(browser, "/api/v1/projects?sort=-name")).Select(p => (string)p!["ref"]!).Where(own.Contains));
        Assert.Equal(["VAW"], (await ItemsAsync(browser, "/api/v1/projects?q=women")).Select(p => (string)p!["ref"]!));
        Assert.Equal(["VAW"], (await ItemsAsync(browser, "/api/v1/projects?pageSize=1&page=2")).Select(p => (string)p!["ref"]!));

        Assert.Equal(["PP", "VAW"], (await ItemsAsync(browser, $"/api/v1/projects?asAt={(await ReadAsync(browser, "/api/v1/changes?kind=project&sort=-sequence&pageSize=1"))["items"]![0]!["at"]}")).Select(p => (string)p!["ref"]!).Where(own.Contains));
        Assert.Empty(await ItemsAsync(browser, "/api/v1/projects?asAt=2009-01-01"));

        var one = await ReadAsync(browser, "/api/v1/projects/PP");
        Assert.Equal("A better informed public", (string?)one["success"]![0]!["text"]);
        Assert.Equal("notAssessed", (string?)one["success"]![0]!["state"]);
        Assert.Contains("PP-2010-11", one["plans"]!.AsArray().Select(p => (string)p!));
        Assert.Equal(one.ToJsonString(), (await ReadAsync(browser, "/api/v1/projects/public-protection")).ToJsonString());
        using var missing = await browser.GetAsync("/api/v1/projects/NOWHERE");
        await ProblemAsync(missing, 404);
        using var strange = await browser.GetAsync("/api/v1/projects?sort=colour");
        await ProblemAsync(strange, 422);
        using var nobody = await house.Client().GetAsync("/api/v1/projects");
        await ProblemAsync(nobody, 401);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_bad_token_is_not_saved_by_a_good_cookie(string provider)
    {
        var house = await houses.OnAsync(provider);
        using var browser = await house.BrowserAsync("lead");
        foreach (var header in new[] { "Bearer wpt_unknown", "Basic bGVhZA==", "Bearer" })
        {
            browser.DefaultRequestHeaders.Remove("Authorization");
            browser.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
            using var answer = await browser.GetAsync("/api/v1/plans");
            await ProblemAsync(answer, 401);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Nothing_internal_is_read_without_a_role(string provider)
    {
        var house = await houses.OnAsync(provider);
        foreach (var path in Reads)
        {
            using var unknown = await house.As("nobody").GetAsync(path);
            await ProblemAsync(unknown, 401);
            using var none = await house.As("none").GetAsync(path);
            Assert.Contains("no role", (string)(await ProblemAsync(none, 403))["detail"]!, StringComparison.Ordinal);
        }

        using var browser = await house.BrowserAsync("none");
        using var plan = await browser.GetAsync("/plan");
        Assert.Contains("/account/no-role", plan.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var page = await browser.GetAsync(plan.Headers.Location);
        Assert.Equal(403, (int)page.StatusCode);
        Assert.Contains("no role yet", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Every_field_of_an_answer_is_of_one_state(string provider)
    {
        var house = await houses.OnAsync(provider);
        var reader = house.As("reader");
        await ReadAsync(reader, "/api/v1/milestones?plan=PP-2010-11");
        using var browser = await house.BrowserAsync("reader");
        await browser.GetStringAsync("/plan?plan=PP-2010-11");

        // Written past the program, whose shared model hears of it later or never.
        var seen = await VersionAsync(reader, "PP-M06");
        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(house.Store.Writer).RunAsync(new(APlan.Lead), "PP-M06", seen, new("atRisk", "mid may 2011", null, "Waiting."), default));

        foreach (var milestone in new[] { (await ItemsAsync(reader, "/api/v1/milestones?plan=PP-2010-11")).Single(m => (string)m!["ref"]! == "PP-M06")!, await ReadAsync(reader, "/api/v1/milestones/PP-M06") })
        {
            Assert.Equal((seen + 1, "atRisk", "mid May 2011", "Waiting."), ((int)milestone["version"]!, (string)milestone["status"]!, (string)milestone["forecast"]!["text"]!, (string)milestone["lastUpdate"]!["narrative"]!));
        }

        Assert.Contains("mid May 2011", await browser.GetStringAsync("/milestones/PP-M06"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_past_is_read_by_instants_of_the_past_alone(string provider)
    {
        var reader = (await houses.OnAsync(provider)).As("reader");
        foreach (var path in new[] { "plans", "plans/PP-2010-11", "milestones", "milestones/PP-M01", "committees", "meetings", "meetings/SOP-2011-04-07", "changes" })
        {
            foreach (var asAt in new[] { "9999-12-31", "2011-02-26", "2012-01-01T00:00:00Z", "10:00", "5 May", "05/06/2010", "yesterday", "2010-13-01" })
            {
                using var answer = await reader.GetAsync($"/api/v1/{path}?asAt={Uri.EscapeDataString(asAt)}");
                Assert.NotNull((await ProblemAsync(answer, 422))["errors"]!["asAt"]);
            }
        }

        foreach (var list in new[] { "plans", "milestones", "committees", "meetings", "changes" })
        {
            Assert.Empty(await ItemsAsync(reader, $"/api/v1/{list}?asAt=1999-01-01T10:00Z"));
            Assert.NotEmpty(await ItemsAsync(reader, $"/api/v1/{list}?asAt=2011-02-24"));
        }

        using var before = await reader.GetAsync("/api/v1/milestones/PP-M01?asAt=0001-01-01");
        await ProblemAsync(before, 404);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task What_a_list_does_not_take_is_named_with_what_it_takes(string provider)
    {
        var reader = (await houses.OnAsync(provider)).As("reader");
        foreach (var (path, field) in new[]
        {
            ("milestones?overdue=banana", "overdue"), ("milestones?silent=maybe", "silent"), ("milestones?owner2=x", "owner2"), ("milestones?status=atrisk,onTrack", "status"), ("milestones?status=0", "status"),
            ("milestones?sort=weight", "sort"), ("milestones?sort=--ref", "sort"), ("milestones?page=0", "page"), ("milestones?pageSize=501", "pageSize"), ("milestones?page=1e3", "page"), ("milestones?plan=NO-PLAN", "plan"),
            ("milestones?area=no-area", "area"), ("milestones?q=a%00b", "q"), ("milestones?page=1&page=2", "page"), ("milestones/PP-M01?fields=all", "fields"), ("plans?status=open", "status"), ("plans?state=odd", "state"),
            ("committees?kind=2", "kind"), ("meetings?state=odd", "state"), ("meetings?committee=XX", "committee"), ("meetings?date=soon", "date"), ("changes?after=-1", "after"), ("changes?after=x", "after"), ("changes?person=a", "person"),
            ($"milestones?q={new string('x', 300)}", "q"),
        })
        {
            using var answer = await reader.GetAsync($"/api/v1/{path}");
            var problem = await ProblemAsync(answer, 422);
            Assert.True(problem["errors"]?[field] is not null, $"{path}: {problem}");
        }

        using var strange = await reader.GetAsync("/api/v1/milestones?owner2=x");
        Assert.Contains("plan, status, area, owner, overdue, silent", (string)(await ProblemAsync(strange, 422))["detail"]!, StringComparison.Ordinal);
        foreach (var path in new[] { "milestones/%02", "milestones/a%0Ab%7F", "meetings/%01", "plans/%EF%BF%BD", "milestones/NO-M01", "meetings/none", "plans/none" })
        {
            using var missing = await reader.GetAsync($"/api/v1/{path}");
            await ProblemAsync(missing, 404);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Lists_are_filtered_ordered_and_paged(string provider)
    {
        var reader = (await houses.OnAsync(provider)).As("reader");
        Assert.Equal(["VAW-M03", "VAW-M01", "VAW-M02"], await RefsAsync("milestones?plan=VAW-2011-12&sort=forecast,ref"));
        Assert.Equal(["VAW-M01", "VAW-M03", "VAW-M02"], await RefsAsync("milestones?plan=VAW-2011-12&sort=-forecast,ref"));
        Assert.Equal(["VAW-M03"], await RefsAsync("milestones?plan=VAW-2011-12&overdue=true"));
        Assert.Equal(["VAW-M01", "VAW-M02"], await RefsAsync("milestones?plan=VAW-2011-12,VAW-2011-12&overdue=false"));
        Assert.Equal(["VAW-M02"], await RefsAsync("milestones?q=DATES+yet"));
        Assert.Equal(["VAW-M02"], await RefsAsync("milestones?plan=VAW-2011-12&sort=ref&page=2&pageSize=1"));
        string[] own = ["SOP-2011-02-03", "SOP-2011-04-07"];
        Assert.Equal(["SOP-2011-04-07", "SOP-2011-02-03"], (await RefsAsync("meetings?committee=SOP&sort=-date")).Where(own.Contains));
        string[] all = ["CEP-2011-03-10", .. own];
        Assert.Equal(["CEP-2011-03-10"], (await RefsAsync("meetings?q=cep")).Where(all.Contains));
        Assert.Equal(["CEP-2011-03-10"], await RefsAsync("meetings?date=2011-03-10&asAt=2011-02-24"));
        Assert.Equal(["SOP"], await RefsAsync("committees?q=operational+sop"));
        Assert.Equal(["VAW-2011-12"], await RefsAsync("plans?state=draft&q=violence"));
        Assert.Equal(["R-1"], (await RefsAsync("changes?kind=report&ref=R-1")).Distinct(StringComparer.Ordinal));
        Assert.Equal(["VAW-M01"], (await RefsAsync("changes?ref=VAW-M01")).Distinct(StringComparer.Ordinal));

        var changes = await ReadAsync(reader, "/api/v1/changes?sort=-sequence&page=2&pageSize=3");
        var sequences = changes["items"]!.AsArray().Select(e => (long)e!["sequence"]!).ToList();
        Assert.Equal((2, 3, 3), ((int)changes["page"]!, (int)changes["pageSize"]!, sequences.Count));
        Assert.Equal(sequences.OrderDescending(), sequences);

        async Task<IReadOnlyList<string>> RefsAsync(string path) => [.. (await ItemsAsync(reader, $"/api/v1/{path}")).Select(i => (string)i!["ref"]!)];
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Private_words_reach_only_those_who_may_read_them(string provider)
    {
        var house = await houses.OnAsync(provider);
        foreach (var person in new[] { "lead", "other", "bmg", "member", "reader", "clerk", "admin" })
        {
            var read = string.Concat(await Task.WhenAll(Reads.Append("/api/v1/changes?q=zebra").Append("/api/v1/milestones?q=zebra").Select(path => house.As(person).GetStringAsync(path))));
            using var conflict = await SendAsync(house.As(person), "POST", "/api/v1/milestones/VAW-M01/updates", """{"status":"onTrack","forecast":"2012","version":99}""");
            read += await conflict.Content.ReadAsStringAsync();
            Assert.True(read.Contains(Private, StringComparison.OrdinalIgnoreCase) == person is "clerk" or "admin", person);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Every_kind_of_answer_carries_the_headers_that_protect(string provider)
    {
        var house = await houses.OnAsync(provider);
        foreach (var (client, method, path, status) in new[]
        {
            (house.As("reader"), "GET", "/api/v1/plans", 200), (house.As("nobody"), "GET", "/api/v1/plans", 401), (house.As("none"), "GET", "/api/v1/plans", 403), (house.As("reader"), "GET", "/api/v1/nowhere", 404),
            (house.As("reader"), "DELETE", "/api/v1/plans", 405), (house.As("lead"), "POST", "/api/v1/milestones", 415), (house.As("reader"), "GET", "/api/v1/plans?x=1", 422), (house.As("nobody"), "GET", "/openapi/v2.json", 404),
            (house.As("nobody"), "GET", "/openapi/v1.json", 200), (house.As("nobody"), "GET", "/api/docs", 200), (house.As("nobody"), "GET", "/account/sign-in", 200), (house.As("nobody"), "GET", "/nowhere", 404), (house.As("nobody"), "POST", "/account/sign-in", 400), (house.As("nobody"), "GET", "/plan", 302),
        })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
            using var answer = await client.SendAsync(request);
            Assert.True(status == (int)answer.StatusCode, $"{method} {path}: {answer.StatusCode}");
            Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            if (status >= 400 && (path.StartsWith("/api", StringComparison.Ordinal) || path.StartsWith("/openapi", StringComparison.Ordinal)))
            {
                await ProblemAsync(answer, status);
            }
        }
    }
}

[CollectionDefinition("api")]
public sealed class ApiCollection : ICollectionFixture<ApiHouses>;
