using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class ProjectJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Lead = "lead@demo.example";
    private const string Lead2 = "lead2@demo.example";
    private const string Vaw = "/projects/violence-against-women-and-rape";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task The_three_printed_summaries_show_each_its_own_gap()
    {
        var page = await house.OpenAsync("reader@demo.example", "/projects");
        await Expect(page.Locator("tr[data-ref=VAW] .not-there")).ToHaveTextAsync("Section absent from the record");
        await Expect(page.Locator("tr[data-ref=PLEDGE] .not-there")).ToHaveTextAsync("Not assigned");
        await Expect(page.Locator("tr[data-ref=SN]")).ToContainTextAsync("Record ends July 2010");
        await Expect(page.Locator("tr[data-ref=PP] th a")).ToHaveAttributeAsync("href", "projects/public-protection");
        await BrowserHouse.GoAsync(page, "/projects/public-protection");

        await Expect(page.Locator("h1")).ToHaveTextAsync("Public Protection");
        Assert.Equal(
            ["Project name", "Lead officer", "Programme strands", "Project summary", "Project objectives", "The authority’s role to deliver the strand", "What success looks like", "Responsible committees", "Scope and exclusions"],
            await page.Locator(".section h2").AllTextContentsAsync());
        await Expect(page.Locator("#section-success h3")).ToHaveTextAsync(["Short-term benefits", "Long-term benefits"]);
        await Expect(page.Locator("#section-scope")).ToContainTextAsync("Counter-terrorism");
        await Expect(page.Locator(".section button")).ToHaveCountAsync(0);
        await BrowserHouse.GoAsync(page, "/projects/policing-pledge");
        await Expect(page.Locator("#section-committees .not-there")).ToHaveTextAsync("Not assigned");
        await Expect(page.Locator("#section-success h3")).ToHaveTextAsync("Not divided into terms");
    }

    [Fact]
    public async Task A_section_is_edited_in_place_by_keyboard_and_others_see_it_at_once()
    {
        var mine = await house.OpenAsync(Lead, Vaw);
        var theirs = await house.OpenAsync(Lead2, Vaw);
        await mine.Locator("#edit-scope").FocusAsync();
        await mine.Keyboard.PressAsync("Enter");
        await Expect(mine.Locator("#section-scope textarea").First).ToBeFocusedAsync();
        await mine.Keyboard.TypeAsync("Every form of violence against women.");
        await mine.Keyboard.PressAsync("Control+Enter");

        await Expect(theirs.Locator("#section-scope")).ToContainTextAsync("Every form of violence against women.");
        await Expect(theirs.Locator(".story li").First).ToContainTextAsync("VAW: scope and exclusions rewritten. Lead officer");
        await Expect(mine.Locator("#edit-scope")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Two_who_edit_one_section_see_both_side_by_side_and_two_sections_do_not_collide()
    {
        var first = await house.OpenAsync(Lead, Vaw);
        var second = await house.OpenAsync(Lead2, Vaw);
        await second.ClickAsync("#edit-authorityRole");
        await second.FillAsync("#section-authorityRole textarea", "My own words of the role.");
        await first.ClickAsync("#edit-objectives");
        await first.FillAsync("#section-objectives textarea", "Only one objective\nand another");
        await first.ClickAsync("#section-objectives button.go");
        await Expect(first.Locator("#section-objectives li")).ToHaveTextAsync(["Only one objective", "and another"]);
        await first.ClickAsync("#edit-authorityRole");
        await first.FillAsync("#section-authorityRole textarea", "Their words of the role.");
        await first.ClickAsync("#section-authorityRole button.go");
        await Expect(first.Locator("#section-authorityRole form")).ToHaveCountAsync(0);

        await second.ClickAsync("#section-authorityRole button.go");

        await Expect(second.Locator(".conflict td")).ToHaveTextAsync(["Their words of the role.", "My own words of the role."]);
        await Expect(second.Locator("#section-authorityRole textarea")).ToHaveValueAsync("My own words of the role.");
        Assert.Equal("", await BrowserHouse.AxeAsync(second));
        await second.ClickAsync("#section-authorityRole button.go");
        await Expect(second.Locator("#section-authorityRole .prose")).ToHaveTextAsync("My own words of the role.");
        await Expect(first.Locator("#section-authorityRole .prose")).ToHaveTextAsync("My own words of the role.");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light, "Partly met")]
    [InlineData(1280, ColorScheme.Dark, "Met")]
    [InlineData(320, ColorScheme.Light, "Not met")]
    public async Task Undivided_success_is_assessed_as_one_with_evidence(int width, ColorScheme theme, string verdict)
    {
        var page = await house.OpenAsync(Lead2, "/projects/policing-pledge", width, theme);
        await page.ClickAsync("#section-success .criterion button");
        await Expect(page.Locator("textarea[name=words]")).ToBeFocusedAsync();
        await page.FillAsync("textarea[name=words]", "");
        await page.Locator(".criterion label.pick", new() { HasText = verdict }).First.ClickAsync();
        await page.ClickAsync(".criterion button.go");
        await Expect(page.Locator(".criterion .field-error")).ToHaveTextAsync("Say in a sentence what the assessment rests on.");
        await page.FillAsync("textarea[name=words]", $"{verdict}: the framework works.");
        await page.FillAsync("input[name=title]", $"Performance report {width} {theme}");
        await page.FillAsync("input[name=url]", "javascript:alert(1)");
        await page.ClickAsync(".criterion button.go");
        await Expect(page.Locator(".criterion .field-error")).ToContainTextAsync("http:// or https://");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        await page.FillAsync("input[name=url]", "https://example.org/report");
        await page.ClickAsync(".criterion button.go");

        await Expect(page.Locator(".criterion-head .st")).ToHaveTextAsync(verdict);
        await Expect(page.Locator(".criterion")).ToContainTextAsync("Second lead officer, 24 February 2011");
        await Expect(page.Locator(".criterion .plain-list a").Last).ToHaveAttributeAsync("href", "https://example.org/report");
        await Expect(page.Locator(".story li").First).ToContainTextAsync($"{verdict.ToLowerInvariant()}. Second lead officer");
    }

    [Fact]
    public async Task The_figures_beside_the_summary_are_live()
    {
        var page = await house.OpenAsync("reader@demo.example", Vaw);
        await Expect(page.Locator(".figures .sum-words")).Not.ToContainTextAsync("deferred");
        var lead = await house.OpenAsync(Lead, "/milestones/VAW-M55");
        await BrowserHouse.OpenUpdateAsync(lead);
        await lead.ClickAsync("label.pick:has(input[data-key='6'])");
        await lead.FillAsync("#update-narrative", "Waits for the figures.");
        await lead.ClickAsync("#update-editor button.go");

        await Expect(page.Locator(".figures .sum-words")).ToContainTextAsync("1 deferred or cancelled");
    }

    [Fact]
    public async Task As_at_shows_the_project_as_it_stood()
    {
        var page = await house.OpenAsync(Lead, "/projects/public-protection?asAt=2010-11-12");

        await Expect(page.Locator(".message.care")).ToContainTextAsync("as it stood on 12 November 2010");
        await Expect(page.Locator(".figures")).ToContainTextAsync("milestones then");
        await Expect(page.Locator(".section button")).ToHaveCountAsync(0);
        await BrowserHouse.GoAsync(page, "/projects/public-protection?asAt=2001-01-01");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Public Protection was not there yet on 1 January 2001");
        await BrowserHouse.GoAsync(page, "/projects/public-protection?asAt=whenever");
        await Expect(page.Locator(".message.bad")).ToContainTextAsync("is not a day we can read");
        await BrowserHouse.GoAsync(page, "/projects/public-protection?asAt=the+last+review");
        await Expect(page.Locator(".past")).ToContainTextAsync("as it stood on 13 January 2011 at 6.01pm");
    }
}
