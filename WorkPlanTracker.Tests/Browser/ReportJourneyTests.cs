using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class ReportJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Clerk = "clerk@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_report_is_planned_from_a_bare_subject_and_worked_on_by_keyboard_alone_while_others_see_it()
    {
        var page = await house.OpenAsync(Clerk, "/reports");
        var other = await house.OpenAsync("reader@demo.example", "/reports?q=witness%20care");
        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#new-report")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Witness care units");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".new-report .message.good")).ToContainTextAsync("proposed: “Witness care units”.");
        await Expect(other.Locator("text=The list has changed. Show it anew")).ToBeVisibleAsync();

        await page.Locator(".new-report .message.good a").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Witness care units");
        await page.Locator("#edit-paper").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[name=finalTitle]").FocusAsync();
        await page.Keyboard.TypeAsync("Policing and witness care");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("Policing and witness care");
        await Expect(page.Locator(".lede")).ToHaveTextAsync("Planned as “Witness care units”.");
        await Expect(page.Locator("#edit-paper")).ToBeFocusedAsync();

        await page.Locator("[aria-label='None for legal']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".clearance")).ToContainTextAsync("Committee clerk, 24 February 2011");
        await page.Locator("#open-stage").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.ClickAsync("label.pick:has-text('Withdrawn')");
        await page.ClickAsync("form[data-draft$=':stage'] button.go");
        await Expect(page.Locator(".field-error")).ToContainTextAsync("Say in the note why it is withdrawn.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.FillAsync("[name=note]", "Covered elsewhere.");
        await page.ClickAsync("form[data-draft$=':stage'] button.go");
        await Expect(page.Locator(".m-head .st")).ToHaveTextAsync("Withdrawn");
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Every_part_of_a_report_is_accessible_open(int width, ColorScheme theme)
    {
        var page = await house.OpenAsync(Clerk, "/reports/R-46?open=openness", width, theme);
        await page.ClickAsync("label.pick:has-text('Part 2')");
        await page.ClickAsync("#section-openness button.go");
        await Expect(page.Locator("#section-openness .field-error").First).ToContainTextAsync("Name at least one paragraph of Schedule 12A");
        foreach (var part in new[] { "paper", "place", "content", "papers", "commission" })
        {
            if (await page.Locator($"#edit-{part}").CountAsync() > 0)
            {
                await page.ClickAsync($"#edit-{part}");
                await Expect(page.Locator($"#section-{part} form")).ToBeVisibleAsync();
            }
        }

        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }

    [Fact]
    public async Task What_is_typed_into_a_part_survives_a_reload()
    {
        var page = await house.OpenAsync(Clerk, "/reports/R-47");
        await page.ClickAsync("#edit-place");
        await page.FillAsync("#section-place [name=target]", "the autumn of 2011, they say");
        await BrowserHouse.AgainAsync(page);

        await Expect(page.Locator("#section-place [name=target]")).ToHaveValueAsync("the autumn of 2011, they say");
    }

    [Fact]
    public async Task The_register_is_sorted_and_filtered_by_its_address()
    {
        var page = await house.OpenAsync("reader@demo.example", "/reports?committee=SOP&sort=-date");
        await Expect(page.Locator("tr.row").First).ToContainTextAsync("SOP");
        await Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Meeting");
        await page.ClickAsync("th >> text=Title");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("committee=SOP&sort=title$"));
        await Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Title");
        await Expect(page.Locator("#new-report")).ToHaveCountAsync(0);
        await page.Locator("tr.row a").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator("tr.row").Nth(1).Locator("a").First).ToBeFocusedAsync();
    }
}
