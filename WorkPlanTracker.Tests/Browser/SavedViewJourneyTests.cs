using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class SavedViewJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Clerk = "clerk@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_view_is_kept_by_keyboard_opened_first_and_sent_to_someone_else()
    {
        var page = await house.OpenAsync(Clerk, "/plan?group=status&q=paper&columns=status,lead");
        await Expect(page.Locator("thead th")).ToHaveCountAsync(4);
        await AtWorkAsync(page);
        await page.FocusAsync(".views summary");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#view-name")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Papers by status");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".views summary")).ToContainTextAsync("Papers by status");
        await Expect(page).ToHaveURLAsync(new Regex("view=V-\\d+&group=status&q=paper&columns=status,lead$|view=V-\\d+&group=status&q=paper&columns=status%2Clead$"));

        await page.ClickAsync("text=Open the plan on this");
        await Expect(page.Locator(".views .plain-list")).ToContainTextAsync("opens first");
        await BrowserHouse.GoAsync(page, "/plan");
        await Expect(page.Locator("tr.row").First).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("view=V-\\d+&group=status&q=paper"));
        var (whole, reference) = (page.Url, Regex.Match(page.Url, "V-\\d+").Value);

        var theirs = await house.OpenAsync("reader@demo.example", $"/plan?view={reference}");
        await Expect(theirs.Locator(".message.care").First).ToContainTextAsync($"{reference} is a private view of Committee clerk. Ask them to share it");
        await BrowserHouse.GoAsync(theirs, whole);
        await Expect(theirs.Locator(".chips")).ToContainTextAsync("Search: paper");
        await Expect(theirs.Locator("thead th")).ToHaveCountAsync(4);

        await page.ClickAsync(".views summary");
        await page.ClickAsync("text=The usual view");
        await Expect(page.Locator("thead th")).ToHaveCountAsync(8);
        await BrowserHouse.GoAsync(page, whole);
        await AtWorkAsync(page);
        await page.ClickAsync(".views summary");
        await page.ClickAsync(".views >> text=Share");
        await Expect(page.Locator(".views .plain-list")).ToContainTextAsync("shared");
        await BrowserHouse.GoAsync(theirs, $"/plan?view={reference}");
        await Expect(theirs.Locator(".views summary")).ToContainTextAsync("Papers by status");

        await page.ClickAsync(".display summary");
        await page.SelectOptionAsync("label.grouping select", "owner");
        await Expect(page.Locator(".views summary")).ToContainTextAsync("changed");
        await page.ClickAsync(".views summary");
        await page.ClickAsync(".views >> text=Update");
        await Expect(page.Locator(".views summary")).Not.ToContainTextAsync("changed");
        await page.ClickAsync(".views >> text=Rename");
        await Expect(page.Locator(".views form button.go")).ToBeVisibleAsync();
        await page.FillAsync(".views form input >> nth=0", "");
        await page.ClickAsync(".views form button.go");
        await Expect(page.Locator(".views .field-error")).ToHaveTextAsync("Enter a name for the view.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.FillAsync(".views form input >> nth=0", "Papers by lead");
        await page.ClickAsync(".views form button.go");
        await Expect(page.Locator(".views summary")).ToContainTextAsync("Papers by lead");
        await page.ClickAsync(".views >> text=Delete");
        await page.ClickAsync("text=Delete it");
        await Expect(page.Locator(".views .views-name")).ToHaveTextAsync("Views");
        await BrowserHouse.GoAsync(page, "/plan");
        await Expect(page.Locator(".message.care").First).ToContainTextAsync("has been deleted or is no longer shared");
    }

    [Theory]
    [InlineData("board", ".board .b-card")]
    [InlineData("timeline", "tr.row .tl-strip")]
    public async Task A_view_kept_as_a_board_or_a_timeline_opens_as_one(string shape, string drawn)
    {
        var page = await house.OpenAsync(Clerk, $"/plan?plan=PP-2010-11&q=paper&view={shape}");
        await Expect(page.Locator(drawn).First).ToBeVisibleAsync();
        await page.ClickAsync(".views summary");
        await page.FillAsync("#view-name", $"Papers as {shape}");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".views summary")).ToContainTextAsync($"Papers as {shape}");
        await Expect(page).ToHaveURLAsync(new Regex($"view=V-\\d+(,|%2C){shape}"));
        var reference = Regex.Match(page.Url, "V-\\d+").Value;

        // Opened by its reference alone it is the shape it was kept in, and another shape is a change of it.
        await BrowserHouse.GoAsync(page, $"/plan?view={reference}");
        await Expect(page.Locator(drawn).First).ToBeVisibleAsync();
        await Expect(page.Locator($"#shape-{shape}")).ToHaveAttributeAsync("aria-current", "page");
        await BrowserHouse.LiveAsync(page);
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.ClickAsync("#shape-table");
        await Expect(page.Locator("tr.row .c-title").First).ToBeVisibleAsync();
        await Expect(page.Locator(".views summary")).ToContainTextAsync("changed");
        await page.ClickAsync(".views summary");
        await page.ClickAsync(".views >> text=Delete");
        await page.ClickAsync("text=Delete it");
        await Expect(page.Locator(".views .views-name")).ToHaveTextAsync("Views");
    }

    [Fact]
    public async Task A_view_whose_filter_names_something_deleted_says_so_and_shows_the_rest()
    {
        var page = await house.OpenAsync(Clerk, "/plan?plan=PP-2010-11&area=GONE&q=paper");

        await Expect(page.Locator(".message.care")).ToContainTextAsync("There is no thematic area “GONE” any more, so every area is shown.");
        await Expect(page.Locator("tr.row").First).ToBeVisibleAsync();
        await page.ClickAsync("text=Take what is gone out of it");
        await Expect(page.Locator(".message.care")).ToHaveCountAsync(0);
        await Expect(page).ToHaveURLAsync(new Regex("plan\\?plan=PP-2010-11&q=paper$"));
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Menus_are_accessible_open_and_close_with_Escape(int width, ColorScheme theme)
    {
        var page = await house.OpenAsync("lead@demo.example", "/plan?plan=PP-2010-11&status=complete", width, theme);
        await AtWorkAsync(page);
        foreach (var menu in new[] { ".filters", ".display", ".views", ".as-at" })
        {
            await page.ClickAsync($"{menu} summary");
            await Expect(page.Locator($"{menu} .pop")).ToBeVisibleAsync();
            Assert.Equal("", await BrowserHouse.AxeAsync(page));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{menu} makes the page scroll sideways.");
            await page.Locator($"{menu} .pop").PressAsync("Escape");
            await Expect(page.Locator($"{menu} .pop")).ToBeHiddenAsync();
        }
    }

    /// <summary>The page is drawn before its circuit is there; from then on one row can be reached by Tab.</summary>
    private static Task AtWorkAsync(IPage page) => Expect(page.Locator("tr.row[tabindex='0']")).ToHaveCountAsync(1);
}
