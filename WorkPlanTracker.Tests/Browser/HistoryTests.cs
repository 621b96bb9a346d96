using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class HistoryTests(BrowserHouse house) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_record_leads_to_its_history_with_before_and_after_by_keyboard()
    {
        var page = await house.OpenAsync("reader@demo.example", "/milestones/PP-M09");
        await page.ClickAsync("text=Full history");

        await Expect(page.Locator("h1")).ToHaveTextAsync("History of PP-M09");
        await Expect(page.Locator(".h-of").First).ToContainTextAsync("PP-M09");
        await BrowserHouse.LiveAsync(page);
        await page.Locator(".h-open").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".h-changes").First).ToContainTextAsync("Status");
        await Expect(page.Locator(".h-changes").First).Not.ToContainTextAsync("{");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
    }

    [Fact]
    public async Task The_filters_are_in_the_address_and_dates_are_read_as_they_are_said()
    {
        var page = await house.OpenAsync("reader@demo.example", "/history");
        await page.FillAsync("#history-from", "november 2010");
        await page.FillAsync("#history-to", "by christmas");
        await page.ClickAsync("form.bar button.btn");
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("To:");
        await Expect(page.Locator("#history-to")).ToHaveValueAsync("by christmas");
        await page.FillAsync("#history-to", "dec 2010");
        await page.ClickAsync("form.bar button.btn");

        await Expect(page.Locator("#history-problems")).ToContainTextAsync("From 1 November 2010 to 31 December 2010.");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("from=november%202010&to=dec%202010$"));
        await page.SelectOptionAsync("label:has-text('Record') select", "meeting");
        await Expect(page.Locator(".h-of").First).ToContainTextAsync("Meeting");
        await BrowserHouse.AgainAsync(page);
        await Expect(page.Locator("#history-from")).ToHaveValueAsync("november 2010");
    }

    [Fact]
    public async Task New_changes_are_offered_and_do_not_move_what_is_read()
    {
        var page = await house.OpenAsync("reader@demo.example", "/history?kind=milestone");
        var top = await page.Locator(".h-what").First.TextContentAsync();
        var lead = await house.OpenAsync("lead@demo.example", "/plan?plan=VAW-2010-11&group=none&sort=ref");
        await lead.Locator("tr.row[data-ref='VAW-M58']").FocusAsync();
        await lead.Keyboard.PressAsync("0");

        await Expect(page.Locator(".h-newer")).ToContainTextAsync("newer change");
        await Expect(page.Locator(".h-what").First).ToHaveTextAsync(top!);
        await page.ClickAsync(".h-newer");
        await Expect(page.Locator(".h-what").First).ToContainTextAsync("VAW-M58");
        await Expect(page.Locator(".h-newer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_export_is_a_spreadsheet_of_every_filtered_entry()
    {
        var page = await house.OpenAsync("reader@demo.example", "/history?ref=PP-M09");
        var waiting = page.WaitForDownloadAsync();
        await page.ClickAsync("text=Export as CSV");
        var bytes = await File.ReadAllBytesAsync(await (await waiting).PathAsync(), TestContext.Current.CancellationToken);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = System.Text.Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("Sequence,When (UTC),Day in London,Who,", text, StringComparison.Ordinal);
        Assert.Contains(",PP-M09,", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",PP-M08,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
    }
}
