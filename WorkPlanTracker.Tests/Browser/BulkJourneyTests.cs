using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class BulkJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Lead2 = "lead2@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task Rows_are_selected_by_keyboard_changed_together_and_the_change_undone()
    {
        var page = await OpenAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(page.Locator(".bulk [role=status]")).ToHaveTextAsync("1 selected");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await Expect(page.Locator(".bulk [role=status]")).ToHaveTextAsync("3 selected");
        await Expect(page.Locator("tr.row[aria-selected=true]")).ToHaveCountAsync(3);
        var before = await page.Locator("tr.row[aria-selected=true] .lead").AllTextContentsAsync();

        await page.ClickAsync("text=Set…");
        await Expect(page.Locator("#change-many")).ToBeVisibleAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.Locator("#change-many input[list=known-owners]").PressSequentiallyAsync("Second lead");
        await Expect(page.Locator("#set-owner")).ToBeCheckedAsync();
        await page.ClickAsync("#change-many button.go");
        await Expect(page.Locator("#change-many")).ToHaveCountAsync(0);
        await Expect(page.Locator("tr.row .lead").First).ToHaveTextAsync("Second lead");
        await Expect(page.Locator(".toast")).ToContainTextAsync("3 milestones changed.");
        await page.ClickAsync(".toast [data-undo]");
        await Expect(page.Locator("tr.row .lead").First).ToHaveTextAsync(before[0]);
        await page.ClickAsync(".bulk >> text=Done");
        await Expect(page.Locator(".c-pick")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task One_refusal_saves_nothing_and_is_named_and_can_be_left_out()
    {
        var page = await OpenAsync();
        await page.ClickAsync("text=Select");
        await page.ClickAsync("text=/Select all \\d+ shown/");
        await page.ClickAsync(".bulk >> text=No change");

        await Expect(page.Locator(".refusals")).ToContainTextAsync("Nothing was saved:");
        await Expect(page.Locator(".refusals li").First).ToContainTextAsync("is complete, so it owes no update");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.ClickAsync("text=/Leave (it|these) out/");
        await Expect(page.Locator(".refusals")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_pasted_column_with_one_bad_date_saves_nothing_names_the_cell_and_is_mended()
    {
        var page = await OpenAsync();
        await page.ClickAsync("text=Select");
        await page.ClickAsync("text=Paste dates…");
        await page.FillAsync("#pasted", "VAW-M56\tmid may\nVAW-M57\t31 february");
        await Expect(page.Locator(".preview tbody tr.bad")).ToContainTextAsync("31 February is not a date");
        await page.ClickAsync("#paste-dates button.go");

        await Expect(page.Locator("#paste-dates [role=alert]")).ToContainTextAsync("Nothing was saved. Row 2, VAW-M57, “31 february”");
        await Expect(page.Locator("#pasted")).ToBeFocusedAsync();
        Assert.Equal("VAW-M57\t31 february", await page.EvaluateAsync<string>("(() => { const f = document.activeElement; return f.value.slice(f.selectionStart, f.selectionEnd); })()"));
        Assert.Equal("", await BrowserHouse.AxeAsync(page));

        await page.FillAsync("#pasted", "VAW-M56\tmid june 2011\nVAW-M57\tseptember 2011");
        await Expect(page.Locator(".preview")).ToContainTextAsync("11 to 20 June 2011");
        await page.FillAsync("#paste-why", "Taken from the clerk's spreadsheet.");
        await page.ClickAsync("text=Save 2 forecasts");
        await Expect(page.Locator("#paste-dates")).ToHaveCountAsync(0);
        await Expect(Row(page, "VAW-M56").Locator(".c-forecast")).ToHaveTextAsync("mid June 2011");
        await page.ClickAsync(".toast [data-undo]");
        await Expect(Row(page, "VAW-M56").Locator(".c-forecast")).Not.ToHaveTextAsync("mid June 2011");
    }

    [Fact]
    public async Task On_a_phone_rows_are_selected_by_touching_them()
    {
        var page = await house.OpenAsync(Lead2, "/plan?plan=VAW-2010-11&group=none&sort=ref", 390);
        await Expect(page.Locator("tr.row[tabindex='0']")).ToHaveCountAsync(1);
        await page.ClickAsync("text=Select");
        await Expect(page.Locator("table.selecting")).ToBeVisibleAsync();
        await page.Locator("tr.row").First.ClickAsync();
        await page.Locator("tr.row").Nth(1).ClickAsync();

        await Expect(page.Locator(".bulk [role=status]")).ToHaveTextAsync("2 selected");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    private async Task<IPage> OpenAsync()
    {
        var page = await house.OpenAsync(Lead2, "/plan?plan=VAW-2010-11&group=none&sort=ref");
        await Expect(page.Locator("tr.row[tabindex='0']")).ToHaveCountAsync(1);
        await page.Locator("tr.row").First.FocusAsync();
        return page;
    }

    private static ILocator Row(IPage page, string reference) => page.Locator($"tr.row[data-ref='{reference}']");
}
