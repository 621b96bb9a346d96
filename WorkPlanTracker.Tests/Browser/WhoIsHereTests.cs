using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class WhoIsHereTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Lead = "lead@demo.example";
    private const string Lead2 = "lead2@demo.example";
    private const string Plan = "/plan?plan=VAW-2010-11&group=none&sort=ref";

    /// <summary>What the product promises: gone within ten seconds of leaving.</summary>
    private static readonly LocatorAssertionsToHaveCountOptions WithinTenSeconds = new() { Timeout = 10_000 };

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task Two_leads_about_to_edit_one_milestone_are_told_before_they_collide()
    {
        var mine = await house.OpenAsync(Lead, Plan);
        var theirs = await house.OpenAsync(Lead2, Plan);
        await Expect(mine.Locator(".plan-head .here")).ToContainTextAsync("Second lead officer");
        await Expect(theirs.Locator(".plan-head .here")).ToContainTextAsync("Lead officer");

        await Typing.OpenEditorAsync(mine, "VAW-M56");
        await Expect(theirs.Locator("tr.row[data-ref='VAW-M56'] .editing")).ToHaveTextAsync("Lead officer is editing");
        await Expect(theirs.Locator(".editing")).ToHaveCountAsync(1);
        await Expect(mine.Locator("tr .editing")).ToHaveCountAsync(0);
        await Expect(mine.Locator(".also")).ToHaveCountAsync(0);
        await Typing.OpenEditorAsync(theirs, "VAW-M56");

        await Expect(theirs.Locator("[role=status] .also")).ToHaveTextAsync("Lead officer has this milestone’s editor open too. Whoever saves second is shown both versions.");
        await Expect(mine.Locator("[role=status] .also")).ToHaveTextAsync("Second lead officer has this milestone’s editor open too. Whoever saves second is shown both versions.");
        Assert.Equal("", await BrowserHouse.AxeAsync(mine));
        await Picture.KeepAsync(mine, "both-editing");
        await mine.Keyboard.PressAsync("Escape");
        await Expect(theirs.Locator(".also")).ToHaveCountAsync(0);
        await Expect(mine.Locator("tr.row[data-ref='VAW-M56'] .editing")).ToHaveTextAsync("Second lead officer is editing");
        Assert.Equal("", await BrowserHouse.AxeAsync(mine));
    }

    [Fact]
    public async Task The_board_says_on_the_card_who_is_editing_it()
    {
        var board = await house.OpenAsync(Lead, "/plan?plan=VAW-2010-11&view=board");
        var theirs = await house.OpenAsync(Lead2, Plan);
        await Typing.OpenEditorAsync(theirs, "VAW-M56");

        await Expect(board.Locator(".b-card[data-ref='VAW-M56'] .editing")).ToHaveTextAsync("Second lead officer is editing");
        await Expect(board.Locator(".editing")).ToHaveCountAsync(1);
        Assert.Equal("", await BrowserHouse.AxeAsync(board));
        await Picture.KeepAsync(board, "board-editing");
        await theirs.Keyboard.PressAsync("Escape");
        await Expect(board.Locator(".editing")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("closes the tab")]
    [InlineData("goes elsewhere")]
    [InlineData("signs out")]
    [InlineData("loses the network without a word")]
    public async Task Whoever_leaves_is_gone_within_ten_seconds(string how)
    {
        await using var network = new CuttableNetwork(house.App.Address);
        var watching = await house.OpenAsync(Lead2, "/milestones/VAW-M57");
        var leaving = await house.OpenAsync(Lead, "/milestones/VAW-M57", address: network.Address);
        await Expect(watching.Locator(".m-page .here li")).ToHaveCountAsync(1);

        switch (how)
        {
            case "closes the tab": await leaving.CloseAsync(new() { RunBeforeUnload = false }); break;
            case "goes elsewhere": await BrowserHouse.GoAsync(leaving, "/milestones/PP-M52"); break;
            case "signs out":
                await leaving.ClickAsync("details.who[data-account] summary");
                await leaving.ClickAsync(".menu form button");
                break;
            default: network.HoldStill(); break;
        }

        await Expect(watching.Locator(".m-page .here li")).ToHaveCountAsync(0, WithinTenSeconds);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Company_and_drafts_are_accessible_in_every_theme_and_width(int width, ColorScheme theme)
    {
        var page = await house.OpenAsync(Lead, Plan, width, theme);
        var other = await house.OpenAsync(Lead2, Plan);
        await Typing.OpenEditorAsync(other, "VAW-M57");
        await Expect(page.Locator("tr.row[data-ref='VAW-M57'] .editing")).ToHaveCountAsync(1);
        await Typing.OpenEditorAsync(page, "VAW-M57");
        await page.FillAsync("#update-narrative", "Kept and offered.");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#unsaved summary")).ToBeVisibleAsync();
        await page.ClickAsync("#unsaved summary");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await Picture.KeepAsync(page, $"unsaved-{width}-{theme}");
        await page.Keyboard.PressAsync("Escape");
        await Typing.OpenEditorAsync(page, "VAW-M57");
        await Expect(page.Locator(".draft-offer")).ToHaveCountAsync(1);
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        await Picture.KeepAsync(page, $"company-{width}-{theme}");
    }
}
