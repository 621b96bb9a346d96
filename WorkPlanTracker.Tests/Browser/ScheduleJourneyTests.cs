using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

/// <summary>One demonstration of its own: reports are moved here.</summary>
public sealed class ScheduleHouse : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plan-schedule-").FullName;
    private AppProcess? _app;

    internal string Address => _app!.Address;

    public async ValueTask InitializeAsync() => _app = await AppProcess.StartAsync(AppProcess.Demo(_folder));

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class ScheduleJourneyTests(BrowserHouse house, ScheduleHouse own) : IClassFixture<ScheduleHouse>, IAsyncDisposable
{
    private const string Clerk = "clerk@demo.example";
    private const string Other = "admin@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task Two_bare_subjects_get_their_slots_by_keyboard_alone_and_one_is_deferred_with_its_trail()
    {
        var page = await OpenAsync(Clerk, "/schedule");
        var other = await OpenAsync(Other, "/schedule");
        await PlaceAsync(page, "Repeat violent offenders", "SOP-2011-05-12", "The committee asked for it in May.");
        await PlaceAsync(page, "Multi-agency Safeguarding Hubs", "CEP-2011-05-05", "The committee asked for it in May.");
        var offenders = page.Locator(".col[data-meeting='SOP-2011-05-12'] li.it", new() { HasTextString = "Repeat violent offenders" });
        await Expect(offenders).ToHaveCountAsync(1);
        await Expect(page.Locator(".col[data-meeting='CEP-2011-05-05'] li.it", new() { HasTextString = "Multi-agency Safeguarding Hubs" })).ToHaveCountAsync(1);

        // The other clerk has seen both arrive, and by whom.
        await Expect(other.Locator(".col[data-meeting='CEP-2011-05-05'] .said", new() { HasTextString = "Committee clerk, just now" })).ToHaveCountAsync(1);
        await Expect(other.Locator(".waiting li.it", new() { HasTextString = "Multi-agency Safeguarding Hubs" })).ToHaveCountAsync(0);

        // It is commissioned, so a deferral says why, and whom the clerk consulted.
        var reference = await offenders.GetAttributeAsync("data-ref");
        await offenders.FocusAsync();
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("#slot-dialog")).ToBeVisibleAsync();
        await page.Locator("#slot-dialog input[value='none']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#slot-dialog .field-error")).ToContainTextAsync("Say why it moves");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.Locator("#slot-reason").FocusAsync();
        await page.Keyboard.TypeAsync("The author is ill.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("The Chair of SOP");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#slot-dialog")).ToHaveCountAsync(0);
        await Expect(page.Locator($".waiting li.it[data-ref='{reference}']")).ToContainTextAsync("deferred once");

        // Undone within the minute, it stands where it stood.
        await page.Locator(".toast button", new() { HasTextString = "Undo" }).ClickAsync();
        await Expect(offenders).ToHaveCountAsync(1);
        await Expect(offenders).Not.ToContainTextAsync("deferred");
    }

    [Fact]
    public async Task Arrow_keys_walk_cards_and_meetings_and_come_back()
    {
        var page = await OpenAsync(Clerk, "/schedule?window=year&past=1");
        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(".waiting li.it").First).ToBeFocusedAsync();
        for (var step = 0; step < 9; step++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
            await Expect(page.Locator($".col[data-at='{step}'] :focus")).ToHaveCountAsync(1);
        }

        await page.Keyboard.PressAsync("Home");
        for (var step = 7; step >= -1; step--)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
            await Expect(page.Locator($".col[data-at='{step}'] :focus")).ToHaveCountAsync(1);
        }

        Assert.True(await page.Locator(".cols .col").CountAsync() <= 16, "Only columns near the screen exist.");
    }

    [Fact]
    public async Task A_card_is_dragged_onto_a_meeting_that_says_first_what_speaks_against_it()
    {
        var page = await OpenAsync(Clerk, "/schedule");
        var card = page.Locator(".waiting li.it").Last;
        var reference = await card.GetAttributeAsync("data-ref");
        await card.DragToAsync(page.Locator(".col[data-meeting='CEP-2011-05-05'] .col-head"));
        await Eventually.TrueAsync(
            async () => await page.Locator("#slot-dialog").CountAsync() > 0 || await page.Locator($".col[data-meeting='CEP-2011-05-05'] li.it[data-ref='{reference}']").CountAsync() > 0,
            "it is placed, or the dialog says what speaks against it");
    }

    [Fact]
    public async Task A_reader_sees_the_same_without_acts()
    {
        var page = await OpenAsync("reader@demo.example", "/schedule");
        await Expect(page.Locator(".cols .col").First).ToBeVisibleAsync();
        await Expect(page.Locator("[data-move]")).ToHaveCountAsync(0);
        await Expect(page.Locator("li.it[draggable]")).ToHaveCountAsync(0);
        await page.Locator(".waiting li.it").First.FocusAsync();
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator(".toast")).ToContainTextAsync("Committee clerks and administrators can.");
    }

    [Fact]
    public async Task One_committees_programme_is_a_page_and_a_file()
    {
        var page = await OpenAsync("reader@demo.example", "/schedule/SOP?window=year");
        await Expect(page.Locator("h1")).ToContainTextAsync("Strategic and Operational Policing");
        await Expect(page.Locator(".programme-print").First).ToBeVisibleAsync();
        var file = await page.APIRequest.GetAsync($"{own.Address}/schedule/SOP.docx?window=year");
        Assert.Equal((200, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), (file.Status, file.Headers["content-type"]));
        Assert.Equal(404, (await page.APIRequest.GetAsync($"{own.Address}/schedule/NOWHERE.docx")).Status);
    }

    [Fact]
    public async Task Meetings_planned_for_next_year_are_reached_from_the_committee_by_links_alone()
    {
        var page = await OpenAsync(Clerk, "/committees/EDS/year?year=2011");
        await page.FillAsync("#cycle-every", "3");
        await Expect(page.Locator(".c-preview tbody tr").First).ToBeVisibleAsync();
        await page.ClickAsync("#save-year");
        await Expect(page.Locator("#title-meetings")).ToHaveTextAsync("Meetings 2011/12");
        await Expect(page.Locator(".c-meetings tbody").First).ToBeVisibleAsync();
        var planned = await page.Locator(".c-meetings tbody").CountAsync();

        await page.Locator("a", new() { HasTextString = "The whole work programme of EDS 2011/12" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".plan-head")).ToContainTextAsync("Meeting year 2011/12, 1 September 2011 to 31 August 2012 · " + planned);
        Assert.EndsWith("/schedule?committees=EDS&window=year&year=2011", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator(".cols .col")).ToHaveCountAsync(planned);

        await page.Locator("nav[aria-label='View'] a", new() { HasTextString = "Year" }).ClickAsync();
        await Expect(page.Locator(".month").First).ToContainTextAsync("September 2011");
        await Expect(page.Locator(".month li a")).ToHaveCountAsync(planned);
        await page.Locator("a[aria-label='Meeting year 2010/11']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".month").First).ToContainTextAsync("September 2010");
        await page.Locator("a[aria-label='Meeting year 2011/12']").ClickAsync();
        await page.Locator("a", new() { HasTextString = "Page to print" }).ClickAsync();
        await Expect(page.Locator(".programme-page")).ToContainTextAsync("Meeting year 2011/12, from 1 September 2011");
        await Expect(page.Locator(".programme-page h2")).ToHaveCountAsync(planned);
        var file = await page.APIRequest.GetAsync($"{own.Address}/schedule/EDS.docx?window=year&year=2011");
        Assert.Contains("work-programme-eds-year-2011-", file.Headers["content-disposition"], StringComparison.Ordinal);

        foreach (var path in new[] { "/schedule?window=year&year=2525", "/schedule?year=%00%ED%A0%BD", "/schedule?year=2011&year=2012", "/schedule/EDS?window=year&year=2525", "/schedule/EDS.docx?year=%F0%9F%8E%89%00" })
        {
            Assert.True((await page.APIRequest.GetAsync($"{own.Address}{path}")).Status is 200, path);
        }

        await BrowserHouse.GoAsync(page, $"{own.Address}/schedule?window=year&year=2525");
        await Expect(page.Locator(".message.care")).ToContainTextAsync("There is no meeting year 2525, so the present one is shown.");
    }

    [Theory]
    [InlineData("/schedule?window=year&year=2011", 1280, ColorScheme.Light)]
    [InlineData("/schedule?view=year&window=year&year=2011&committees=SOP", 320, ColorScheme.Dark)]
    [InlineData("/schedule?window=year&year=2008", 1280, ColorScheme.Dark)]
    [InlineData("/schedule/SOP?window=year&year=2011", 320, ColorScheme.Light)]
    [InlineData("/schedule", 1280, ColorScheme.Light)]
    [InlineData("/schedule", 1280, ColorScheme.Dark)]
    [InlineData("/schedule", 320, ColorScheme.Light)]
    [InlineData("/schedule?view=list&window=year&past=1", 1280, ColorScheme.Dark)]
    [InlineData("/schedule?view=list", 320, ColorScheme.Light)]
    [InlineData("/schedule?view=year", 1280, ColorScheme.Dark)]
    [InlineData("/schedule?view=year&committees=SOP,CEP", 320, ColorScheme.Light)]
    [InlineData("/schedule?committees=NOWHERE&q=nothing-like-this", 1280, ColorScheme.Light)]
    [InlineData("/schedule/SOP?window=year", 1280, ColorScheme.Dark)]
    [InlineData("/schedule/SOP", 320, ColorScheme.Light)]
    [InlineData("/schedule/NOWHERE", 1280, ColorScheme.Light)]
    public async Task Every_view_of_the_work_programme_is_accessible_and_fits(string path, int width, ColorScheme theme)
    {
        var page = await OpenAsync(Clerk, path, width, theme);
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Picture.KeepAsync(page, $"{path.Trim('/').Replace('/', '-').Replace('?', '-')}-{width}-{theme}");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        if (path == "/schedule")
        {
            if (width == 320)
            {
                await page.Locator("details.waiting > summary").ClickAsync();
            }

            await page.Locator(".waiting [data-move]").First.ClickAsync();
            await Expect(page.Locator("#slot-dialog .slot").First).ToBeVisibleAsync();
            await Picture.KeepAsync(page, $"slot-dialog-{width}-{theme}");
            Assert.Equal("", await BrowserHouse.AxeAsync(page));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
        }
    }

    private Task<IPage> OpenAsync(string email, string path, int width = 1280, ColorScheme theme = ColorScheme.Light) => house.OpenAsync(email, path, width, theme, own.Address);

    /// <summary>From the list of those without a meeting to a slot, by keys: M, the arrows, and a reason where one is asked for.</summary>
    private static async Task PlaceAsync(IPage page, string title, string meeting, string reason)
    {
        await page.Locator(".waiting li.it", new() { HasTextString = title }).FocusAsync();
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("#slot-dialog input[type=radio]:focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Space");
        for (var step = 0; step < 80 && !await page.Locator($"#slot-dialog input[value='{meeting}']:checked").IsVisibleAsync(); step++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await Expect(page.Locator($"#slot-dialog .slot.on input[value='{meeting}']")).ToHaveCountAsync(1);
        if (await page.Locator("#slot-dialog .against-all").CountAsync() > 0)
        {
            await page.Keyboard.PressAsync("Tab");
            await Expect(page.Locator("#slot-reason")).ToBeFocusedAsync();
            await page.Keyboard.TypeAsync(reason);
        }

        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#slot-dialog")).ToHaveCountAsync(0);
    }
}
