using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class CoverJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Lead = "lead@demo.example";
    private const string Lead2 = "lead2@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_lead_names_who_acts_who_then_acts_on_the_record_until_it_is_ended()
    {
        var folder = Directory.CreateTempSubdirectory("plan-cover-").FullName;
        await using var app = await AppProcess.StartAsync(AppProcess.Demo(folder));
        var theirs = await house.OpenAsync(Lead2, "/milestones/PP-M53", address: app.Address);
        await Expect(theirs.Locator("#open-update")).ToHaveCountAsync(0);
        var mine = await house.OpenAsync(Lead, "/cover", address: app.Address);

        await mine.Locator("#cover-acting").FocusAsync();
        await mine.Keyboard.TypeAsync("Second lead officer");
        await mine.Keyboard.PressAsync("Tab");
        await mine.Keyboard.PressAsync("Tab");
        await mine.Keyboard.TypeAsync("4 march");
        await Expect(mine.Locator("#cover-to + small")).ToHaveTextAsync("= Friday 4 March 2011");
        await mine.Keyboard.PressAsync("Enter");

        await Expect(mine.Locator(".toast span")).ToHaveTextAsync("Second lead officer acts for Lead officer from 24 February 2011 to 4 March 2011.");
        await Expect(mine.Locator(".cover-mark")).ToContainTextAsync("Second lead officer acts for you until 4 March 2011");
        await Expect(theirs.Locator(".cover-mark")).ToContainTextAsync("You act for Lead officer until 4 March 2011");
        Assert.Equal("", await BrowserHouse.AxeAsync(mine));

        await BrowserHouse.GoAsync(theirs, "/milestones/PP-M53");
        await UpdateAsync(theirs, "Reply drafted while the lead is away.");
        await Expect(theirs.Locator(".story li").First).ToContainTextAsync("Second lead officer, acting for Lead officer");
        var log = await (await theirs.Context.APIRequest.GetAsync("/api/v1/changes?sort=-sequence&pageSize=100")).TextAsync();
        Assert.Contains("\"actor\":\"Second lead officer, acting for Lead officer\"", log, StringComparison.Ordinal);
        await BrowserHouse.GoAsync(theirs, "/milestones/VAW-M57");
        await UpdateAsync(theirs, "Mine to say.");
        await Expect(theirs.Locator(".story li").First).ToContainTextAsync("Second lead officer, 24 February 2011");

        await BrowserHouse.GoAsync(theirs, "/milestones/PP-M53");
        await BrowserHouse.OpenUpdateAsync(theirs);
        await theirs.FillAsync("#update-narrative", "Typed before it ended.");
        await mine.ClickAsync("text=End now");
        await Expect(mine.Locator(".cover-mark")).ToHaveCountAsync(0);
        await Expect(theirs.Locator(".cover-mark")).ToHaveCountAsync(0);
        await theirs.ClickAsync("#update-editor button.go");
        await Expect(theirs.Locator("#update-editor [role=alert]")).ToContainTextAsync("You cannot update this milestone. The leads of PP");
        await Expect(theirs.Locator("#update-narrative")).ToHaveValueAsync("Typed before it ended.");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_administrator_names_and_declines_for_others()
    {
        var folder = Directory.CreateTempSubdirectory("plan-cover-").FullName;
        await using var app = await AppProcess.StartAsync(AppProcess.Demo(folder));
        var page = await house.OpenAsync("admin@demo.example", "/cover", address: app.Address);
        await page.FillAsync("input[name=absent]", "Committee clerk");
        await page.FillAsync("#cover-acting", Lead2);
        await page.FillAsync("#cover-to", "+2w");
        await page.ClickAsync("text=Name cover");
        await Expect(page.Locator(".cover")).ToContainTextAsync("Second lead officer acts for Committee clerk");
        await Expect(page.Locator(".cover")).ToContainTextAsync("as clerk");

        await page.ClickAsync("text=Decline");
        await Expect(page.Locator(".cover-act input")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".field-error")).ToHaveTextAsync("Enter a reason for declining.");
        await page.Keyboard.TypeAsync("The deputy clerk is in.");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("#cover-past + ul")).ToContainTextAsync("Declined by Administrator: The deputy clerk is in.");
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task What_cannot_be_is_answered_at_its_field_and_stays_typed(int width, ColorScheme theme)
    {
        var page = await house.OpenAsync(Lead, "/cover", width, theme);
        await page.FillAsync("#cover-acting", "Nobody Inparticular");
        await page.FillAsync("#cover-to", "20 february 2011");
        await page.FillAsync("input[name=reason]", "Leave");
        await page.ClickAsync("text=Name cover");
        await Expect(page.Locator(".field-error")).ToContainTextAsync("There is no account of “Nobody Inparticular”");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));

        await page.FillAsync("#cover-acting", Lead2);
        await page.ClickAsync("text=Name cover");
        await Expect(page.Locator(".field-error")).ToHaveTextAsync("A cover cannot end before it begins.");
        await Expect(page.Locator("#cover-to")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator("input[name=reason]")).ToHaveValueAsync("Leave");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    private static async Task UpdateAsync(IPage page, string words)
    {
        await BrowserHouse.OpenUpdateAsync(page);
        await page.ClickAsync("label.pick:has(input[data-key='1'])");
        await page.FillAsync("#update-narrative", words);
        await page.ClickAsync("#update-editor button.go");
        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);
    }
}
