using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class MeetingJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string TheClerk = "clerk@demo.example";
    private const string March = "/meetings/SOP-2011-03-17";
    private const string CepMay = "/meetings/CEP-2011-05-05";

    public static TheoryData<string, string, int, ColorScheme> Pages
    {
        get
        {
            var data = new TheoryData<string, string, int, ColorScheme>();
            foreach (var (who, path) in new[]
            {
                (TheClerk, March), ("reader@demo.example", "/meetings/SOP-2010-11-11"), (TheClerk, "/meetings/SOP-2099-01-01"),
                (TheClerk, $"{March}/agenda"), (TheClerk, $"{March}/brief"), ("member@demo.example", "/meetings/SOP-2010-12-09/decisions"), ("reader@demo.example", "/meetings/SOP-2010-12-09/minutes"), ("reader@demo.example", "/meetings/CTPS-2010-11-25/digest"), (TheClerk, $"{March}/nothing"),
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
    public async Task Every_page_of_a_meeting_is_accessible_and_fits(string who, string path, int width, ColorScheme theme)
    {
        var page = await house.OpenAsync(who, "/cover", width, theme);
        await BrowserHouse.GoAsync(page, path);
        await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        await Expect(page.Locator(".shell[data-live]")).ToBeVisibleAsync();

        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task What_if_it_moves_lists_everything_before_it_is_saved(int width, ColorScheme theme)
    {
        var page = await OpenAsync(CepMay, width, theme);
        await page.ClickAsync("#move-meeting");
        await page.FillAsync("#meeting-date", "whenever");
        await page.ClickAsync(".m-form button.go");
        await Expect(page.Locator(".m-form .field-error").First).ToBeVisibleAsync();
        await page.FillAsync("#meeting-date", "25 april 2011");
        await page.ClickAsync(".m-form button.go");

        await Expect(page.Locator(".rehearsal")).ToContainTextAsync("its reference stays CEP-2011-05-05");
        await Expect(page.Locator(".rehearsal")).ToContainTextAsync("Easter Monday");
        await Expect(page.Locator(".rehearsal h3").First).ToContainTextAsync("The meeting");
        await Expect(page.Locator(".m-form button.go")).ToContainTextAsync("Move the meeting");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".m-form")).ToHaveCountAsync(0);
        await Expect(page.Locator("h1")).ToContainTextAsync("5 May 2011");

        // What was only rehearsed was never sent.
        await page.ClickAsync("#move-meeting");
        await Expect(page.Locator(".draft-offer")).ToContainTextAsync("You have unsaved text");
        await Expect(page.Locator(".draft-offer")).Not.ToContainTextAsync("did not arrive");
    }

    [Fact]
    public async Task An_agenda_is_built_ordered_and_changed_by_keyboard_alone_and_others_see_it()
    {
        var page = await OpenAsync("/meetings/MPA-2011-03-31");
        var theirs = await OpenAsync("/meetings/MPA-2011-03-31", who: "reader@demo.example");
        await page.FocusAsync("#build-agenda");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".agenda-row").First).ToContainTextAsync("Apologies for absence");
        await Expect(theirs.Locator(".agenda-row").First).ToContainTextAsync("Apologies for absence");

        var second = await page.Locator(".agenda-row").Nth(1).GetAttributeAsync("data-ref");
        await page.Locator(".agenda-row").First.FocusAsync();
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator($".agenda-row[data-ref='{second}']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(page.Locator(".agenda-row").First).ToHaveAttributeAsync("data-ref", second!);
        await Expect(page.Locator($".agenda-row[data-ref='{second}']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("e");
        await Expect(page.Locator("#meeting-form")).ToBeFocusedAsync();
        await page.FillAsync("input[name=minutes]", "none");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".m-form .field-error")).ToContainTextAsync("whole number");
        await page.FillAsync("input[name=minutes]", "12");
        await page.FillAsync("input[name=presenter]", "The Chair");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator(".agenda-row").First).ToContainTextAsync("12 min");
        await Expect(page.Locator($".agenda-row[data-ref='{second}']")).ToBeFocusedAsync();
        await Expect(theirs.Locator(".agenda-row").First).ToContainTextAsync("The Chair");
        await Expect(theirs.Locator(".agenda-acts")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_published_agenda_is_frozen_and_a_late_item_has_a_letter()
    {
        var page = await OpenAsync("/meetings/CEP-2011-07-07");
        await page.ClickAsync("#build-agenda");
        await Expect(page.Locator(".agenda-row").First).ToBeVisibleAsync();
        await page.ClickAsync("#publish-agenda");
        await Expect(page.Locator("#meeting-form")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#meeting-form")).ToHaveCountAsync(0);
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.ClickAsync("#publish-agenda");
        await Expect(page.Locator("#meeting-form")).ToContainTextAsync("Publish the agenda");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await Expect(page.Locator("#meeting-form")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".m-head .st")).ToContainTextAsync("Agenda published");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-key=up]")).ToHaveCountAsync(0);
        await page.ClickAsync("#add-item");
        await page.FillAsync("input[name=title]", "A flood at the archive");
        await page.FillAsync("textarea[name=circumstances]", "It happened on Monday.");
        await page.ClickAsync(".m-form button.go");

        await Expect(page.Locator(".agenda-row", new() { HasTextString = "A flood at the archive" })).ToContainTextAsync("Urgent item");
        await page.ClickAsync("#publish-supplement");
        await page.ClickAsync(".m-form button.go");
        await Expect(page.Locator(".meeting-grid aside")).ToContainTextAsync("Supplement 1 published");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
    }

    [Fact]
    public async Task A_deadline_explains_itself_day_by_day_and_a_late_report_has_its_routes()
    {
        var page = await OpenAsync(March);
        await page.Locator(".deadlines summary", new() { HasTextString = "Publication" }).ClickAsync();
        await Expect(page.Locator(".deadlines details[open]")).ToContainTextAsync("clear working days");
        await Expect(page.Locator(".deadlines details[open] .days li").First).ToContainTextAsync("March 2011");
        await page.Locator(".agenda-row", new() { Has = page.Locator("[data-key=l]") }).First.FocusAsync();
        await page.Keyboard.PressAsync("l");

        await Expect(page.Locator(".routes > li")).ToHaveCountAsync(5);
        await Expect(page.Locator(".routes")).ToContainTextAsync("Who must agree");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
    }

    [Fact]
    public async Task Outcomes_are_typed_from_recommendations_and_minutes_are_drafted()
    {
        var page = await OpenAsync("/meetings/SOP-2010-12-09");
        var row = page.Locator(".agenda-row", new() { HasTextString = "SCD9 performance" });
        await row.FocusAsync();
        await page.Keyboard.PressAsync("o");
        await Expect(page.Locator("textarea[name=resolution0]")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^That the "));
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.Locator("select[name=kind0]").SelectOptionAsync("Noted");
        await page.FillAsync("textarea[name=resolution0]", "That the report be noted, with thanks.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(row).ToContainTextAsync("That the report be noted, with thanks.");
        await Expect(row).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("a");
        await page.FillAsync("textarea[name=text]", "How the unit works after a year");
        await page.FillAsync("input[name=due]", "October");
        await page.CheckAsync("input[name=kind][value=reportBack]");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(row).ToContainTextAsync("How the unit works after a year");
        await page.ClickAsync("#draft-minutes");
        await Expect(page.Locator(".minute h3").First).ToContainTextAsync("64. Apologies for absence");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await BrowserHouse.GoAsync(page, "/meetings/SOP-2010-12-09/decisions");
        await Expect(page.Locator(".printed")).ToContainTextAsync("Resolved – That the report be noted, with thanks.");
    }

    [Fact]
    public async Task A_paper_comes_as_a_Word_file_and_private_text_stays_where_it_may_be_read()
    {
        var reader = await OpenAsync(March, who: "reader@demo.example");
        await Expect(reader.Locator(".agenda-part").Last).ToContainTextAsync("Award of a contract");
        await Expect(reader.Locator("body")).Not.ToContainTextAsync("named supplier");
        await Expect(reader.Locator(".agenda-acts, .meeting-acts button")).ToHaveCountAsync(0);
        var file = await reader.APIRequest.GetAsync($"{March}/agenda.docx");
        Assert.Equal((200, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (file.Status, file.Headers["content-type"]));
        Assert.Equal(404, (await reader.APIRequest.GetAsync($"{March}/nothing.docx")).Status);
        var clerk = await OpenAsync(March);
        await Expect(clerk.Locator(".agenda-part").Last).ToContainTextAsync("named supplier");
    }

    private async Task<IPage> OpenAsync(string path, int width = 1280, ColorScheme theme = ColorScheme.Light, string who = TheClerk)
    {
        var page = await house.OpenAsync(who, "/cover", width, theme);
        await BrowserHouse.GoAsync(page, path);
        await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        return page;
    }
}
