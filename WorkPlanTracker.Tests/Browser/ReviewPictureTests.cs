using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

/// <summary>The pages of a review as they look: for those who see badly, who have a narrow screen, and who sit at the back.</summary>
[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class ReviewPictureTests(BrowserHouse house) : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plan-review-").FullName;

    public async ValueTask DisposeAsync()
    {
        await house.CloseAllAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task The_room_its_forms_and_the_wall_are_accessible(int width, ColorScheme theme)
    {
        await using var app = await AppProcess.StartAsync(AppProcess.Demo(_folder));
        var clerk = await house.OpenAsync("clerk@demo.example", "/review/RV-2", width, theme, app.Address);
        await clerk.ClickAsync("#edit-review");
        await clerk.FillAsync(".review-form input[name=date]", "1 January 2011");
        await clerk.ClickAsync(".review-form button.go");
        await Expect(clerk.Locator(".review-form .field-error")).ToContainTextAsync("cannot start before the last one");
        await CheckAsync(clerk, $"review-form-{width}-{theme}");
        await clerk.ClickAsync(".review-form button[data-discard]");
        await clerk.ClickAsync("#freeze-pack");
        await Expect(clerk.Locator("#start-review")).ToBeVisibleAsync();
        await CheckAsync(clerk, $"review-frozen-{width}-{theme}");

        var chair = await house.OpenAsync("bmg@demo.example", "/review/RV-2", width, theme, app.Address);
        await chair.ClickAsync("#start-review");
        await Expect(chair.Locator(".live-lead")).ToContainTextAsync("You are leading");
        await CheckAsync(chair, $"review-room-{width}-{theme}");
        await chair.ClickAsync("#open-decision");
        await chair.ClickAsync(".live-form button.go");
        await Expect(chair.Locator(".live-form .field-error")).ToContainTextAsync("Enter what was decided.");
        await CheckAsync(chair, $"review-decision-{width}-{theme}");
        await chair.ClickAsync(".live-form button[data-discard]");
        await chair.ClickAsync(".live-items button:has-text('PP-M52')");
        await Expect(chair.Locator(".live-item h2")).ToContainTextAsync("PP-M52");
        await chair.ClickAsync("#open-action");
        await CheckAsync(chair, $"review-action-{width}-{theme}");

        var wall = await house.OpenAsync("reader@demo.example", "/review/RV-2/live/projector", width == 1280 ? 1920 : width, theme, app.Address);
        await Expect(wall.Locator(".projector-item h2")).ToContainTextAsync("PP-M52");
        await CheckAsync(wall, $"review-wall-{width}-{theme}");
        if (width == 1280)
        {
            await wall.SetViewportSizeAsync(1920, 1080);
            Assert.Equal("", await wall.EvaluateAsync<string>(TooSmallOrCutOff));
        }

        await BrowserHouse.GoAsync(wall, $"{app.Address}/review/RV-2/pack");
        await Expect(wall.Locator(".printed h1")).ToContainTextAsync("Progress review");
        await CheckAsync(wall, $"review-pack-{width}-{theme}");
    }

    /// <summary>What cannot be read from the back of a room of what a wall of 1920 by 1080 shows: what is said in letters under 28 pixels, what stands beside it under 22, and boxes whose words do not fit.</summary>
    private const string TooSmallOrCutOff =
        """
        () => {
          const said = '.live-words, .live-waits, .live-decided, .live-what, .live-facts dd, .projector-side li, .live-item-head h2, .projector-side h2';
          const small = [];
          const words = document.createTreeWalker(document.querySelector('.projector'), NodeFilter.SHOW_TEXT);
          for (let word = words.nextNode(); word; word = words.nextNode()) {
            const of = word.parentElement;
            const size = parseFloat(getComputedStyle(of).fontSize);
            const least = of.closest('.why, .dim, small, dt, .tag, .st') ? 22 : of.matches(said) ? 28 : 22;
            if (word.textContent.trim() && of.getBoundingClientRect().width > 1 && size < least) small.push(`${size}: ${word.textContent.trim()}`);
          }
          const cut = [...document.querySelectorAll('.projector, .projector-item, .projector-side')].filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1).map(e => `${e.className} is cut off`);
          return [...small, ...cut].join('; ');
        }
        """;

    private static async Task CheckAsync(IPage page, string name)
    {
        await Picture.KeepAsync(page, name);
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} scrolls sideways.");
    }
}
