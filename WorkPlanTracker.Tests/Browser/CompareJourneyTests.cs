using System.Text.RegularExpressions;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class CompareJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_chair_sees_what_changed_since_the_review_worst_first_and_asks_for_other_days_by_keyboard()
    {
        var page = await house.OpenAsync("bmg@demo.example", "/");
        await Expect(page.Locator("section[aria-labelledby=since-title]")).ToContainTextAsync("Slipped about 7 months, from 31 January 2011 to summer 2011");
        await page.ClickAsync("section[aria-labelledby=since-title] .work-more");
        await Expect(page.Locator(".compare-page .lede")).ToContainTextAsync("From 13 January 2011 at 6.01pm to now.");
        await Expect(page.Locator(".compare-group h2").First).ToContainTextAsync("Newly off track");
        await BrowserHouse.LiveAsync(page);

        await page.FillAsync("#compare-from", "11 november 2010");
        await page.FillAsync("#compare-to", "9 december 2010");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".compare-page .lede")).ToContainTextAsync("From the beginning of 11 November 2010 to 9 December 2010, at the end of the day.");
        await Expect(page.Locator("section[aria-labelledby=slipped]")).ToContainTextAsync("PP-M09 slipped 20 working days, from 11 November to 9 December 2010");
        await Expect(page.Locator("section[aria-labelledby=deferred] li").First).ToContainTextAsync("Performance Overview of Operation Jigsaw moved from SOP 11 November to SOP 9 December 2010");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));

        await page.ClickAsync("section[aria-labelledby=deferred] a:has-text('R-14')");
        await Expect(page).ToHaveURLAsync(new Regex("/reports/R-14$"));
    }

    [Fact]
    public async Task A_bad_day_keeps_what_was_typed_and_has_a_way_on()
    {
        var page = await house.OpenAsync("reader@demo.example", "/compare?from=2010-12-09&to=2010-11-11");
        await Expect(page.Locator(".card.note")).ToContainTextAsync("It begins after it ends");
        await page.ClickAsync("text=Swap them");
        await Expect(page.Locator(".compare-page .lede")).ToContainTextAsync("From the beginning of 11 November 2010");
        await BrowserHouse.GoAsync(page, "/compare?from=some%20time");
        await Expect(page.Locator(".card.note")).ToContainTextAsync("is not a day we can read");
        await Expect(page.Locator("#compare-from")).ToHaveValueAsync("some time");
        await Expect(page.Locator("#compare-from")).ToHaveAttributeAsync("aria-invalid", "true");
        await BrowserHouse.GoAsync(page, "/compare?from=1999-01-01");
        await page.ClickAsync("text=Compare from the first day there is");
        await Expect(page.Locator(".compare-page .lede")).ToContainTextAsync("changes, the worst first.");
    }

    [Fact]
    public async Task Reports_the_work_programme_and_a_meeting_show_the_past_and_change_nothing_in_it()
    {
        var page = await house.OpenAsync("clerk@demo.example", "/reports?asAt=2010-11-12&q=jigsaw");
        await Expect(page.Locator(".past")).ToContainTextAsync("the register as it stood on 12 November 2010");
        await Expect(page.Locator(".register tbody tr").First).ToContainTextAsync("9 Dec 2010");
        await BrowserHouse.GoAsync(page, "/schedule?asAt=2010-11-12");
        await Expect(page.Locator(".past")).ToContainTextAsync("the work programme as it stood on 12 November 2010");
        await Expect(page.Locator("text=Operation Jigsaw").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-plan-report]")).ToHaveCountAsync(0);
        await Expect(page.Locator("input[placeholder='New report: its subject']")).ToHaveCountAsync(0);
        await BrowserHouse.GoAsync(page, "/schedule");
        await Expect(page.Locator("[data-plan-report]")).ToHaveCountAsync(1);
        await BrowserHouse.GoAsync(page, "/schedule?window=year&year=2009&past=1");
        await Expect(page.Locator("nav[aria-label='Other meeting years']")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-plan-report]")).ToHaveCountAsync(0);
        await Expect(page.Locator("input[placeholder='New report: its subject']")).ToHaveCountAsync(0);
        await BrowserHouse.GoAsync(page, "/meetings/SOP-2010-12-09?asAt=2010-11-12");
        await Expect(page.Locator(".past")).ToContainTextAsync("the meeting as it stood on 12 November 2010");
        await Expect(page.Locator(".meeting-page .st").First).ToContainTextAsync("Planned");
        await page.ClickAsync(".past a");
        await Expect(page.Locator(".past")).ToHaveCountAsync(0);
        await BrowserHouse.GoAsync(page, "/projects?asAt=2010-11-12");
        await Expect(page.Locator(".past")).ToContainTextAsync("the projects as they stood on 12 November 2010");
        await BrowserHouse.GoAsync(page, "/schedule?asAt=2099-01-01");
        await Expect(page.Locator(".message.care").First).ToContainTextAsync("is in the future");
    }
}
