using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class AsAtJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task The_past_is_chosen_in_words_marked_against_today_and_left_again_by_keyboard()
    {
        var page = await house.OpenAsync("lead@demo.example", "/plan?plan=PP-2010-11&group=none&sort=ref");
        await Expect(page.Locator("tr.row[tabindex='0']")).ToHaveCountAsync(1);
        await page.FocusAsync(".as-at summary");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".as-at input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("31 feb");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".as-at .field-error")).ToContainTextAsync("31 February is not a date");
        await page.FillAsync(".as-at input", "12 november");
        await Expect(page.Locator(".as-at small")).ToHaveTextAsync("= 12 November 2010, at the end of the day");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".past")).ToContainTextAsync("This is the past: the plan as it stood on 12 November 2010");
        await Expect(page).ToHaveURLAsync(new Regex("asAt=2010-11-12$"));
        await Expect(page.Locator("text=New milestone")).ToHaveCountAsync(0);
        await Row(page, "PP-M09").FocusAsync();
        await page.Keyboard.PressAsync("u");
        await page.ClickAsync("text=Mark what differs from today");
        await Expect(Row(page, "PP-M09").Locator(".c-since")).ToContainTextAsync("now complete, met 9 December 2010");
        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);
        await page.ClickAsync("text=Show these alone");
        await Expect(page).ToHaveURLAsync(new Regex("asAt=2010-11-12&diff=only$"));
        await Expect(page.Locator("tr.row:not(.changed)")).ToHaveCountAsync(0);

        await Row(page, "PP-M09").Locator("a").ClickAsync();
        await Expect(page.Locator(".past")).ToContainTextAsync("PP-M09 as it stood on 12 November 2010");
        await Expect(page.Locator(".past")).ToContainTextAsync("Since then: now complete");
        await Expect(page.Locator("#open-update")).ToHaveCountAsync(0);
        await Expect(page.Locator(".facts")).ToContainTextAsync("9 December 2010");
        await page.ClickAsync("text=Back to today");
        await Expect(page.Locator("#open-update")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_last_review_is_one_click_and_an_impossible_day_has_a_way_on()
    {
        var page = await house.OpenAsync("reader@demo.example", "/plan?plan=PP-2010-11");
        await Expect(page.Locator("tr.row[tabindex='0']")).ToHaveCountAsync(1);
        await page.ClickAsync(".as-at summary");
        await page.ClickAsync("text=The last review, 13 January 2011");
        await Expect(page.Locator(".past")).ToContainTextAsync("as it stood on 13 January 2011 at 6.01pm");

        await BrowserHouse.GoAsync(page, "/plan?plan=PP-2010-11&asAt=1999-01-01");
        await Expect(page.Locator(".card.note")).ToContainTextAsync("There was no plan yet on 1 January 1999");
        await Expect(page.Locator("tr.row")).ToHaveCountAsync(0);
        await page.ClickAsync("text=the first day there is");
        await Expect(page.Locator(".past")).ToBeVisibleAsync();
        await BrowserHouse.GoAsync(page, "/plan?plan=PP-2010-11&asAt=tomorrow");
        await Expect(page.Locator(".card.note")).ToContainTextAsync("is in the future");
        await BrowserHouse.GoAsync(page, "/milestones/PP-M52?asAt=2009-05-01");
        await Expect(page.Locator("h1")).ToHaveTextAsync("PP-M52 was not there yet");
    }

    private static ILocator Row(IPage page, string reference) => page.Locator($"tr.row[data-ref='{reference}']");
}
