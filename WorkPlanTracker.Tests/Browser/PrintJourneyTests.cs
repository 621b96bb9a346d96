using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class PrintJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task The_plan_is_printed_with_every_row_of_the_view_grouped_dated_and_light()
    {
        var page = await house.OpenAsync("reader@demo.example", "/plan?plan=PP-2010-11&group=status&columns=status,lead", theme: ColorScheme.Dark);
        var rows = int.Parse(await page.Locator(".plan-table").GetAttributeAsync("aria-rowcount") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var sheet = await page.RunAndWaitForPopupAsync(() => page.ClickAsync("#plan-print"));
        await Expect(sheet.Locator("h1")).ToHaveTextAsync(await page.Locator("h1").InnerTextAsync());

        // Beside the heading row, the table's lines are its milestones and one heading for each group.
        var (milestones, groups) = (await sheet.Locator("tbody tr").CountAsync(), await sheet.Locator(".print-group").CountAsync());
        Assert.Equal(rows, milestones + groups + 1);
        Assert.True(groups > 1);
        await Expect(sheet.Locator("table").First.Locator("thead th[scope=col]")).ToHaveTextAsync(["Ref", "Milestone", "Status", "Lead"]);
        await Expect(sheet.Locator("header")).ToContainTextAsync("As at 24 February 2011");
        await Expect(sheet.Locator("header")).ToContainTextAsync("grouped by status");
        Assert.Equal("rgb(255, 255, 255)", await sheet.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("", await BrowserHouse.AxeAsync(sheet));

        var pdf = await sheet.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(pdf, 0, 4));
        await sheet.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await Expect(sheet.Locator(".print-acts").First).ToBeHiddenAsync();
        Assert.Equal("table-header-group", await sheet.Locator("thead").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
    }

    [Fact]
    public async Task A_past_day_is_said_on_the_sheet_and_what_cannot_be_shown_is_too()
    {
        var page = await house.OpenAsync("lead@demo.example", "/plan?asAt=2010-11-12");
        await BrowserHouse.GoAsync(page, "/plan/print?plan=PP-2010-11&asAt=2010-11-12&diff=only");
        await Expect(page.Locator(".print-past")).ToContainTextAsync("as at 12 November 2010, at the end of the day");
        await Expect(page.Locator("thead .c-since").First).ToHaveTextAsync("Since then");

        await BrowserHouse.GoAsync(page, "/plan/print?q=nothing-like-this");
        await Expect(page.Locator("main")).ToContainTextAsync("No milestone is in this view");
        await BrowserHouse.GoAsync(page, "/plan/print?asAt=sometime&area=GONE");
        await Expect(page.Locator("[role=alert]")).ToBeVisibleAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
    }

    [Fact]
    public async Task The_plans_own_page_on_paper_is_a_table_and_says_where_every_row_is()
    {
        var page = await house.OpenAsync("lead@demo.example", "/plan?plan=PP-2010-11", width: 700);
        await Expect(page.Locator(".on-paper")).ToBeHiddenAsync();
        Assert.Equal("none", await page.Locator(".plan-table thead").EvaluateAsync<string>("e => getComputedStyle(e).display"));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".on-paper")).ToContainTextAsync("plan/print?plan=PP-2010-11");
        Assert.Equal("table-header-group", await page.Locator(".plan-table thead").EvaluateAsync<string>("e => getComputedStyle(e).display"));
        await Expect(page.Locator(".rail")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task The_sheet_is_accessible_on_a_screen_too(int width, ColorScheme theme)
    {
        var page = await house.OpenAsync("lead@demo.example", "/plan", width, theme);
        await BrowserHouse.GoAsync(page, "/plan/print");
        await Expect(page.Locator("tbody tr").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-print]")).ToBeVisibleAsync();

        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }
}
