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

    private static async Task<long> LastAsync(HttpClient client) => (long)(await ItemsAsync(client, "/api/v1/changes?pageSize=1&sort=-sequence"))[0]!["sequence"]!;
}
