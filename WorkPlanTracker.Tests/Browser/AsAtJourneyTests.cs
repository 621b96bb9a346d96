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

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Plans_requests_series_and_reviews_of_the_past_are_accessible_and_fit(int width, ColorScheme theme)
    {
        var page = await house.OpenAsync("bmg@demo.example", "/plans?asAt=2010-11-12", width, theme);
        foreach (var path in new[]
        {
            "/plans?asAt=2010-11-12", "/plans?asAt=1999-01-01", "/plans/PP-2010-11?asAt=2010-11-12", "/plans/PP-2010-11?asAt=1999-01-01", "/changes?asAt=2011-02-23", "/changes?asAt=tomorrow", "/reports/series?asAt=2010-11-12",
            "/reports/series/S-3?asAt=2010-11-12", "/review?asAt=2011-02-01", "/review/RV-1?asAt=2011-02-01", "/review/RV-2?asAt=2011-02-23", "/review/RV-1/pack?asAt=2011-02-01", "/meetings/SOP-2010-12-09/agenda?asAt=2010-12-01", "/schedule/SOP?asAt=2010-11-12", "/history?asAt=2010-11-12",
        })
        {
            await BrowserHouse.GoAsync(page, path);
            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
            await Expect(page.Locator(".past, .card.note, .message.bad, .present-note").First).ToBeVisibleAsync();
            await Expect(page).ToHaveTitleAsync(new Regex("."));
            Assert.Equal("", await BrowserHouse.AxeAsync(page));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} scrolls sideways.");
        }
    }

    [Fact]
    public async Task From_the_plans_of_a_past_day_every_link_stays_on_that_day_until_one_goes_back()
    {
        var page = await house.OpenAsync("bmg@demo.example", "/plans");
        await Expect(page.Locator("tr.row").First).ToBeVisibleAsync();
        await page.FocusAsync(".as-at summary");
        await page.Keyboard.PressAsync("Enter");
        await page.FillAsync(".as-at input", "12 november");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".past")).ToContainTextAsync("the plans as they stood on 12 November 2010");
        await Expect(page).ToHaveURLAsync(new Regex("/plans.asAt=2010-11-12$"));
        await page.ClickAsync("tr.row a:has-text('Public Protection 2010/11')");
        await Expect(page.Locator(".stages .now")).ToHaveTextAsync("Submitted");
        await Expect(page.Locator(".request-acts")).ToHaveCountAsync(0);
        await page.ClickAsync("text=Change requests of this plan");
        await Expect(page.Locator(".past")).ToContainTextAsync("the change requests as they stood on 12 November 2010");
        await page.GoBackAsync();
        await page.ClickAsync("text=Open its milestones");
        await Expect(page.Locator(".past")).ToContainTextAsync("the plan as it stood on 12 November 2010");

        await BrowserHouse.GoAsync(page, "/review?asAt=2011-02-01");
        await page.ClickAsync("tr.row a:has-text('RV-1')");
        await Expect(page.Locator(".past")).ToContainTextAsync("the review as it stood on 1 February 2011");
        await page.ClickAsync("text=Back to today");
        await Expect(page).ToHaveURLAsync(new Regex("/review/RV-1$"));
        await Expect(page.Locator(".past")).ToHaveCountAsync(0);

        // A file of a past that cannot be read, or of a paper that was not there, is no file of today.
        Assert.Equal(422, (await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), "/review/RV-2/pack.docx?asAt=tomorrow").ToString())).Status);
        Assert.Equal(404, (await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), "/review/RV-2/pack.docx?asAt=2011-02-01").ToString())).Status);
        Assert.Equal(422, (await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), "/schedule/SOP.docx?asAt=31+feb").ToString())).Status);
        Assert.Equal(404, (await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), "/meetings/SOP-2010-12-09/agenda.docx?asAt=1999-01-01").ToString())).Status);
        Assert.Equal(200, (await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), "/meetings/SOP-2010-12-09/agenda.docx?asAt=2010-12-01").ToString())).Status);
    }

    private static ILocator Row(IPage page, string reference) => page.Locator($"tr.row[data-ref='{reference}']");
}
