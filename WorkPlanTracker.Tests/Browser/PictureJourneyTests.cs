using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

/// <summary>One demonstration of its own: milestones are moved here.</summary>
public sealed class PictureHouse : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plan-pictures-").FullName;
    private AppProcess? _app;

    internal string Address => _app!.Address;

    public async ValueTask InitializeAsync() => _app = await AppProcess.StartAsync(AppProcess.Demo(_folder));

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class PictureJourneyTests(BrowserHouse house, PictureHouse own) : IClassFixture<PictureHouse>, IAsyncDisposable
{
    private const string Lead = "lead@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Theory]
    [InlineData("/plan?view=timeline", 1280, ColorScheme.Light)]
    [InlineData("/plan?view=timeline&links=1&zoom=2", 1280, ColorScheme.Dark)]
    [InlineData("/plan?view=timeline", 320, ColorScheme.Light)]
    [InlineData("/plan?view=timeline&asAt=2010-11-12&diff=1", 1280, ColorScheme.Light)]
    [InlineData("/plan?view=board", 1280, ColorScheme.Light)]
    [InlineData("/plan?view=board", 1280, ColorScheme.Dark)]
    [InlineData("/plan?view=board", 320, ColorScheme.Light)]
    [InlineData("/plan/trends", 1280, ColorScheme.Light)]
    [InlineData("/plan/trends?lines=PP-M09,PP-M52", 1280, ColorScheme.Dark)]
    [InlineData("/plan/trends?lines=NO-M1,,&asAt=2010-11-12", 320, ColorScheme.Light)]
    public async Task Every_picture_is_accessible_and_fits(string path, int width, ColorScheme theme)
    {
        var page = await OpenAsync(Lead, path, width, theme);
        await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        foreach (var table in await page.Locator("details.as-table > summary").AllAsync())
        {
            await table.ClickAsync();
        }

        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    [Fact]
    public async Task The_time_line_is_walked_zoomed_and_updated_by_keyboard_and_the_address_keeps_the_zoom()
    {
        var page = await OpenAsync(Lead, "/plan?plan=PP-2010-11&view=timeline&group=none&sort=-ref");
        await ReadyAsync(page, ".tl-scroll");
        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("tr.tl-row").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var reference = await page.Locator("tr.tl-row:focus").GetAttributeAsync("data-ref");
        await page.Keyboard.PressAsync("+");
        await Expect(page).ToHaveURLAsync(new Regex("view=timeline.*zoom=1"));
        await page.Keyboard.PressAsync("+");
        await Expect(page).ToHaveURLAsync(new Regex("zoom=2"));
        await Typing.UntilAsync(page, "(() => { const s = document.querySelector('.tl-scroll'); return s.scrollWidth > s.clientWidth * 2; })()", "the line is drawn out");
        await Expect(page.Locator($"tr.tl-row[data-ref='{reference}']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("-");
        await Expect(page).ToHaveURLAsync(new Regex("zoom=1"));

        await page.Locator("tr.tl-row[data-ref='PP-M54']").FocusAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator("#update-editor[data-ref='PP-M54']")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("tr.tl-row[data-ref='PP-M54']")).ToBeFocusedAsync();
        await BrowserHouse.AgainAsync(page);
        await Expect(page.Locator(".tl-frame.z1")).ToBeVisibleAsync();
        await page.ClickAsync("#shape-table");
        await Expect(page.Locator(".plan-table tr.row").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_change_elsewhere_touches_its_own_row_of_the_time_line_alone()
    {
        var page = await OpenAsync("reader@demo.example", "/plan?plan=PP-2010-11&view=timeline&group=none&sort=-ref");
        await ReadyAsync(page, ".tl-scroll");
        await page.EvaluateAsync("""
            () => { window.touched = new Set(); new MutationObserver(all => all.forEach(m => { const row = (m.target.nodeType === 1 ? m.target : m.target.parentElement)?.closest?.('tr.row'); if (row) window.touched.add(row.dataset.ref); }))
              .observe(document.querySelector('.timeline tbody'), { childList: true, subtree: true, attributes: true, characterData: true }); }
            """);
        var lead = await OpenAsync(Lead, "/plan?plan=PP-2010-11&group=none&sort=-ref");
        await Typing.OpenEditorAsync(lead, "PP-M51");
        await lead.FillAsync("#update-forecast", "21 march 2011");
        await lead.FillAsync("#update-narrative", "Two weeks more for the figures.");
        await lead.Keyboard.PressAsync("Control+Enter");

        var strip = page.Locator("tr.tl-row[data-ref='PP-M51'] .tl-strip");
        await Expect(strip).ToHaveAttributeAsync("aria-label", new Regex("forecast 21 March 2011"));
        await Expect(page.Locator("tr.tl-row[data-ref='PP-M51'] .said")).ToContainTextAsync("just now");
        Assert.Equal("PP-M51", await page.EvaluateAsync<string>("[...window.touched].join()"));
    }

    [Fact]
    public async Task A_card_goes_to_another_status_by_key_and_by_drag_and_asks_for_what_that_status_needs()
    {
        var page = await OpenAsync(Lead, "/plan?plan=VAW-2010-11&view=board");
        var other = await OpenAsync("reader@demo.example", "/plan?plan=VAW-2010-11&view=board");
        await ReadyAsync(page, ".board");
        await ReadyAsync(other, ".board");
        var card = page.Locator(".b-card[data-ref='VAW-M57']");
        await card.FocusAsync();
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("#update-editor[data-ref='VAW-M57']")).ToBeVisibleAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("3");
        await Expect(page.Locator("#update-narrative")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("The author has left.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".b-col.off-track .b-card[data-ref='VAW-M57']")).ToBeVisibleAsync();
        await Expect(page.Locator(".b-card[data-ref='VAW-M57']")).ToHaveCountAsync(1);
        await Expect(page.Locator(".b-card[data-ref='VAW-M57']")).ToBeFocusedAsync();
        await Expect(other.Locator(".b-col.off-track .b-card[data-ref='VAW-M57'] .said")).ToContainTextAsync("just now");

        await card.DragToAsync(page.Locator(".b-col.at-risk h2"));
        await Expect(page.Locator("#update-editor[data-ref='VAW-M57'] input[data-key='2']")).ToBeCheckedAsync();
        await page.FillAsync("#update-narrative", "A new author is found.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".b-col.at-risk .b-card[data-ref='VAW-M57']")).ToBeVisibleAsync();
        await Expect(other.Locator(".b-card[draggable='true']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_trend_is_chosen_kept_in_the_address_and_followed_back_to_the_plan()
    {
        var page = await OpenAsync("bmg@demo.example", "/plan?plan=PP-2010-11");
        await page.ClickAsync("#shape-trends");
        await Expect(page.Locator(".trend .pic-label").First).ToContainTextAsync("PP-M");
        await Expect(page.Locator(".stack polygon").First).ToBeAttachedAsync();
        await page.SelectOptionAsync(".trend-choice select", "PP-M54");
        await Expect(page).ToHaveURLAsync(new Regex("lines=.*PP-M54"));
        await Expect(page.Locator(".trend .pic-label", new() { HasTextString = "PP-M54" })).ToBeVisibleAsync();
        await page.ClickAsync("text=The worst 5");
        await Expect(page.Locator(".trend .pic-label", new() { HasTextString = "PP-M54" })).ToHaveCountAsync(0);
        await page.ClickAsync(".crumb a");
        await Expect(page).ToHaveURLAsync(new Regex("plan\\?plan=PP-2010-11"));
    }

    [Fact]
    public async Task The_time_line_is_printed_light_with_a_strip_for_every_row()
    {
        var page = await OpenAsync("reader@demo.example", "/plan?plan=PP-2010-11&view=timeline", theme: ColorScheme.Dark);
        await BrowserHouse.GoAsync(page, $"{own.Address}/plan/print?plan=PP-2010-11&view=timeline");
        var rows = await page.Locator("tbody tr").CountAsync();
        Assert.True(rows > 10);
        await Expect(page.Locator("tbody .tl-strip")).ToHaveCountAsync(rows);
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await BrowserHouse.GoAsync(page, $"{own.Address}/plan/print?plan=PP-2010-11&view=board");
        await Expect(page.Locator("header")).ToContainTextAsync("grouped by status");
    }

    private Task<IPage> OpenAsync(string who, string path, int width = 1280, ColorScheme theme = ColorScheme.Light) => house.OpenAsync(who, path, width, theme, own.Address);

    private static Task ReadyAsync(IPage page, string part) => Typing.UntilAsync(page, $"document.querySelector('{part}')?.dataset.ready === '1' && document.querySelector('.plan-page')?.dataset.ready === '1'", "the page listens to keys");
}
