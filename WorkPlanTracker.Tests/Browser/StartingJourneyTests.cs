using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class StartingJourneyTests(BrowserHouse house)
{
    [Fact]
    public async Task An_administrator_starts_a_project_and_its_first_plan_by_keyboard_and_takes_the_plan_back()
    {
        var page = await house.OpenAsync("admin@demo.example", "/projects");
        await page.FocusAsync("text=Start a project");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/projects/new");
        await BrowserHouse.LiveAsync(page);
        await page.FocusAsync("#project-name");
        await page.Keyboard.TypeAsync("Safer travel");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("PP");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".field-error")).ToContainTextAsync("There is a project PP already");
        await page.FillAsync("#project-code", "ST");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/projects/safer-travel");
        await Expect(page.Locator("h1")).ToContainTextAsync("Safer travel");
        await page.ClickAsync("[data-undo]");
        await Expect(page.Locator("main")).ToContainTextAsync("There is no project");

        // Started again, it goes on to its first plan.
        await BrowserHouse.GoAsync(page, "/projects/new");
        await page.FillAsync("#project-name", "Safer travel");
        await page.FillAsync("#project-code", "ST");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/projects/safer-travel");
        await BrowserHouse.GoAsync(page, "/plans/new?project=ST");
        await Expect(page.Locator("#plan-project")).ToHaveValueAsync("ST");
        await Expect(page.Locator("main form")).ToContainTextAsync("Safer travel 2010/11");
        await page.FocusAsync("#plan-title");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/plans/ST-2010-11");
        await Expect(page.Locator("h1")).ToContainTextAsync("Safer travel 2010/11");
        await Expect(page.Locator(".toast")).ToContainTextAsync("started as a draft");
        await page.ClickAsync("[data-undo]");
        await Expect(page.Locator("main")).ToContainTextAsync("There is no plan");
    }

    [Fact]
    public async Task A_lead_is_shown_their_own_projects_alone_and_that_an_agreed_plan_is_better_rolled_over()
    {
        var page = await house.OpenAsync("lead@demo.example", "/plans/new");

        await Expect(page.Locator("#plan-project option[value=PP]")).ToHaveCountAsync(1);
        Assert.Equal(0, await page.Locator("#plan-project option[value=SN]").CountAsync());
        await page.SelectOptionAsync("#plan-project", "PP");
        await Expect(page.Locator("main form .message")).ToContainTextAsync("Roll it over instead");
    }
}
