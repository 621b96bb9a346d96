using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class PlanReadingTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Lead = "lead@demo.example";

    /// <summary>Titles that are cut, and heights of lines; both of the lines on the screen.</summary>
    private const string Cut = "[...document.querySelectorAll('.plan-table .title')].filter(t => t.scrollHeight > t.clientHeight + 1 || t.scrollWidth > t.clientWidth + 1).map(t => t.textContent).join()";
    private const string Heights = "[...new Set([...document.querySelectorAll('tr.row, tr.grp')].map(r => r.getBoundingClientRect().height))].length";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_title_is_read_whole_and_every_line_is_equally_high(int width)
    {
        var page = await house.OpenAsync(Lead, "/plan?group=area", width);
        await ListensAsync(page);

        Assert.Equal("", await page.EvaluateAsync<string>(Cut));
        Assert.Equal(1, await page.EvaluateAsync<int>(Heights));
        await page.EvaluateAsync("document.querySelector('.plan-scroll').scrollTop = 1e6");
        await Expect(page.Locator("tr.row[data-ref='VAW-M57']")).ToBeVisibleAsync();
        Assert.Equal("", await page.EvaluateAsync<string>(Cut));
        Assert.Equal(1, await page.EvaluateAsync<int>(Heights));
    }

    [Fact]
    public async Task A_card_on_the_phone_leads_to_its_milestone_and_says_baseline_and_slip()
    {
        var page = await house.OpenAsync(Lead, "/plan?plan=PP-2010-11&group=none&sort=ref", 390);
        var row = page.Locator("tr.row[data-ref='PP-M09']");
        await row.ScrollIntoViewIfNeededAsync();
        await Expect(row.Locator(".c-baseline")).ToBeVisibleAsync();
        await Expect(row.Locator(".c-baseline")).ToContainTextAsync("11 Nov 2010".Replace(' ', '\u00a0'));
        await Expect(row.Locator(".c-slip")).ToHaveTextAsync("+20");
        await Expect(row.Locator(".c-slip")).ToBeVisibleAsync();
        await row.Locator(".title").ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/milestones/PP-M09$"));
    }

    [Fact]
    public async Task Coming_back_from_a_milestone_leads_to_the_row_it_was_opened_from()
    {
        var page = await house.OpenAsync(Lead, "/plan?group=status");
        await ListensAsync(page);
        await page.Locator("tr.row").First.FocusAsync();
        for (var i = 0; i < 18; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        var (reference, top) = await PlaceAsync(page);
        Assert.True(top > 0);
        foreach (var back in new Func<Task>[] { () => page.GoBackAsync(), () => page.ClickAsync(".crumb a") })
        {
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("h1 .ref")).ToHaveTextAsync(reference);
            await back();

            await Expect(page).ToHaveURLAsync(new Regex("group=status$"));
            await Expect(page.Locator($"tr.row[data-ref='{reference}']")).ToBeFocusedAsync();
            await Typing.UntilAsync(page, $"Math.abs(document.querySelector('.plan-scroll').scrollTop - {top}) < 3", "the rows are where they were");
        }
    }

    [Fact]
    public async Task The_plan_is_searched_as_words_are_typed_and_the_history_takes_one_step()
    {
        var page = await house.OpenAsync(Lead, "/plan?group=area");
        await ListensAsync(page);
        var steps = await page.EvaluateAsync<int>("history.length");
        await page.FocusAsync("#plan-search");
        await page.Keyboard.TypeAsync("jigsaw", new() { Delay = 60 });
        await Expect(page.Locator(".chips [role=status]")).ToHaveTextAsync(new Regex("^3 of \\d+$"));
        await page.Keyboard.TypeAsync(" audit");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".chips [role=status]")).ToHaveTextAsync(new Regex("^2 of \\d+$"));

        await Expect(page.Locator("#plan-search")).ToBeFocusedAsync();
        await Expect(page.Locator("#plan-search")).ToHaveValueAsync("jigsaw audit");
        Assert.Equal(steps + 1, await page.EvaluateAsync<int>("history.length"));
        await page.ClickAsync("text=Clear filters");
        await Expect(page.Locator("#plan-search")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Words_typed_about_one_row_are_offered_again_after_another_was_opened()
    {
        var page = await house.OpenAsync(Lead, "/plan?plan=PP-2010-11&group=none&sort=-ref");
        await Typing.OpenEditorAsync(page, "PP-M54");
        await page.FillAsync("#update-narrative", "Half a sentence");
        await page.EvaluateAsync("document.querySelector('tr[data-ref=PP-M53] .c-status').click()");
        await Expect(page.Locator("#update-editor[data-ref='PP-M53']")).ToBeVisibleAsync();
        await Expect(page.Locator("#update-narrative")).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);
        await Typing.OpenEditorAsync(page, "PP-M54");
        await page.ClickAsync(".draft-offer .use");

        await Expect(page.Locator("#update-narrative")).ToHaveValueAsync("Half a sentence");
        await page.ClickAsync("#update-editor [data-discard]");
    }

    [Fact]
    public async Task The_question_about_a_day_that_has_passed_is_accessible_and_given_the_focus()
    {
        var page = await house.OpenAsync(Lead, "/plan?plan=PP-2010-11&group=none&sort=-ref", theme: ColorScheme.Dark);
        await Typing.OpenEditorAsync(page, "PP-M53");
        await page.FillAsync("#update-forecast", "1 may 2010");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#update-editor .field-error")).ToContainTextAsync("That day has passed");
        await Expect(page.Locator("#update-forecast")).ToBeFocusedAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.ClickAsync("#update-editor [data-discard]");
    }

    [Fact]
    public async Task A_milestones_two_forms_may_be_open_together_and_each_gives_the_focus_back()
    {
        var page = await house.OpenAsync(Lead, "/milestones/PP-M53");
        await BrowserHouse.OpenUpdateAsync(page);
        await page.Locator(".m-acts button:has-text('Edit')").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#milestone-title")).ToBeFocusedAsync();
        await Expect(page.Locator("#update-editor")).ToBeVisibleAsync();
        await page.FillAsync("#milestone-title", "");
        await page.Keyboard.PressAsync("Tab");
        await page.ClickAsync("#edit-milestone button.go");
        await Expect(page.Locator("#milestone-title")).ToBeFocusedAsync();
        await page.ClickAsync("#edit-milestone [data-discard]");

        await Expect(page.Locator("#edit-milestone")).ToHaveCountAsync(0);
        await Expect(page.Locator(".m-acts button:has-text('Edit')")).ToBeFocusedAsync();
        await Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_headings_note_follows_its_rows_and_no_order_is_said_to_have_changed()
    {
        var theirs = await house.OpenAsync("lead2@demo.example", "/plan?plan=PP-2010-11");
        await ListensAsync(theirs);
        var mine = await house.OpenAsync(Lead, "/plan?plan=PP-2010-11");
        foreach (var (key, note) in new[] { ("3", "off track"), ("2", "at risk") })
        {
            await Typing.OpenEditorAsync(mine, "PP-M54");
            await mine.Keyboard.PressAsync(key);
            await mine.FillAsync("#update-narrative", $"Said to be {note}.");
            await mine.Keyboard.PressAsync("Control+Enter");
            foreach (var page in new[] { mine, theirs })
            {
                await Expect(page.Locator("tr.grp", new() { HasText = "Across the plan" })).ToContainTextAsync(note);
                await Expect(page.Locator(".moved")).ToBeHiddenAsync();
            }
        }
    }

    private static Task ListensAsync(IPage page) => Expect(page.Locator("tr.row[tabindex='0']")).ToHaveCountAsync(1);

    private static async Task<(string Ref, int Top)> PlaceAsync(IPage page) =>
        (await page.EvaluateAsync<string>("document.activeElement.dataset.ref"), await page.EvaluateAsync<int>("Math.round(document.querySelector('.plan-scroll').scrollTop)"));
}
