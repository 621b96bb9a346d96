using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

/// <summary>A demonstration of its own: what is said here stays on a report.</summary>
[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class ChasingJourneyTests(BrowserHouse house) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plan-chasing-").FullName;
    private AppProcess? _app;

    public async ValueTask InitializeAsync() => _app = await AppProcess.StartAsync(AppProcess.Demo(_folder));

    public async ValueTask DisposeAsync()
    {
        await house.CloseAllAsync();
        await _app!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task A_clerk_makes_a_link_and_whoever_has_it_answers_in_one_tap_without_an_account(int width, ColorScheme theme)
    {
        var clerk = await house.OpenAsync("clerk@demo.example", "/reports/chasing", width, theme, address: _app!.Address);
        var card = clerk.Locator(".chase").First;
        var report = await card.Locator(".chase-lines a").First.TextContentAsync();
        await card.Locator("text=Make a link to answer by").ClickAsync();
        var address = await card.Locator(".a-secret input").InputValueAsync();
        await Expect(card.Locator("textarea")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("No account is needed|no account is needed"));
        Assert.Equal("", await BrowserHouse.AxeAsync(clerk));
        Assert.True(await clerk.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");

        var author = await house.OpenAsync(null, new Uri(address).PathAndQuery, width, theme, address: _app.Address);
        await Expect(author.Locator("h1")).ToContainTextAsync("owes");
        Assert.Equal("", await BrowserHouse.AxeAsync(author));
        Assert.True(await author.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        await author.Locator($"section[aria-labelledby='t-{report}'] button[value=late]").ClickAsync();
        await Expect(author.Locator(".message.bad")).ToContainTextAsync("Say on which day it will come");
        await author.Locator($"section[aria-labelledby='t-{report}'] button[value=cannot]").ClickAsync();
        await Expect(author.Locator(".message.care")).ToContainTextAsync("Thank you.");

        await Expect(clerk.Locator(".chase").First).ToContainTextAsync("it cannot be done for this meeting");
        var links = clerk.Locator(".chase").First.Locator("button[aria-label^='Revoke link']");
        var before = await links.CountAsync();
        await links.First.ClickAsync();
        await Expect(links).ToHaveCountAsync(before - 1);
        await BrowserHouse.AgainAsync(author);
        await Expect(author.Locator("h1")).ToHaveTextAsync("This link does not open");
        Assert.Equal("", await BrowserHouse.AxeAsync(author));
    }
}
