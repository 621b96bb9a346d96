using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace WorkPlanTracker.Tests.Support;

/// <summary>One Chromium a run, and one demonstration for tests that only read or touch rows of their own.</summary>
public sealed class BrowserHouse : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Skip = "Chromium is not installed here: build/test installs it.";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private AppProcess? _app;
    private readonly List<IBrowserContext> _open = [];
    private readonly Dictionary<(string Address, string Email), Cookie[]> _signedIn = [];
    private string? _folder;

    internal AppProcess App => _app!;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        // What a busy machine is slower at is waited for as long as anything else.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
        });
        _folder = Directory.CreateTempSubdirectory("plan-browser-").FullName;
        await AppProcess.KeepSampleAsync(Directory.CreateDirectory(Path.Combine(_folder, "sample")).FullName);
        _app = await AppProcess.StartAsync(AppProcess.Demo(_folder));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
            Directory.Delete(_folder!, recursive: true);
        }
    }

    /// <summary>A page of its own, signed in as someone of the demonstration, at an address.</summary>
    internal async Task<IPage> OpenAsync(string? email, string path = "/plan", int width = 1280, ColorScheme theme = ColorScheme.Light, string? address = null, bool touch = false)
    {
        Missing.Unless(_browser is not null, Skip);
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = touch ? 844 : 860 }, HasTouch = touch, IsMobile = touch, ColorScheme = theme, BaseURL = address ?? App.Address, ReducedMotion = ReducedMotion.Reduce });
        _open.Add(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        if (email is null)
        {
            await page.GotoAsync(path);
            return page;
        }

        // Whoever has signed in before comes with the cookie; where it has been ended since, the page asks again.
        var who = (address ?? App.Address, email);
        await context.AddCookiesAsync(_signedIn.GetValueOrDefault(who, []));
        await page.GotoAsync(_signedIn.ContainsKey(who) ? path : $"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}");
        if (new Uri(page.Url).AbsolutePath == "/account/sign-in")
        {
            await page.ClickAsync($"button[value='{email}']");
            await page.WaitForURLAsync(url => new Uri(url).AbsolutePath != "/account/sign-in");
            _signedIn[who] = [.. (await context.CookiesAsync()).Where(c => c.HttpOnly).Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, Expires = c.Expires, HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite })];
        }

        await page.WaitForSelectorAsync("tr.row, .b-card, .picture, .story li, .card.note, .h-day, .a-page, .work-part, .schedule .col, .schedule .month, .programme-table, .programme-page, .compare-group, .review-live, .projector");
        await LiveAsync(page);
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("."));
        return page;
    }

    /// <summary>Waits until a page listens, to its keys too, and its forms can be sent: they cannot before its circuit is there.</summary>
    internal static async Task LiveAsync(IPage page)
    {
        await Assertions.Expect(page.Locator(".shell:not([data-live]), .shell-screen:not([data-live])")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("main button[type=submit]:disabled")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(":is(.schedule, .review-live, .reports-page:not(.chasing-page), .plan-page, .tl-scroll, .board):not([data-ready])")).ToHaveCountAsync(0);
    }

    /// <summary>Goes to an address and waits until the page there listens.</summary>
    internal static async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await LiveAsync(page);
    }

    /// <summary>Loads a page again and waits until it listens.</summary>
    internal static async Task AgainAsync(IPage page)
    {
        await page.ReloadAsync();
        await LiveAsync(page);
    }

    /// <summary>Opens the update editor of a milestone's page, however soon after the page came.</summary>
    internal static async Task OpenUpdateAsync(IPage page) =>
        await Eventually.TrueAsync(async () =>
        {
            if (await page.Locator("#update-editor").IsVisibleAsync())
            {
                return true;
            }

            // Not by the mouse: the editor may come up under it.
            await page.DispatchEventAsync("#open-update", "click");
            return false;
        }, "the editor opens");

    /// <summary>Closes what a test opened, so that the next has the machine to itself.</summary>
    internal async Task CloseAllAsync()
    {
        foreach (var context in _open)
        {
            await context.CloseAsync();
        }

        _open.Clear();
    }

    /// <summary>What axe-core finds, with no rule off and nothing left out.</summary>
    internal static async Task<string> AxeAsync(IPage page)
    {
        var result = await page.RunAxe();
        return string.Join('\n', result.Violations.Select(v => $"{v.Id} ({v.Impact}): {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
    }
}

/// <summary>Browser tests run one after another: they share the browser and the machine's two cores.</summary>
[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<BrowserHouse>;
