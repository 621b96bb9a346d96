using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class CommitteeJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Clerk = "clerk@demo.example";
    private const string Reader = "reader@demo.example";
    private const string Admin = "admin@demo.example";

    public static TheoryData<string, string, int, ColorScheme> Pages
    {
        get
        {
            var data = new TheoryData<string, string, int, ColorScheme>();
            foreach (var (who, path) in new[]
            {
                (Clerk, "/committees"), (Clerk, "/committees/SOP"), (Clerk, "/committees/CEP?meeting=CEP-2011-05-05"), (Reader, "/committees/DSVB"), (Reader, "/committees/HCF?year=2015"),
                (Clerk, "/committees/SOP?day=2027-12-30"), (Clerk, "/committees/NONE"), (Clerk, "/committees/new"), (Reader, "/committees/new"),
                (Clerk, "/committees/CEP/year?year=2011"), (Clerk, "/committees/DSVB/year?year=2011"), (Reader, "/committees/SOP/year"),
                (Admin, "/admin/calendar"), (Clerk, "/admin/calendar?year=2030"), (Reader, "/calendars"),
            })
            {
                data.Add(who, path, 1280, ColorScheme.Light);
                data.Add(who, path, 1280, ColorScheme.Dark);
                data.Add(who, path, 320, ColorScheme.Light);
            }

            return data;
        }
    }

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_of_committees_and_calendars_is_accessible_and_fits(string who, string path, int width, ColorScheme theme)
    {
        var page = await OpenAsync(who, path, width, theme);
        await KeepPictureAsync(page, $"{path.Trim('/').Replace('/', '-').Replace('?', '-')}-{width}-{theme}");

        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    [Fact]
    public async Task The_known_deadlines_stand_on_the_page_with_their_explanation()
    {
        var page = await OpenAsync(Reader, "/committees/SOP");
        await page.ClickAsync("button[aria-label='Deadlines of 7 April 2011']");
        var due = page.Locator("#due-SOP-2011-04-07");
        await Expect(due).ToContainTextAsync("Thursday 24 March 2011");
        await Expect(due).ToContainTextAsync("24 March 2011 by “On the web two weeks before”, which is earlier than “Five clear working days” (30 March 2011).");
        await Expect(due).ToContainTextAsync("counting 6, 5, 4, 1 April and 31 March");
        await Expect(due).ToContainTextAsync("Members’ items and publication fall on one day, Thursday 24 March 2011.");

        await GoAsync(page, "/committees/CEP?meeting=CEP-2011-05-05");
        await Expect(page.Locator("#due-CEP-2011-05-05")).ToContainTextAsync("21 April 2011 by both “On the web two weeks before” and “Five clear working days”.");
        await Expect(page.Locator("#due-CEP-2011-05-05")).ToContainTextAsync("29 April (Royal wedding, a bank holiday)");
        await Expect(page.Locator("tbody[data-ref='CEP-2011-05-05']")).ToContainTextAsync("On a polling day");
        await GoAsync(page, "/committees/CEP?year=2009&meeting=CEP-2010-05-17");
        await Expect(page.Locator("#due-CEP-2010-05-17")).ToContainTextAsync("That is Monday 3 May 2010, Early May bank holiday, so it moves back to Friday 30 April 2010.");
    }

    [Fact]
    public async Task Closure_days_move_a_deadline_at_once_and_any_day_can_be_asked_about_by_keyboard()
    {
        var page = await OpenAsync(Clerk, "/committees/CEP");
        await page.FocusAsync("#trial-day");
        await page.Keyboard.TypeAsync("6 january 2011");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".c-trial")).ToContainTextAsync("Thursday 23 December 2010");
        await page.FocusAsync("#closure-from");
        await page.Keyboard.TypeAsync("29 december 2010");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("31 december 2010");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Christmas closure");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#section-closures li")).ToHaveCountAsync(3);
        await Expect(page.Locator(".c-trial")).ToContainTextAsync("Tuesday 21 December 2010");
        await Expect(page.Locator(".c-trial")).ToContainTextAsync("31, 30, 29 December 2010 (Christmas closure, when the body is closed)");
        await page.FillAsync("#closure-from", "25 december 2010");
        await page.ClickAsync("text=Close these days");
        await Expect(page.Locator("#section-closures .field-error")).ToContainTextAsync("is no working day already");
    }

    [Fact]
    public async Task A_section_is_edited_by_keyboard_others_see_it_and_what_is_typed_outlives_the_page()
    {
        var mine = await OpenAsync(Clerk, "/committees/HCF");
        var theirs = await OpenAsync(Reader, "/committees/HCF");
        await mine.FocusAsync("#edit-life");
        await mine.Keyboard.PressAsync("Enter");
        await Expect(mine.Locator("#section-life input[name=firstDay]")).ToBeFocusedAsync();
        await mine.Locator("#section-life input[name=lastDay]").FillAsync("31 july 2012");
        await mine.Locator("#section-life input[name=successor]").FillAsync("A forum with a working title");
        await BrowserHouse.AgainAsync(mine);
        await Expect(mine.Locator("#section-life input[name=successor]")).ToHaveValueAsync("A forum with a working title");
        await mine.Locator("#section-life input[name=successor]").PressAsync("Control+Enter");

        await Expect(theirs.Locator("#section-life")).ToContainTextAsync("31 July 2012");
        await Expect(theirs.Locator(".message.care").First).ToContainTextAsync("passes to “A forum with a working title”, which is a working title");
        await Expect(theirs.Locator("#edit-life")).ToHaveCountAsync(0);
        await mine.ClickAsync("#edit-sittings");
        await mine.FillAsync("#section-sittings input[name=capacityItems]", "0");
        await mine.FillAsync("#section-sittings input[name=capacityMinutes]", "long");
        await mine.PressAsync("#section-sittings input[name=capacityItems]", "Control+Enter");
        await Expect(mine.Locator("#section-sittings .field-error")).ToContainTextAsync("Enter the minutes as a whole number");
        Assert.Equal("", await BrowserHouse.AxeAsync(mine));
        await mine.FillAsync("#section-sittings input[name=capacityMinutes]", "90");
        await mine.PressAsync("#section-sittings input[name=capacityItems]", "Control+Enter");
        await Expect(mine.Locator("#section-sittings .field-error")).ToContainTextAsync("Give the capacity in items");
    }

    [Fact]
    public async Task A_deadline_rule_is_added_in_words_and_removed_again()
    {
        var page = await OpenAsync(Clerk, "/committees/DSVB");
        await Expect(page.Locator("#section-rules")).ToContainTextAsync("The law on publishing agendas does not bind boards");
        await page.FocusAsync("#add-rule");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#section-rules input[name=name]")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Papers to the board");
        await page.Locator("#section-rules select[name=step]").SelectOptionAsync("final");
        await page.Locator("#section-rules select[name=way]").SelectOptionAsync("workingDays");
        await page.FillAsync("#section-rules textarea", "Easter break");
        await page.ClickAsync("text=Save the rule");
        await Expect(page.Locator("#section-rules .field-error")).ToContainTextAsync("Enter how many days or weeks");
        await page.FillAsync("#section-rules input[name=offset]", "10");
        await page.ClickAsync("text=Save the rule");
        await Expect(page.Locator("#section-rules .field-error")).ToContainTextAsync("“Easter break” cannot be read");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.FillAsync("#section-rules textarea", "Easter break: 22 April 2011 to 25 April 2011");
        await page.PressAsync("#section-rules textarea", "Control+Enter");

        await Expect(page.Locator("#section-rules li")).ToContainTextAsync("Final paper: ten working days before the meeting. It leaves out Easter break (22 April 2011 to 25 April 2011).");
        await page.ClickAsync("button[aria-label='Remove the rule Papers to the board']");
        await Expect(page.Locator("#section-rules li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_year_of_meetings_comes_from_the_cycle_in_one_step()
    {
        var page = await OpenAsync(Clerk, "/committees/EDS/year?year=2011");
        await page.FillAsync("#cycle-every", "2");
        await page.SelectOptionAsync("select[name=nth]", "2");
        await page.SelectOptionAsync("select[name=weekday]", "thursday");
        await Expect(page.Locator("#preview-title")).ToHaveTextAsync("Preview: every two months on the second Thursday, not in August");
        await Expect(page.Locator(".c-preview tbody tr")).ToHaveCountAsync(6);
        await page.FillAsync("input[name=day-1]", "26 december 2011");
        await Expect(page.Locator(".c-preview tbody tr").Nth(1)).ToContainTextAsync("allowed all the same");
        await page.UncheckAsync("input[name=meet-5]");
        await page.FillAsync("input[name=day-2]", "8 september 2011");
        await page.ClickAsync("#save-year");
        await Expect(page.Locator(".c-preview .field-error")).ToContainTextAsync("stands here twice");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.FillAsync("input[name=day-2]", "12 january 2012");
        await page.ClickAsync("#save-year");

        await Expect(page.Locator(".c-meetings tbody")).ToHaveCountAsync(5);
        await Expect(page.Locator("tbody[data-ref='EDS-2011-12-26']")).ToContainTextAsync("a bank holiday");
        await Expect(page.Locator(".toast")).ToContainTextAsync("5 meetings of");
        await GoAsync(page, "/committees/EDS/year?year=2011");
        await page.FillAsync("#cycle-from", "1 august 2012");
        await page.FillAsync("#cycle-to", "31 august 2012");
        await Expect(page.Locator(".c-preview .message.care")).ToContainTextAsync("gives no meeting of EDS");
        await Expect(page.Locator("#save-year")).ToBeDisabledAsync();
        await page.FillAsync("#cycle-every", "0");
        await Expect(page.Locator(".c-year .field-error").First).ToContainTextAsync("Enter how many months");
    }

    [Fact]
    public async Task The_board_is_proposed_two_boroughs_a_session_and_the_chair_picks()
    {
        var page = await OpenAsync(Clerk, "/committees/DSVB/year?year=2011");
        await Expect(page.Locator("input[name=first-0]")).ToHaveValueAsync("Barnet");
        await Expect(page.Locator("input[name=second-0]")).ToHaveValueAsync("Bexley");
        await Expect(page.Locator("input[name=first-1]")).Not.ToHaveValueAsync("Barnet");
        await Expect(page.Locator("#title-rota")).ToBeVisibleAsync();
        for (var i = 1; await page.Locator($"input[name=meet-{i}]").CountAsync() > 0; i++)
        {
            await page.UncheckAsync($"input[name=meet-{i}]");
        }

        await page.FillAsync("input[name=second-0]", "Lambeth");
        await page.ClickAsync("#save-year");
        await Expect(page.Locator(".c-meetings tbody").Last).ToContainTextAsync("Barnet and Lambeth");
        await page.ClickAsync("details:has-text('Who has been seen') summary");
        await Expect(page.Locator(".c-rota")).ToContainTextAsync("Lambeth has not been under review; its turn is planned for");
    }

    [Fact]
    public async Task An_administrator_keeps_the_calendar_and_everyone_counts_by_it()
    {
        var clerk = await OpenAsync(Clerk, "/committees/FR?day=2030-01-10");
        await Expect(clerk.Locator(".c-trial .message.care").First).ToContainTextAsync("One-off bank holidays are not known yet for 2029");
        await Expect(clerk.Locator(".c-trial")).ToContainTextAsync("Wednesday 2 January 2030");
        var admin = await OpenAsync(Admin, "/admin/calendar");
        await admin.FillAsync("#day-day", "4 january 2030");
        await admin.ClickAsync("form:has(#day-day) button.go");
        await Expect(admin.Locator(".field-error")).ToContainTextAsync("name");
        await admin.FillAsync("#day-name", "A jubilee");
        await admin.PressAsync("#day-name", "Enter");
        await Expect(admin.Locator("section[aria-labelledby='days-BankHoliday']")).ToContainTextAsync("A jubilee");

        await Expect(clerk.Locator(".c-trial")).ToContainTextAsync("4 January (A jubilee, a bank holiday)");
        await admin.FillAsync("#confirm-year", "2030");
        await admin.PressAsync("#confirm-year", "Enter");
        await Expect(admin.Locator("#known-title")).ToHaveTextAsync("Confirmed through 2030");
        await Expect(clerk.Locator(".c-trial .message.care")).ToHaveCountAsync(0);
        await admin.ClickAsync("button[aria-label='Remove 4 January 2030']");
        await Expect(admin.Locator("section[aria-labelledby='days-BankHoliday']")).Not.ToContainTextAsync("A jubilee");
        await GoAsync(clerk, "/admin/calendar");
        await Expect(clerk.Locator("main form")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_calendar_address_is_shown_once_works_and_is_revoked()
    {
        var page = await OpenAsync("lead@demo.example", "/calendars");
        await page.ClickAsync("#make-feed");
        var address = await page.Locator(".a-secret input").InputValueAsync();
        Assert.Contains("/calendar/deadlines/", address, StringComparison.Ordinal);
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        var answer = await page.APIRequest.GetAsync(address);
        Assert.Equal((200, "text/calendar; charset=utf-8"), (answer.Status, answer.Headers["content-type"]));
        await page.ClickAsync("button:has-text('Revoke')");
        await Expect(page.Locator("button:has-text('Revoke')")).ToHaveCountAsync(0);
        await Expect(page.Locator(".a-secret")).ToHaveCountAsync(0);
        Assert.Equal(404, (await page.APIRequest.GetAsync(address)).Status);
    }

    private async Task<IPage> OpenAsync(string who, string path, int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        var page = await house.OpenAsync(who, "/committees", width, theme);
        await GoAsync(page, path);
        return page;
    }

    private static async Task GoAsync(IPage page, string path)
    {
        await BrowserHouse.GoAsync(page, path);
        await page.WaitForSelectorAsync("main .card");
        await BrowserHouse.LiveAsync(page);
    }

    private static async Task KeepPictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
