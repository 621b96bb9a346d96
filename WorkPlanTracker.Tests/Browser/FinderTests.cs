using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class FinderTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Chosen = "[role=option][aria-selected=true]";

    public static TheoryData<int, ColorScheme> Screens => new() { { 1280, ColorScheme.Light }, { 1280, ColorScheme.Dark }, { 320, ColorScheme.Light }, { 320, ColorScheme.Dark } };

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task Anything_is_three_strokes_away_open_a_few_letters_Enter()
    {
        var page = await OpenAsync("lead@demo.example", "/plan");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("#finder-input")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("ppm9");
        await page.Keyboard.PressAsync("Enter");

        // Enter right behind the last letter waits for that letter's answer and takes its best.
        await Expect(page.Locator("h1")).ToContainTextAsync("PP-M09");
        await Expect(page.Locator("#finder")).ToBeHiddenAsync();

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator(Chosen)).ToContainTextAsync("PP-M09");
        await Expect(page.Locator("#finder")).ToContainTextAsync("Recent");
        await page.Keyboard.TypeAsync("as at 12 november");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/plan?asAt=2010-11-12");

        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("new mile");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#milestone-title")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#new-milestone")).ToHaveCountAsync(0);
        Assert.DoesNotContain("new=1", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_text_wins_arrows_choose_and_Escape_goes_back_to_where_the_focus_was()
    {
        var page = await OpenAsync("lead@demo.example", "/plan");
        var row = page.Locator("tr.row").Nth(2);
        await row.FocusAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("jigsw");
        await Expect(page.Locator(Chosen)).ToContainTextAsync("PP-M07");
        await Expect(page.Locator("#finder mark").First).ToHaveTextAsync("Jigsaw");
        await Expect(page.Locator("#finder [role=status]")).ToContainTextAsync("results");
        await page.Keyboard.PressAsync("ArrowDown");
        var second = page.Locator("[role=option]").Nth(1);
        await Expect(second).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.Locator("#finder-input")).ToHaveAttributeAsync("aria-activedescendant", (await second.GetAttributeAsync("id"))!);
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("[role=option]").Last).ToHaveAttributeAsync("aria-selected", "true");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#finder")).ToBeHiddenAsync();
        await Expect(row).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_meeting_is_gone_to_by_its_committee_and_month_and_a_person_shows_what_there_is_to_know()
    {
        var page = await OpenAsync("lead@demo.example", "/plan");
        await page.ClickAsync("[data-find]");
        await page.Keyboard.TypeAsync("go to SOP April");
        await Expect(page.Locator(Chosen)).ToContainTextAsync("April 2011");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/meetings/SOP-2011-04-07");
        await Expect(page.Locator("h1")).ToContainTextAsync("SOP, Thursday 7 April 2011");

        await page.ClickAsync("[data-find]");
        await page.FillAsync("#finder-input", "committee clerk");
        await Expect(page.Locator(Chosen)).ToContainTextAsync("Committee clerk");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#finder-facts-title")).ToBeFocusedAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#finder-input")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_private_title_reaches_the_clerk_and_never_the_readers_browser()
    {
        foreach (var (who, sees) in new[] { ("clerk@demo.example", true), ("member@demo.example", true), ("reader@demo.example", false) })
        {
            var page = await OpenAsync(who, "/plan");
            await page.Keyboard.PressAsync("Control+k");
            await page.Keyboard.TypeAsync("r62");
            await Expect(page.Locator(Chosen)).ToContainTextAsync(sees ? "named supplier" : "Award of a contract");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync("**/reports/R-62");
            await BrowserHouse.LiveAsync(page);
            await Expect(page.Locator("h1")).ToContainTextAsync("R-62");
            Assert.Equal(sees, (await page.ContentAsync()).Contains("named supplier", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_change_by_another_is_in_the_open_finder()
    {
        var page = await OpenAsync("reader@demo.example", "/plan");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("vaw-m14");
        await Expect(page.Locator(Chosen)).ToContainTextAsync("VAW-M14");
        var lead = await OpenAsync("lead@demo.example", "/plan?plan=VAW-2010-11&q=VAW-M14");
        await lead.Locator("tr.row").First.FocusAsync();
        await lead.Keyboard.PressAsync("2");
        await lead.FillAsync("#update-narrative", "One borough is late.");
        await lead.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator(Chosen)).ToContainTextAsync("At risk");
    }

    [Fact]
    public async Task Ten_thousand_characters_and_punctuation_alone_are_answered_in_words()
    {
        var page = await OpenAsync("lead@demo.example", "/plan");
        await page.Keyboard.PressAsync("Control+k");
        await page.FillAsync("#finder-input", new string('q', 10_000));
        await Expect(page.Locator("#finder [role=status]")).ToContainTextAsync("Only the first 200 characters are looked at.");
        await page.FillAsync("#finder-input", "?!…---'';");
        await Expect(page.Locator("#finder [role=status]")).ToContainTextAsync("Type letters or numbers");
        await page.FillAsync("#finder-input", "jigsaw");
        await Expect(page.Locator(Chosen)).ToContainTextAsync("PP-M07");
    }

    [Fact]
    public async Task Commands_act_in_place_and_sign_out_signs_out()
    {
        var page = await OpenAsync("reader@demo.example", "/plan");
        var theme = await page.EvaluateAsync<string>("document.documentElement.dataset.theme");
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("switch theme");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("html")).Not.ToHaveAttributeAsync("data-theme", theme);
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("sign out");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/account/sign-in**");
    }

    [Fact]
    public async Task The_question_mark_lists_the_keys_of_the_page_unless_single_keys_are_off()
    {
        var page = await OpenAsync("lead@demo.example", "/plan");
        await page.FocusAsync("input.find");
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("input.find")).ToHaveValueAsync("?");
        await Expect(page.Locator("#keys")).ToBeHiddenAsync();
        await page.FillAsync("input.find", "");

        var row = page.Locator("tr.row").First;
        await row.FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys")).ToContainTextAsync("On a row of the plan");
        await Expect(page.Locator("#keys")).ToContainTextAsync("Everywhere");
        await page.CheckAsync("#keys-off");
        await page.Keyboard.PressAsync("Escape");
        await Expect(row).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("?");
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator("#keys")).ToBeHiddenAsync();
        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);

        await BrowserHouse.AgainAsync(page);
        await page.ClickAsync(".keys [data-keys]");
        await Expect(page.Locator("#keys-off")).ToBeCheckedAsync();
        await page.UncheckAsync("#keys-off");
        await page.ClickAsync("#keys [data-keys=close]");
        await BrowserHouse.GoAsync(page, "/milestones/PP-M09");
        await page.WaitForSelectorAsync(".story li");
        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys")).ToContainTextAsync("While updating this milestone");
        await Expect(page.Locator("#keys")).Not.ToContainTextAsync("On a row of the plan");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Finder_and_keys_are_accessible_in_every_state_and_fit(int width, ColorScheme theme)
    {
        var page = await OpenAsync("lead@demo.example", "/plan", width, theme);
        await page.ClickAsync("[data-find]");
        await Expect(page.Locator(Chosen)).ToBeVisibleAsync();
        await CheckAsync("empty");
        await page.FillAsync("#finder-input", "jigsaw");
        await Expect(page.Locator(Chosen)).ToContainTextAsync("PP-M07");
        await CheckAsync("results");
        await page.FillAsync("#finder-input", "xyzzyxyzzy");
        await Expect(page.Locator("#finder [role=status]")).ToContainTextAsync("Nothing is called");
        await CheckAsync("nothing");
        await page.FillAsync("#finder-input", "committee clerk");
        await Expect(page.Locator(Chosen)).ToContainTextAsync("Committee clerk");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#finder-facts-title")).ToBeFocusedAsync();
        await CheckAsync("facts");
        await page.ClickAsync("[data-finder=close]");
        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await CheckAsync("keys");

        async Task CheckAsync(string state)
        {
            Assert.Equal("", await BrowserHouse.AxeAsync(page));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth && [...document.querySelectorAll('dialog[open]')].every(d => d.scrollWidth <= d.clientWidth)"), $"{state} scrolls sideways.");
            if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"finder-{state}-{width}-{theme}.png") });
            }
        }
    }

    private async Task<IPage> OpenAsync(string who, string path, int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        var page = await house.OpenAsync(who, path, width, theme);
        await page.WaitForSelectorAsync("html[data-finder=ready]", new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
