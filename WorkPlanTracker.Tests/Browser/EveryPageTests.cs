using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class EveryPageTests(BrowserHouse house) : IAsyncDisposable
{
    public static TheoryData<string?, string, int, ColorScheme> Pages
    {
        get
        {
            var data = new TheoryData<string?, string, int, ColorScheme>();
            foreach (var (who, path) in new (string?, string)[]
            {
                (null, "/account/sign-in?problem=wrong"), (null, "/account/set-up"), (null, "/nowhere"),
                ("lead2@demo.example", "/"), ("clerk@demo.example", "/"), ("bmg@demo.example", "/"), ("reader@demo.example", "/"),
                ("lead@demo.example", "/plan"), ("reader@demo.example", "/plan?plan=SN-2010-11"), ("lead@demo.example", "/plan?q=nothing-like-this"), ("lead@demo.example", "/plan?asAt=2010-11-12&diff=1"),
                ("lead@demo.example", "/plan?asAt=1999-01-01"), ("lead@demo.example", "/plan?view=V-999&area=GONE&columns=status,lead,areas,objective,forecast,baseline,slip"), ("lead@demo.example", "/milestones/PP-M09?asAt=2010-11-12"), ("lead@demo.example", "/milestones/PP-M52?asAt=2009-01-01"),
                ("lead@demo.example", "/milestones/PP-M52"), (null, "/api/docs"), ("lead@demo.example", "/milestones/NO-M99"),
                ("lead@demo.example", "/history"), ("lead@demo.example", "/history?ref=PP-M09"), ("reader@demo.example", "/history?person=nobody@example.org"), ("lead@demo.example", "/history?from=sometime"),
                ("admin@demo.example", "/admin/users"), ("admin@demo.example", "/admin/users/new"), ("admin@demo.example", "/admin/users/lead%40demo.example"), ("admin@demo.example", "/admin/tokens"),
                ("reader@demo.example", "/admin/users"), ("reader@demo.example", "/admin/tokens"), (null, "/account/password?link=spent"),
                ("lead@demo.example", "/projects"), ("lead@demo.example", "/projects/public-protection"), ("reader@demo.example", "/projects/policing-pledge"),
                ("lead@demo.example", "/projects/public-protection?asAt=2010-11-12"), ("lead@demo.example", "/projects/nowhere"),
                ("clerk@demo.example", "/reports"), ("reader@demo.example", "/reports?stage=nonsense&q=nothing-like-this"), ("clerk@demo.example", "/reports/R-12"), ("reader@demo.example", "/reports/R-999"), ("clerk@demo.example", "/reports/chasing"), ("clerk@demo.example", "/reports/series"), ("reader@demo.example", "/reports/series/S-3"), ("reader@demo.example", "/reports/chasing"), (null, "/author/spent"),
                ("lead@demo.example", "/plans"), ("lead@demo.example", "/plans/new"), ("reader@demo.example", "/plans/new"), ("admin@demo.example", "/projects/new"), ("lead@demo.example", "/projects/new"), ("lead@demo.example", "/plans/PP-2010-11"), ("bmg@demo.example", "/plans/PP-2010-11?open=close"), ("lead@demo.example", "/plans/PP-2010-11?open=rollover"), ("reader@demo.example", "/plans/NO-2099-00"),
                ("reader@demo.example", "/changes"), ("bmg@demo.example", "/changes?open=CR-1"), ("lead@demo.example", "/changes?state=refused&page=99"), ("lead@demo.example", "/changes?plan=PP-2010-11"), ("lead@demo.example", "/milestones/PP-M54?open=change"),
                ("bmg@demo.example", "/compare"), ("reader@demo.example", "/compare?from=2010-11-11&to=2010-12-09"), ("reader@demo.example", "/compare?from=1999-01-01"), ("lead@demo.example", "/compare?kind=added&from=2010-12-13"),
                ("clerk@demo.example", "/reports?asAt=2010-11-12"), ("reader@demo.example", "/projects?asAt=2010-11-12"), ("clerk@demo.example", "/schedule?asAt=2010-11-12"), ("clerk@demo.example", "/meetings/SOP-2010-12-09?asAt=2010-11-12"),
                ("clerk@demo.example", "/review"), ("reader@demo.example", "/review"), ("clerk@demo.example", "/review/RV-2"), ("reader@demo.example", "/review/RV-1"), ("reader@demo.example", "/review/RV-99"), ("bmg@demo.example", "/review/RV-2/live"), ("reader@demo.example", "/review/RV-2/live/projector"),
                ("lead@demo.example", "/cover"), ("lead@demo.example", "/account/sign-in?reason=out"), ("admin@demo.example", "/cover"), ("reader@demo.example", "/cover"),
            })
            {
                data.Add(who, path, 1280, ColorScheme.Light);
                data.Add(who, path, 1280, ColorScheme.Dark);
                data.Add(who, path, 320, ColorScheme.Light);
            }

            return data;
        }
    }

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_is_accessible_and_fits(string? who, string path, int width, ColorScheme theme)
    {
        var page = await house.OpenAsync(who, path, width, theme);
        await Expect(page.Locator("h1").First).ToBeVisibleAsync();
        await Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("."));
        await KeepPictureAsync(page, $"{path.Trim('/').Replace('/', '-').Replace('?', '-')}-{width}-{theme}");

        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Editors_and_dialogs_are_accessible_open(int width, ColorScheme theme)
    {
        var page = await house.OpenAsync("lead@demo.example", "/plan?plan=PP-2010-11", width, theme);
        await page.Locator("tr.row").First.FocusAsync();
        await page.Keyboard.PressAsync("2");
        await Expect(page.Locator("#update-editor")).ToBeVisibleAsync();
        await page.ClickAsync("#update-editor button.go");
        await Expect(page.Locator("#update-editor .field-error")).ToContainTextAsync("needs a sentence");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);

        await page.ClickAsync("text=New milestone");
        await Expect(page.Locator("#milestone-title")).ToBeFocusedAsync();
        await page.ClickAsync("text=Add milestone");
        await Expect(page.Locator("dialog .field-error").First).ToHaveTextAsync("Enter a title.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await KeepPictureAsync(page, $"new-milestone-{width}-{theme}");
    }

    [Fact]
    public async Task A_milestone_is_added_edited_and_given_evidence()
    {
        var page = await house.OpenAsync("lead@demo.example", "/plan?plan=VAW-2010-11");
        await page.ClickAsync("text=New milestone");
        await page.FillAsync("#milestone-title", "Handover to the successor board");
        await page.Locator("dialog input[placeholder^='mid april']").FillAsync("september 2011");
        await page.ClickAsync("text=Add milestone");

        await Expect(page.Locator("h1")).ToContainTextAsync("Handover to the successor board");
        await page.ClickAsync(".m-head >> text=Edit");
        await page.FillAsync("#milestone-title", "Handover to the successor board agreed");
        await page.ClickAsync("form button.go:has-text('Save')");
        await Expect(page.Locator("h1")).ToContainTextAsync("board agreed");
        await page.Locator("aside form input").First.FillAsync("Draft terms of reference");
        await page.Locator("aside form input").Nth(1).FillAsync("javascript:alert(1)");
        await page.ClickAsync("text=Add evidence");
        await Expect(page.Locator("[role=alert]").First).ToContainTextAsync("http:// or https://");
        await page.Locator("aside form input").Nth(1).FillAsync("https://example.org/draft");
        await page.ClickAsync("text=Add evidence");
        await Expect(page.Locator(".plain-list a")).ToHaveAttributeAsync("href", "https://example.org/draft");
    }

    [Fact]
    public async Task No_page_breaks_its_own_content_security_policy()
    {
        var complaints = new List<string>();
        var page = await house.OpenAsync(null, "/account/sign-in");
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                complaints.Add(message.Text);
            }
        };
        await page.ClickAsync("button[value='lead@demo.example']");
        await page.WaitForSelectorAsync("tr.row");
        await BrowserHouse.GoAsync(page, "/milestones/PP-M09");
        await page.WaitForSelectorAsync(".story li");

        Assert.Empty(complaints);
    }

    private static async Task KeepPictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
