using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

/// <summary>Special, joint, thematic and second meetings, called one by one or with a year, on the page alone.</summary>
[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class CallMeetingJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Clerk = "clerk@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_joint_meeting_is_called_from_the_finder_by_keyboard_and_stands_on_the_board_of_both_bodies()
    {
        var page = await house.OpenAsync(Clerk, "/committees");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("call a meeting");
        await Expect(page.Locator(".finder-option").First).ToContainTextAsync("Call a meeting");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/meetings/new");
        await BrowserHouse.LiveAsync(page);
        await page.SelectOptionAsync("#call-committee", "SOP");
        await page.SelectOptionAsync("#call-kind", "Joint");
        await page.FillAsync("#call-day", "14 june 2011");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("[data-bodies] .field-error")).ToContainTextAsync("Choose the body");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.FocusAsync("input[name=jointWith][value=CEP]");
        await page.Keyboard.PressAsync("Space");
        await page.FillAsync("input[name=time]", "10am");
        await page.FillAsync("input[name=minutes]", "90");
        await Picture.KeepAsync(page, "call-joint");

        // What is typed outlives the page; a refused save is not one that went missing.
        await BrowserHouse.AgainAsync(page);
        await Expect(page.Locator("#call-day")).ToHaveValueAsync("14 june 2011");
        await Expect(page.Locator("input[name=jointWith][value=CEP]")).ToBeCheckedAsync();
        await page.FocusAsync("#call-day");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/meetings/SOP-2011-06-14");
        await Expect(page.Locator(".m-head")).ToContainTextAsync("joint meeting with CEP");
        await Expect(page.Locator(".toast")).ToContainTextAsync("Undo");

        await BrowserHouse.GoAsync(page, "/schedule?committees=CEP&window=year&year=2010");
        await BrowserHouse.LiveAsync(page);
        await Expect(page.Locator("[data-meeting='SOP-2011-06-14']")).ToContainTextAsync("joint with CEP");
        await BrowserHouse.GoAsync(page, "/committees/CEP?year=2010");
        await Expect(page.Locator("tbody[data-ref='SOP-2011-06-14']")).ToContainTextAsync("joint with CEP");
    }

    [Fact]
    public async Task A_second_meeting_of_a_day_is_asked_about_once_and_a_bank_holiday_is_said()
    {
        var page = await house.OpenAsync(Clerk, "/schedule?committees=SOP&window=year&year=2010&view=year");
        await page.ClickAsync("a:has-text('Call a meeting')");
        await page.WaitForURLAsync("**/meetings/new?committee=SOP");
        await BrowserHouse.LiveAsync(page);
        await Expect(page.Locator("#call-committee")).ToHaveValueAsync("SOP");
        await page.FillAsync("#call-day", "29 april 2011");
        await Expect(page.Locator("#call-said")).ToContainTextAsync("No working day: Royal wedding, a bank holiday. A meeting is allowed all the same.");
        await page.FillAsync("#call-day", "7 april 2011");
        await page.ClickAsync("main form button.go");
        await Expect(page.Locator(".field-error")).ToContainTextAsync("SOP already meets on 7 April 2011");
        await Expect(page.Locator("#call-day")).ToBeFocusedAsync();
        await Expect(page.Locator("main form button.go")).ToContainTextAsync("Call a second meeting");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.ClickAsync("main form button.go");
        await page.WaitForURLAsync("**/meetings/SOP-2011-04-07-2");
        await page.ClickAsync("[data-undo]");
        await Expect(page.Locator("main")).ToContainTextAsync("There is no meeting");
    }

    [Fact]
    public async Task Days_added_to_a_year_say_whether_they_are_special_joint_or_thematic_and_a_second_meeting_is_ticked()
    {
        var page = await house.OpenAsync(Clerk, "/committees/FR/year?year=2012");
        await page.WaitForSelectorAsync(".c-preview");
        var rows = await page.Locator(".c-preview tbody tr").CountAsync();
        for (var i = 0; i < rows; i++)
        {
            await page.UncheckAsync($"input[name=meet-{i}]");
        }

        for (var i = 0; i < 3; i++)
        {
            await page.ClickAsync("text=Add a day");
        }

        await page.FillAsync($"input[name=day-{rows}]", "15 october 2012");
        await page.SelectOptionAsync($"select[name=kind-{rows}]", "Thematic");
        await page.FillAsync($"input[name=day-{rows + 1}]", "15 october 2012");
        await page.SelectOptionAsync($"select[name=kind-{rows + 1}]", "Joint");
        await page.FillAsync($"input[name=day-{rows + 2}]", "16 october 2012");
        await page.SelectOptionAsync($"select[name=kind-{rows + 2}]", "Special");
        await BrowserHouse.AgainAsync(page);
        await Expect(page.Locator($"input[name=day-{rows + 2}]")).ToHaveValueAsync("16 october 2012");
        await Expect(page.Locator($"select[name=kind-{rows}]")).ToHaveValueAsync("Thematic");

        // Another first day of the year is no reason to say it all again.
        await page.FillAsync("#cycle-from", "2 september 2012");
        await Expect(page.Locator("select[name^=kind-]").Nth(rows)).ToHaveValueAsync("Thematic");
        await Expect(page.Locator("input[name^=day-]").Nth(rows + 2)).ToHaveValueAsync("16 october 2012");
        await page.FillAsync("#cycle-from", "1 september 2012");
        for (var i = 0; i < rows; i++)
        {
            await page.UncheckAsync($"input[name=meet-{i}]");
        }

        await page.ClickAsync("#save-year");
        await Expect(page.Locator(".c-preview")).ToContainTextAsync("is this a second meeting? Say so");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.CheckAsync($"input[name=twice-{rows + 1}]");
        await page.ClickAsync("#save-year");
        await Expect(page.Locator(".c-kind .field-error").First).ToContainTextAsync("Say what the thematic meeting is about.");
        await Expect(page.Locator(".c-kind .field-error").Nth(1)).ToContainTextAsync("Choose the body that the joint meeting is held with.");
        await page.FillAsync($"input[name=theme-{rows}]", "The budget");
        await page.CheckAsync($"input[name=joint-{rows + 1}][value=SOP]");
        await Picture.KeepAsync(page, "year-kinds");
        await page.ClickAsync("#save-year");

        await Expect(page.Locator("tbody[data-ref='FR-2012-10-15']")).ToContainTextAsync("thematic");
        await Expect(page.Locator("tbody[data-ref='FR-2012-10-15']")).ToContainTextAsync("The budget");
        await Expect(page.Locator("tbody[data-ref='FR-2012-10-15-2']")).ToContainTextAsync("joint with SOP");
        await Expect(page.Locator("tbody[data-ref='FR-2012-10-16']")).ToContainTextAsync("special");
    }
}
