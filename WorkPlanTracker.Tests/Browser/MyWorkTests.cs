using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

/// <summary>A demonstration of its own, so that the lists are as the sample leaves them.</summary>
[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class MyWorkTests(BrowserHouse house) : IAsyncLifetime
{
    private const string Lead = "lead@demo.example";

    private readonly string _folder = Directory.CreateTempSubdirectory("plan-mywork-").FullName;
    private AppProcess? _app;

    public async ValueTask InitializeAsync() => _app = await AppProcess.StartAsync(AppProcess.Demo(_folder));

    public async ValueTask DisposeAsync()
    {
        await house.CloseAllAsync();
        await _app!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task One_status_change_with_a_comment_takes_at_most_six_keys_besides_the_words_and_can_be_undone()
    {
        var page = await OpenAsync(Lead);
        await Expect(page.Locator("#waiting-title")).ToHaveTextAsync("6 milestones need an update");
        await Expect(page.Locator("tr.row").First).ToContainTextAsync("PP-M52");
        await Expect(page.Locator("tr.row").First.Locator(".why")).ToHaveTextAsync("Off track; last said on 21 February 2011.");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.EvaluateAsync("() => { window.keys = 0; addEventListener('keydown', e => { if (!(e.target.matches('textarea') && e.key.length === 1 && !e.ctrlKey)) window.keys++; }, true); }");

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(Row(page, "PP-M52")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator("#update-narrative")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("The board has met, figures by Friday.");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);
        await Expect(page.Locator("#waiting-title")).ToHaveTextAsync("5 milestones need an update, 1 done today");
        Assert.InRange(await page.EvaluateAsync<int>("window.keys"), 1, 6);
        await Expect(Row(page, "PP-M52")).ToContainTextAsync("Lead officer: “The board has met, figures by Friday.”");
        await Expect(Row(page, "PP-M52").Locator(".st")).ToHaveTextAsync("At risk");
        await Expect(Row(page, "PP-M52")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("done"));
        await Expect(page.Locator("tr.row").First).ToHaveAttributeAsync("data-ref", "PP-M52");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));

        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".toast")).ToContainTextAsync("Undone: PP-M52 at risk.");
        await Expect(page.Locator("#waiting-title")).ToHaveTextAsync("6 milestones need an update");
        await Expect(Row(page, "PP-M52").Locator(".st")).ToHaveTextAsync("Off track");
        await Expect(Row(page, "PP-M52")).ToBeFocusedAsync();
        await BrowserHouse.GoAsync(page, "/milestones/PP-M52");
        await Expect(page.Locator(".story li.undone")).ToContainTextAsync("The board has met, figures by Friday.");
    }

    [Fact]
    public async Task No_change_answers_in_one_key_and_all_answered_says_so()
    {
        var page = await OpenAsync(Lead);
        await page.Keyboard.PressAsync("ArrowDown");
        for (var answered = 1; answered <= 6; answered++)
        {
            await page.Keyboard.PressAsync("0");
            await Expect(page.Locator("#waiting-title")).ToContainTextAsync($"{answered} done today");
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await Expect(page.Locator("#waiting-title")).ToHaveTextAsync("All answered: 6 done today");
        await Expect(page.Locator(".calm")).ToContainTextAsync("Nothing waits for you.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
    }

    [Fact]
    public async Task Undo_is_refused_when_another_lead_has_built_on_it()
    {
        var mine = await OpenAsync(Lead, "/plan?plan=VAW-2010-11&group=none&sort=ref");
        await Row(mine, "VAW-M57").FocusAsync();
        await mine.Keyboard.PressAsync("0");
        await Expect(mine.Locator(".toast [data-undo]")).ToBeVisibleAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(mine));
        var theirs = await OpenAsync("lead2@demo.example", "/plan?plan=VAW-2010-11&group=none&sort=ref");
        await Row(theirs, "VAW-M57").FocusAsync();
        await theirs.Keyboard.PressAsync("0");
        await Expect(theirs.Locator(".toast")).ToContainTextAsync("2 times in a row");

        await mine.ClickAsync(".toast [data-undo]");

        await Expect(mine.Locator(".toast")).ToContainTextAsync("It was not undone, because Second lead officer built on VAW-M57 since: “VAW-M57 no change, 2 times in a row.”");
    }

    [Fact]
    public async Task A_new_milestone_an_edit_and_evidence_are_undone_where_they_were_made_and_not_while_typing()
    {
        var page = await OpenAsync(Lead, "/plan?plan=PP-2010-11&q=PP-M53");
        await page.ClickAsync("tr.row a");
        await Expect(page.Locator("aside form")).ToBeVisibleAsync();
        await page.Locator("aside form input").First.FillAsync("A paper");
        await page.ClickAsync("text=Add evidence");
        await Expect(page.Locator(".plain-list li")).ToContainTextAsync("A paper");
        await page.Locator("aside form input").First.FillAsync("Half a wo");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(".plain-list li")).ToContainTextAsync("A paper");
        await page.Locator("[data-undo]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".toast")).ToContainTextAsync("Undone: Evidence added to PP-M53: A paper.");
        await Expect(page.Locator(".plain-list li")).ToHaveCountAsync(0);

        await BrowserHouse.GoAsync(page, "/plan?plan=PP-2010-11");
        await page.WaitForSelectorAsync("tr.row");
        await page.ClickAsync("text=New milestone");
        await page.FillAsync("#milestone-title", "Added by mistake");
        await page.ClickAsync("text=Add milestone");
        await Expect(page.Locator("h1")).ToContainTextAsync("Added by mistake");
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator("h1")).ToContainTextAsync("has been removed");
    }

    [Fact]
    public async Task A_first_time_visitor_is_shown_round_by_keyboard_and_never_again()
    {
        var page = await OpenAsync(Lead);
        await Expect(page.Locator("#tour")).ToContainTextAsync("What waits for you.");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        var next = page.Locator("#tour button.go");
        foreach (var step in new[] { "One row, two keys and a sentence.", "The whole plan.", "Everyone sees it at once." })
        {
            await next.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("#tour")).ToContainTextAsync(step);
            await Expect(page.Locator(".toured")).ToBeVisibleAsync();
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#tour")).ToHaveCountAsync(0);
        var elsewhere = await OpenAsync(Lead);
        await Expect(elsewhere.Locator("text=Show me round")).ToBeVisibleAsync();
        await Expect(elsewhere.Locator("#tour")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_change_by_another_lead_settles_the_row_without_moving_it()
    {
        var mine = await OpenAsync(Lead);
        await mine.Keyboard.PressAsync("ArrowDown");
        var theirs = await OpenAsync("lead2@demo.example");
        await Expect(theirs.Locator("#waiting-title")).ToHaveTextAsync("1 milestone needs an update");
        await theirs.Keyboard.PressAsync("ArrowDown");
        await theirs.Keyboard.PressAsync("0");

        await Expect(Row(mine, "VAW-M55")).ToContainTextAsync("Second lead officer");
        await Expect(mine.Locator("tr.row").Nth(4)).ToHaveAttributeAsync("data-ref", "VAW-M55");
        await Expect(Row(mine, "PP-M52")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("clerk@demo.example", "Reports without a slot", "SCD9: one year on")]
    [InlineData("bmg@demo.example", "Exceptions since the review of 13 January 2011", "Was on track; forecast moved from 31 January 2011 to summer 2011")]
    [InlineData("reader@demo.example", "What changed lately", "off track, forecast summer 2011.")]
    public async Task Each_role_opens_on_its_own(string who, string heading, string line)
    {
        var page = await OpenAsync(who);

        await Expect(page.Locator("h2", new() { HasText = heading })).ToBeVisibleAsync();
        await Expect(page.Locator(".work-page")).ToContainTextAsync(line);
        await Expect(page.Locator("tr.row")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_leads_path_works_one_handed_on_a_phone()
    {
        var page = await OpenAsync(Lead, phone: true);
        await page.ClickAsync("text=Don’t show this again");
        await Row(page, "PP-M52").Locator("button").TapAsync();
        await Expect(page.Locator("#update-editor")).ToBeVisibleAsync();
        await Expect(page.Locator("#update-editor input:checked")).ToBeFocusedAsync();

        Assert.Equal("", await page.EvaluateAsync<string>("""
            () => [...document.querySelectorAll('#update-editor .pick, #update-editor button, #update-editor .in, #update-editor .check')]
                .map(e => [e, e.getBoundingClientRect()]).filter(([e, b]) => b.height < 44 || b.width < 44 || b.left < 0 || b.right > innerWidth).map(([e]) => e.outerHTML).join('\n')
            """));
        Assert.Equal("", await page.EvaluateAsync<string>("() => [...document.querySelectorAll('#update-editor .in')].filter(e => parseFloat(getComputedStyle(e).fontSize) < 16).map(e => e.id).join()"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#update-editor').getBoundingClientRect().bottom >= innerHeight - 1"), "The sheet stands at the bottom.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));

        // The on-screen keyboard leaves 508 of 844 pixels: Save stays above it.
        await page.EvaluateAsync("() => { Object.defineProperty(visualViewport, 'height', { get: () => 508 }); visualViewport.dispatchEvent(new Event('resize')); }");
        await page.Locator("label.pick:has(input[data-key='2'])").TapAsync();
        await page.Locator("#update-narrative").TapAsync();
        await page.Keyboard.TypeAsync("Said on the way.");
        var save = (await page.Locator("#update-editor button.go").BoundingBoxAsync())!;
        Assert.InRange(save.Y + save.Height, 0, 508);
        var words = (await page.Locator("#update-narrative").BoundingBoxAsync())!;
        Assert.InRange(words.Y, 0, save.Y - 20);
        await page.Locator("#update-editor button.go").TapAsync();

        await Expect(Row(page, "PP-M52").Locator(".st")).ToHaveTextAsync("At risk");
        await page.Locator("[data-undo]").TapAsync();
        await Expect(Row(page, "PP-M52").Locator(".st")).ToHaveTextAsync("Off track");
    }

    private static ILocator Row(IPage page, string reference) => page.Locator($"tr.row[data-ref='{reference}']");

    /// <summary>Rows are there before the keys are: the page says when it listens.</summary>
    private async Task<IPage> OpenAsync(string who, string path = "/", bool phone = false)
    {
        var page = await house.OpenAsync(who, path, phone ? 390 : 1280, address: _app!.Address, touch: phone);
        await page.WaitForSelectorAsync(".plan-page[data-ready]");
        return page;
    }
}
