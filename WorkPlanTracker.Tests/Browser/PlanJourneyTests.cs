using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class PlanJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Lead = "lead@demo.example";
    private const string Lead2 = "lead2@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_newcomer_comes_from_the_first_page_to_what_waits_for_them_and_on_to_the_plan()
    {
        var page = await house.OpenAsync(null, "/");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Sign in to the work plan");
        await page.FillAsync("input[name=email]", Lead);
        await page.FillAsync("input[name=password]", "Demo-2011!");
        await page.ClickAsync("button.go");

        await Expect(page.Locator("h1")).ToHaveTextAsync("My work");
        await page.ClickAsync("nav a[href=plan]:not(.brand)");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Public Protection and Violence Against Women and rape 2010/11");
        await Expect(page.Locator(".demo")).ToContainTextAsync("today is Thursday 24 February 2011");
        await Expect(page.Locator("tr.row").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_control_changes_the_rows_themselves_and_not_the_address_alone()
    {
        var page = await house.OpenAsync(Lead, "/plan?group=area");
        await Expect(page.Locator("tr.row[tabindex='0']")).ToHaveCountAsync(1);
        await Expect(page.Locator("tr.row[data-ref='PP-M01']")).ToHaveCountAsync(1);

        await page.ClickAsync(".display summary");
        await page.SelectOptionAsync("label.grouping select", "status");
        await Expect(page.Locator("tr.grp").First).ToContainTextAsync("Off track");
        await page.ClickAsync("button:text('Needs attention')");
        await Expect(page.Locator("tr.row[data-ref='PP-M01']")).ToHaveCountAsync(0);
        await Expect(page.Locator("tr.row").First).ToHaveAttributeAsync("data-ref", "PP-M52");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("tr.grp").First).ToContainTextAsync("Across the plan");
        await Expect(page.Locator("tr.row[data-ref='PP-M01']")).ToHaveCountAsync(1);
        await page.ClickAsync("th.c-ref button");
        await page.ClickAsync("th.c-ref button");
        await Expect(page.Locator("tr.row").First).ToHaveAttributeAsync("data-ref", "PP-M54");
    }

    [Fact]
    public async Task A_wrong_password_is_answered_and_the_address_kept()
    {
        var page = await house.OpenAsync(null, "/account/sign-in");
        await page.FillAsync("input[name=email]", Lead);
        await page.FillAsync("input[name=password]", "not this one");
        await page.ClickAsync("button.go");

        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("is wrong");
        await Expect(page.Locator("input[name=email]")).ToHaveValueAsync(Lead);
    }

    [Fact]
    public async Task Five_milestones_are_updated_by_keyboard_alone()
    {
        var page = await house.OpenAsync(Lead, "/plan?plan=PP-2010-11&group=none&sort=ref");
        await Row(page, "PP-M01").FocusAsync();
        foreach (var (reference, key, word) in new[] { ("PP-M51", "1", "On track"), ("PP-M52", "3", "Off track"), ("PP-M53", "2", "At risk"), ("PP-M54", "1", "On track"), ("PP-M04", "2", "At risk") })
        {
            await page.Keyboard.PressAsync("Home");
            for (var i = 0; i < 40 && await FocusedRefAsync(page) != reference; i++)
            {
                await page.Keyboard.PressAsync("ArrowDown");
            }

            Assert.Equal(reference, await FocusedRefAsync(page));
            await page.Keyboard.PressAsync("u");
            await Expect(page.Locator("#update-editor")).ToBeVisibleAsync();
            await Expect(page.Locator("#update-editor input:checked")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync(key);
            await Expect(page.Locator("#update-narrative")).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync($"Said of {reference} by keyboard.");
            await page.Keyboard.PressAsync("Control+Enter");
            await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);
            await Expect(Row(page, reference).Locator(".st")).ToHaveTextAsync(word);
            await Expect(Row(page, reference)).ToBeFocusedAsync();
        }

        await page.Keyboard.PressAsync("0");
        await Expect(Row(page, "PP-M04").Locator(".c-updated")).ToContainTextAsync("no change ×1");
    }

    [Fact]
    public async Task Two_browsers_see_each_other_at_once()
    {
        var mine = await house.OpenAsync(Lead, "/plan?plan=VAW-2010-11&group=none&sort=ref");
        var theirs = await house.OpenAsync(Lead2, "/plan?plan=VAW-2010-11&group=none&sort=ref");
        await Row(theirs, "VAW-M11").FocusAsync();

        await OpenEditorAsync(mine, "VAW-M56");
        await mine.ClickAsync("label.pick:has(input[data-key='2'])");
        await mine.FillAsync("#update-forecast", "mid may");
        await Expect(mine.Locator("#update-editor small").First).ToContainTextAsync("= 11 to 20 May 2011");
        await mine.FillAsync("#update-narrative", "One borough cannot come in April.");
        await mine.ClickAsync("#update-editor button.go");

        await Expect(Row(theirs, "VAW-M56").Locator(".st")).ToHaveTextAsync("At risk");
        await Expect(Row(theirs, "VAW-M56").Locator(".c-date").Nth(1)).ToHaveTextAsync("mid May 2011");
        await Expect(Row(theirs, "VAW-M56").Locator(".said")).ToContainTextAsync("Lead officer, just now: VAW-M56 at risk, forecast moved from April 2011 to mid May 2011.");
        await Expect(theirs.Locator("[role=status].visually-hidden")).ToContainTextAsync("Lead officer: VAW-M56 at risk");
        await Expect(Row(theirs, "VAW-M11")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_second_to_save_sees_both_versions_and_chooses_and_nothing_typed_is_lost()
    {
        var first = await house.OpenAsync(Lead, "/plan?plan=VAW-2010-11&group=none&sort=ref");
        var second = await house.OpenAsync(Lead2, "/plan?plan=VAW-2010-11&group=none&sort=ref");
        await OpenEditorAsync(second, "VAW-M57");
        await second.ClickAsync("label.pick:has(input[data-key='2'])");
        await second.FillAsync("#update-forecast", "august 2011");
        await second.FillAsync("#update-narrative", "My own words.");
        await OpenEditorAsync(first, "VAW-M57");
        await first.ClickAsync("label.pick:has(input[data-key='1'])");
        await first.FillAsync("#update-narrative", "Their words.");
        await first.ClickAsync("#update-editor button.go");
        await Expect(first.Locator("#update-editor")).ToHaveCountAsync(0);

        await second.ClickAsync("#update-editor button.go");

        await Expect(second.Locator(".conflict")).ToContainTextAsync("Their words.");
        await Expect(second.Locator(".conflict")).ToContainTextAsync("My own words.");
        await Expect(second.Locator("#update-narrative")).ToHaveValueAsync("My own words.");
        Assert.Equal("", await BrowserHouse.AxeAsync(second));
        await second.Locator(".conflict input[name=conflict-status]").First.CheckAsync();
        await second.ClickAsync("#update-editor button.go");
        await Expect(second.Locator("#update-editor")).ToHaveCountAsync(0);
        await Expect(Row(second, "VAW-M57").Locator(".st")).ToHaveTextAsync("On track");
        await Expect(Row(second, "VAW-M57").Locator(".c-date").Nth(1)).ToHaveTextAsync("Aug 2011");
    }

    [Theory]
    [InlineData("31 February", "31 February is not a date: February 2011 has 28 days.")]
    [InlineData("sometime", "is not a date we can read")]
    public async Task A_nonsense_date_is_answered_at_its_field_and_stays_typed(string typed, string answer)
    {
        var page = await house.OpenAsync(Lead, "/plan?plan=PP-2010-11&group=none&sort=ref");
        await OpenEditorAsync(page, "PP-M53");
        await page.FillAsync("#update-forecast", typed);
        await page.ClickAsync("#update-editor button.go");

        await Expect(page.Locator("#update-editor .field-error")).ToContainTextAsync(answer);
        await Expect(page.Locator("#update-forecast")).ToHaveValueAsync(typed);
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
    }

    [Fact]
    public async Task Five_megabytes_of_narrative_are_answered_and_stay_typed()
    {
        var page = await house.OpenAsync(Lead, "/plan?plan=PP-2010-11&group=none&sort=ref");
        await OpenEditorAsync(page, "PP-M53");
        await page.FillAsync("#update-narrative", "Short enough to begin with.");
        await page.EvaluateAsync("() => { const f = document.getElementById('update-narrative'); f.value = 'x'.repeat(5000000); f.dispatchEvent(new Event('input', { bubbles: true })); }");

        await Expect(page.Locator(".too-long")).ToContainTextAsync("it has 5,000,000 characters");
        Assert.Equal(5_000_000, await page.EvaluateAsync<int>("document.getElementById('update-narrative').value.length"));
        await page.FillAsync("#update-narrative", new string('y', 4_001));
        await page.ClickAsync("#update-editor button.go");
        await Expect(page.Locator("#update-editor .field-error")).ToContainTextAsync("4,001 characters and 4,000 is the most");
    }

    [Fact]
    public async Task Another_leads_milestone_is_refused_with_who_can()
    {
        var page = await house.OpenAsync(Lead2, "/plan?plan=PP-2010-11&group=none&sort=ref");
        await Row(page, "PP-M01").FocusAsync();
        await page.Keyboard.PressAsync("u");

        await Expect(page.Locator(".toast")).ToContainTextAsync("The leads of PP can.");
    }

    [Fact]
    public async Task The_address_carries_the_view()
    {
        var page = await house.OpenAsync(Lead, "/plan?group=status&q=jigsaw&asAt=2010-11-12");

        await Expect(page.Locator(".message.care")).ToContainTextAsync("This is the past: the plan as it stood on 12 November 2010");
        await Expect(Row(page, "PP-M09").Locator(".c-date").Nth(1)).ToHaveTextAsync("9 Dec 2010");
        await Expect(page.Locator("tr.row")).ToHaveCountAsync(2);
        await page.ClickAsync(".display summary");
        await page.SelectOptionAsync("label.grouping select", "none");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("group=none&q=jigsaw&asAt=2010-11-12$"));
    }

    [Fact]
    public async Task Signing_out_closes_every_open_page_of_that_person()
    {
        var page = await house.OpenAsync("reader@demo.example");
        var other = await page.Context.NewPageAsync();
        await BrowserHouse.GoAsync(other, "/plan");
        await other.WaitForSelectorAsync("tr.row");

        await page.ClickAsync("details.who summary");
        await page.ClickAsync("text=Sign out");

        await other.WaitForURLAsync("**/account/sign-in**");
    }

    [Fact]
    public async Task A_killed_and_restarted_server_brings_the_reader_back_to_the_same_view()
    {
        var folder = Directory.CreateTempSubdirectory("plan-restart-").FullName;
        var settings = AppProcess.Demo(folder);
        var port = FreePort.Next();
        await using var before = await AppProcess.StartAsync(settings, port);
        var page = await house.OpenAsync(Lead, "/plan?plan=PP-2010-11&group=none&sort=ref", address: before.Address);
        await OpenEditorAsync(page, "PP-M53");
        await page.FillAsync("#update-narrative", "Saved before the power went.");
        await page.ClickAsync("#update-editor button.go");
        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);

        await before.KillAsync();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await using var after = await AppProcess.StartAsync(settings, port);

        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(Row(page, "PP-M53")).ToBeVisibleAsync();
        Assert.Contains("group=none", page.Url, StringComparison.Ordinal);
        await BrowserHouse.GoAsync(page, "/milestones/PP-M53");
        await Expect(page.Locator(".story")).ToContainTextAsync("Saved before the power went.");
        Directory.Delete(folder, recursive: true);
    }

    private static ILocator Row(IPage page, string reference) => page.Locator($"tr.row[data-ref='{reference}']");

    private static Task<string?> FocusedRefAsync(IPage page) => page.EvaluateAsync<string?>("document.activeElement?.dataset?.ref ?? null");

    private static async Task OpenEditorAsync(IPage page, string reference)
    {
        await Row(page, reference).ScrollIntoViewIfNeededAsync();
        await Row(page, reference).FocusAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator("#update-editor")).ToBeVisibleAsync();
    }
}
