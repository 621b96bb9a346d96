using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class AdministrationTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Administrator = "admin@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task An_account_is_opened_its_password_chosen_by_the_link_and_closing_it_ends_its_pages_at_once()
    {
        var page = await house.OpenAsync(Administrator, "/admin/users/new");
        await page.ClickAsync("text=Open the account");
        await Expect(page.Locator(".field-error").First).ToBeVisibleAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.FillAsync("#person-name", "New clerk");
        await page.FillAsync("#person-email", "New.Clerk@example.org");
        await page.CheckAsync("label:has-text('Committee clerk') input");
        await page.ClickAsync("text=Open the account");
        var link = await page.Locator(".a-secret input").InputValueAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));

        var theirs = await house.OpenAsync(null, link);
        await theirs.FillAsync("input[name=password]", "four words of mine");
        await theirs.ClickAsync("button.go");
        await Expect(theirs.Locator("p[role=status]")).ToContainTextAsync("Your new password is kept");
        await theirs.FillAsync("input[name=email]", "new.clerk@example.org");
        await theirs.FillAsync("input[name=password]", "four words of mine");
        await theirs.ClickAsync("button.go");
        await Expect(theirs.Locator("h1")).ToHaveTextAsync("My work");

        await BrowserHouse.GoAsync(page, "/admin/users/new.clerk@example.org");
        await page.ClickAsync("text=Close the account…");
        await page.ClickAsync("text=Yes, close it now");

        await Expect(page.Locator(".a-head")).ToContainTextAsync("closed");
        await theirs.WaitForURLAsync("**/account/sign-in**");
        await BrowserHouse.GoAsync(theirs, "/plan");
        await Expect(theirs.Locator("h1")).ToHaveTextAsync("Sign in to the work plan");
        await page.ClickAsync("text=Open the account again");
        await Expect(page.Locator(".message.good")).ToContainTextAsync("opened again");
    }

    [Fact]
    public async Task The_last_administrator_cannot_leave()
    {
        var page = await house.OpenAsync(Administrator, "/admin/users/admin@demo.example");
        await page.ClickAsync("text=Close the account…");
        await page.ClickAsync("text=Yes, close it now");

        await Expect(page.Locator("[role=alert]").First).ToContainTextAsync("is the only administrator left");
    }

    [Fact]
    public async Task A_token_is_issued_shown_once_works_and_ends_when_its_owner_revokes_it()
    {
        var page = await house.OpenAsync(Administrator, "/admin/tokens");
        await page.ClickAsync("button:has-text('Issue')");
        await Expect(page.Locator(".field-error")).ToContainTextAsync("Choose whom");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.SelectOptionAsync("#token-user", "bmg@demo.example");
        await page.FillAsync("#token-name", "Browser test");
        await page.FillAsync("#token-days", "30");
        await page.ClickAsync("button:has-text('Issue')");
        var token = await page.Locator(".a-secret input").InputValueAsync();
        await page.ClickAsync("text=Copy");
        await Expect(page.Locator(".a-secret span")).Not.ToHaveTextAsync("");
        using var client = new HttpClient { BaseAddress = new Uri(house.App.Address) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.True((await client.GetAsync("/api/v1/plans", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        await BrowserHouse.AgainAsync(page);
        await Expect(page.Locator(".a-table")).ToContainTextAsync("Browser test");
        await Expect(page.Locator(".a-secret")).ToHaveCountAsync(0);

        var owner = await house.OpenAsync("bmg@demo.example", "/admin/tokens");
        await Expect(owner.Locator("h1")).ToHaveTextAsync("Your access tokens");
        await owner.ClickAsync("button[aria-label='Revoke Browser test']");
        await Expect(owner.Locator(".message.good")).ToContainTextAsync("revoked");
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/plans", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Others_are_refused_politely_and_are_not_shown_the_way()
    {
        var page = await house.OpenAsync("lead@demo.example", "/admin/users");

        await Expect(page.Locator("h1")).ToHaveTextAsync("This page is for administrators");
        await Expect(page.Locator(".rail")).Not.ToContainTextAsync("Administration");
        await BrowserHouse.GoAsync(page, "/history?kind=person");
        await Expect(page.Locator(".card.note")).ToContainTextAsync("No change matches");
    }

    [Fact]
    public async Task A_changed_role_counts_at_once()
    {
        var page = await house.OpenAsync(Administrator, "/admin/users/member@demo.example");
        var theirs = await house.OpenAsync("member@demo.example", "/plan");
        await page.CheckAsync("label:has-text('Committee clerk') input");
        await page.ClickAsync("text=Save");

        await theirs.WaitForURLAsync("**/account/sign-in?reason=changed");
        await Expect(theirs.Locator("[role=status]").First).ToContainTextAsync("Your account was changed");
        await Expect(page.Locator(".message.good")).ToContainTextAsync("Access of Authority member changed");
        await page.UncheckAsync("label:has-text('Committee clerk') input");
        await page.ClickAsync("text=Save");
        await Expect(page.Locator(".message.good")).ToContainTextAsync("Member of the authority.");
    }
}
