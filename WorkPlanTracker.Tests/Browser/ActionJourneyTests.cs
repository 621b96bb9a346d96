using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class ActionJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Clerk = "clerk@demo.example";
    private const string Reader = "reader@demo.example";
    private const string Desk = ".work-part:has(#urgent-title)";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task An_urgent_action_is_recorded_at_the_desk_edited_and_reported_to_the_meeting_on_its_page()
    {
        var page = await house.OpenAsync(Clerk, "/");
        await page.FocusAsync("#record-urgent");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".action-recording select[name=kind]")).ToBeFocusedAsync();
        await page.PressAsync(".action-recording textarea[name=text]", "Control+Enter");
        await Expect(page.Locator(".action-recording .field-error")).ToHaveCountAsync(3);
        await Expect(page.Locator(".action-recording")).ToContainTextAsync("Choose the body it is reported to.");
        await page.FillAsync(".action-recording textarea[name=text]", "A safe house lease was signed (journey)");
        await page.FillAsync(".action-recording input[name=agreedBy]", "the Chief Executive after consulting the Chair");
        await BrowserHouse.AgainAsync(page);
        await Expect(page.Locator(".action-recording textarea[name=text]")).ToHaveValueAsync("A safe house lease was signed (journey)");
        await page.SelectOptionAsync(".action-recording select[name=committee]", "SOP");
        await page.PressAsync(".action-recording textarea[name=text]", "Control+Enter");

        var line = page.Locator($"{Desk} li", new() { HasText = "A safe house lease was signed (journey)" });
        await Expect(line).ToContainTextAsync("Agreed by the Chief Executive after consulting the Chair. To be reported to SOP.");
        await Expect(page.Locator("#record-urgent")).ToBeFocusedAsync();
        await line.Locator("[data-act=edit]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".action-form textarea[name=text]")).ToBeFocusedAsync();
        await page.FillAsync(".action-form input[name=due]", "October");
        await page.Keyboard.PressAsync("Escape");
        await Expect(line.Locator("[data-act=edit]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.FillAsync(".action-form input[name=due]", "October");
        await page.PressAsync(".action-form input[name=due]", "Control+Enter");
        await Expect(line).ToContainTextAsync("Due October 2011.");

        var reader = await house.OpenAsync(Reader, "/meetings/SOP-2011-03-17");
        var theirs = reader.Locator(".meeting-actions li", new() { HasText = "A safe house lease was signed (journey)" });
        await Expect(theirs).ToHaveCountAsync(1);
        await Expect(reader.Locator(".meeting-actions button")).ToHaveCountAsync(0);
        await BrowserHouse.GoAsync(page, "/meetings/SOP-2011-03-17");
        var here = page.Locator(".meeting-actions li", new() { HasText = "A safe house lease was signed (journey)" });
        await here.Locator("[data-act=close]").ClickAsync();
        // The meeting has not taken place yet, so nothing was reported to it.
        await Expect(page.Locator(".action-form option[value='SOP-2011-03-17']")).ToHaveCountAsync(0);
        await page.SelectOptionAsync(".action-form select[name=closedBy]", "SOP-2010-12-09");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.PressAsync(".action-form textarea[name=note]", "Control+Enter");
        await Expect(here).ToHaveCountAsync(0);
        await Expect(theirs).ToHaveCountAsync(0);
        await page.ClickAsync(".toast button:has-text('Undo')");
        await Expect(here).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_action_is_closed_with_a_word_and_what_was_asked_in_private_is_read_by_those_alone_who_may()
    {
        var page = await house.OpenAsync(Clerk, "/?open=urgent");
        await page.SelectOptionAsync(".action-recording select[name=kind]", "action");
        await page.FillAsync(".action-recording textarea[name=text]", "Quagga: settle the claim");
        await page.SelectOptionAsync(".action-recording select[name=committee]", "CEP");
        await page.CheckAsync(".action-recording input[name=private]");
        await page.PressAsync(".action-recording textarea[name=text]", "Control+Enter");
        var line = page.Locator(".work-part:has(#actions-title) li", new() { HasText = "Quagga: settle the claim" });
        await Expect(line).ToContainTextAsync("Part 2");
        var reader = await house.OpenAsync(Reader, "/meetings/CEP-2011-05-05");
        await Expect(reader.Locator(".meeting-actions")).ToContainTextAsync("Asked for in private.");
        Assert.DoesNotContain("Quagga", await reader.ContentAsync(), StringComparison.Ordinal);

        await line.Locator("[data-act=close]").ClickAsync();
        await page.PressAsync(".action-form textarea[name=note]", "Control+Enter");
        await Expect(page.Locator(".action-form .field-error")).ToContainTextAsync("Enter what was done");
        await page.FillAsync(".action-form textarea[name=note]", "Quagga is settled.");
        await page.PressAsync(".action-form textarea[name=note]", "Control+Enter");
        await Expect(line).ToHaveCountAsync(0);
        await Expect(page.Locator(".work-part:has(#actions-title) .action-list")).ToBeFocusedAsync();
        await Expect(page.Locator(".toast")).Not.ToContainTextAsync("Quagga");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task The_forms_of_actions_and_of_a_hand_over_are_accessible_and_fit(int width, ColorScheme theme)
    {
        var page = await house.OpenAsync(Clerk, "/", width, theme);
        await page.Locator(".action-list [data-act=edit]").First.ClickAsync();
        await page.WaitForSelectorAsync(".action-form");
        await page.ClickAsync("#record-urgent");
        await page.ClickAsync(".action-recording button.go");
        await Expect(page.Locator(".action-recording .field-error")).ToHaveCountAsync(3);
        await CheckAsync(page);

        await BrowserHouse.GoAsync(page, "/committees/DSVB");
        await page.ClickAsync("#hand-over");
        await page.FillAsync(".hand-over input[name=lastDay]", "31 July 2012");
        await page.ClickAsync(".hand-over button.go");
        await Expect(page.Locator(".hand-over .field-error")).ToContainTextAsync("is a working title");
        await Expect(page.Locator(".hand-over")).ToContainTextAsync("Actions that pass");
        await CheckAsync(page);

        foreach (var path in new[] { "/committees?asAt=2010-11-12", "/committees/SOP?asAt=2010-11-12", "/committees/NONE?asAt=2010-11-12", "/reports/R-48?asAt=2011-02-20", "/reports/R-48?asAt=1999-01-01", "/reports/R-48?asAt=31%20feb" })
        {
            await BrowserHouse.GoAsync(page, path);
            await page.WaitForSelectorAsync("main .card");
            await CheckAsync(page);
        }
    }

    [Fact]
    public async Task A_body_that_ends_hands_over_to_a_working_title_and_the_next_meeting_of_its_successor_goes_through_what_passed()
    {
        var page = await house.OpenAsync(Clerk, "/committees/new");
        await page.FillAsync("input[name=ref]", "ENDB");
        await page.FillAsync("input[name=name]", "A board that ends");
        await page.ClickAsync("main form button.go");
        await Expect(page).ToHaveURLAsync(new Regex("/committees/ENDB"));
        await page.ClickAsync("#edit-life");
        await page.FillAsync("#section-life input[name=successor]", "A board with a working title");
        await page.PressAsync("#section-life input[name=successor]", "Control+Enter");
        await Expect(page.Locator("#hand-over")).ToBeVisibleAsync();
        await BrowserHouse.GoAsync(page, "/?open=urgent");
        await page.SelectOptionAsync(".action-recording select[name=kind]", "action");
        await page.FillAsync(".action-recording textarea[name=text]", "Something that outlives the board");
        await page.SelectOptionAsync(".action-recording select[name=committee]", "ENDB");
        await page.PressAsync(".action-recording textarea[name=text]", "Control+Enter");
        await Expect(page.Locator(".work-part:has(#actions-title)")).ToContainTextAsync("Something that outlives the board");

        await BrowserHouse.GoAsync(page, "/committees/ENDB");
        await Expect(page.Locator(".message.care").First).ToContainTextAsync("today 1 action");
        await page.FocusAsync("#hand-over");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".hand-over")).ToContainTextAsync("Something that outlives the board");
        await page.FillAsync(".hand-over input[name=lastDay]", "31 March 2011");
        await page.FillAsync(".hand-over input[name=code]", "NEXTB");
        await BrowserHouse.AgainAsync(page);
        await Expect(page.Locator(".hand-over input[name=code]")).ToHaveValueAsync("NEXTB");
        await page.PressAsync(".hand-over input[name=code]", "Control+Enter");
        await Expect(page.Locator(".toast")).ToContainTextAsync("hands over to NEXTB: 1 action");
        await Expect(page.Locator(".message.care").First).ToContainTextAsync("A board with a working title");

        await BrowserHouse.GoAsync(page, "/committees/NEXTB/year?year=2010");
        await BrowserHouse.GoAsync(page, "/committees/NEXTB");
        await Expect(page.Locator("h1")).ToHaveTextAsync("A board with a working title");
        await BrowserHouse.GoAsync(page, "/history?q=passes%20from%20ENDB");
        await Expect(page.Locator("main")).ToContainTextAsync("passes from ENDB to NEXTB");
    }

    [Fact]
    public async Task A_report_and_the_committees_are_read_as_at_any_day_and_nothing_is_offered_there()
    {
        var page = await house.OpenAsync(Clerk, "/reports/R-48");
        await page.ClickAsync(".as-at summary");
        await page.FillAsync(".as-at input", "20 february 2011");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".past")).ToContainTextAsync("the report as it stood on 20 February 2011");
        await Expect(page.Locator("#choose-meeting")).ToHaveCountAsync(0);
        await Expect(page.Locator("h1")).ToContainTextAsync("Repeat violent offenders");
        await BrowserHouse.GoAsync(page, "/committees?asAt=2010-11-12");
        await Expect(page.Locator(".past")).ToContainTextAsync("the committees as they stood on 12 November 2010");
        await page.ClickAsync("tr[data-ref=SOP] a");
        await Expect(page).ToHaveURLAsync(new Regex("/committees/SOP.asAt=2010-11-12"));
        await Expect(page.Locator("#section-sittings")).ToBeVisibleAsync();
        await Expect(page.Locator("#edit-life")).ToHaveCountAsync(0);
        await page.ClickAsync("text=Back to today");
        await Expect(page.Locator("#edit-life")).ToBeVisibleAsync();
        await Expect(page.Locator("#section-sittings dd:has-text('180') .tag")).ToHaveTextAsync("illustrative");
    }

    private static async Task CheckAsync(IPage page)
    {
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{page.Url} scrolls sideways.");
    }
}
