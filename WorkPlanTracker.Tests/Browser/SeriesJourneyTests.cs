using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class SeriesJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Clerk = "clerk@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_series_is_started_shifted_and_proposes_its_next_by_keyboard_alone_while_others_see_it()
    {
        var page = await house.OpenAsync(Clerk, "/reports/series");
        var other = await house.OpenAsync("reader@demo.example", "/reports/series");
        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#new-series")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#series-subject").FocusAsync();
        await page.Keyboard.TypeAsync("Custody visiting update");
        await page.Locator("[name=anchor]").FocusAsync();
        await page.Keyboard.TypeAsync("some day or other");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".series-form .field-error")).ToBeVisibleAsync();
        await Expect(page.Locator("#series-subject")).ToHaveValueAsync("Custody visiting update");
        await page.Locator("[name=anchor]").FocusAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync("14 October 2010");
        await page.Keyboard.PressAsync("Control+Enter");
        var row = page.Locator("tr.row:has-text('Custody visiting update')");
        await Expect(row).ToContainTextAsync("every six months, counted from 14 October 2010");
        await Expect(other.Locator("tr.row:has-text('Custody visiting update')")).ToBeVisibleAsync();
        await Expect(page.Locator("#new-series")).ToBeFocusedAsync();

        await row.Locator("a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Custody visiting update");
        await page.Locator("#decide-1").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".instances [name=act][value=skip]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Locator(".instances [name=day]").FocusAsync();
        await page.Keyboard.TypeAsync("5 May 2011");
        await page.Locator(".instances [name=reason]").FocusAsync();
        await page.Keyboard.TypeAsync("The Chair is away in April.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".instances li").First).ToContainTextAsync("instead of 14 April 2011");
        await Expect(page.Locator("#decide-1")).ToBeFocusedAsync();
        await Expect(page.Locator(".instances li").Nth(1)).ToContainTextAsync("October 2011");

        await page.Locator("#propose-next").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".instances li").First).ToContainTextAsync("On its way, no meeting yet");
        await page.Locator(".instances li a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Custody visiting update, May 2011");
        await Expect(page.Locator("section[aria-labelledby=series-title]")).ToContainTextAsync("The next is wanted October 2011");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task The_pages_of_series_are_accessible_with_their_forms_and_errors_open(int width, ColorScheme theme)
    {
        var page = await house.OpenAsync(Clerk, "/reports/series?open=new", width, theme);
        await page.ClickAsync("label.pick:has-text('At each meeting')");
        await page.ClickAsync(".series-form button.go");
        await Expect(page.Locator(".series-form .field-error").First).ToBeVisibleAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await BrowserHouse.GoAsync(page, "/reports/series/S-1?open=edit");
        await Expect(page.Locator(".series-form")).ToBeVisibleAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await BrowserHouse.GoAsync(page, "/reports/series/S-4?open=instance-1");
        await page.ClickAsync(".instances form button.go");
        await Expect(page.Locator(".instances .field-error").First).ToContainTextAsync("Enter why it is left out.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.ClickAsync("#end-series");
        await page.ClickAsync("form[data-draft$=':end'] button.go");
        await Expect(page.Locator("form[data-draft$=':end'] .field-error").First).ToContainTextAsync("Enter why it ends.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await BrowserHouse.GoAsync(page, "/reports/series/S-999");
        await Expect(page.Locator("h1")).ToHaveTextAsync("There is no series S-999");
        await BrowserHouse.GoAsync(page, "/reports/R-63");
        await Expect(page.Locator("section[aria-labelledby=series-title]")).ToContainTextAsync("instance 2");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
    }

    [Fact]
    public async Task A_series_that_ends_later_goes_on_and_is_found_by_its_subject()
    {
        var page = await house.OpenAsync(Clerk, "/reports/series/S-5?open=end");
        await page.FillAsync("form[data-draft$=':end'] [name=lastDay]", "31 March 2013");
        await page.FillAsync("form[data-draft$=':end'] [name=reason]", "The joint report moves to the Mayor's office.");
        await page.ClickAsync("form[data-draft$=':end'] button.go");
        await Expect(page.Locator("h1 + .tag, .m-head .tag").First).ToHaveTextAsync("ends 31 March 2013");
        await Expect(page.Locator("#propose-next")).ToBeVisibleAsync();
        await Expect(page.Locator("#edit-series")).ToBeVisibleAsync();
        await Expect(page.Locator("#end-series")).ToHaveTextAsync("Change its last day…");
        await page.ClickAsync("#end-series");
        await Expect(page.Locator("form[data-draft$=':end'] [name=lastDay]")).ToHaveValueAsync("31 March 2013");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("annual violence against women report series");
        await Expect(page.Locator("[role=option]:has-text('S-5')")).ToBeVisibleAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.Locator("[role=option]:has-text('S-5')").ClickAsync();
        await page.WaitForURLAsync("**/reports/series/S-5");
    }

    [Fact]
    public async Task What_was_typed_about_a_series_comes_back_after_a_reload()
    {
        var page = await house.OpenAsync(Clerk, "/reports/series/S-4?open=end");
        await page.FillAsync("form[data-draft$=':end'] [name=reason]", "Taken over by the annual report.");
        await Expect(page.Locator("form[data-draft$=':end']")).ToBeVisibleAsync();
        await BrowserHouse.AgainAsync(page);
        await Expect(page.Locator("form[data-draft$=':end'] [name=reason]")).ToHaveValueAsync("Taken over by the annual report.");
    }
}
