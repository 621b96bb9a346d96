using System.Text;
using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class PaperJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Clerk = "clerk@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_clerk_adds_a_public_and_a_private_file_and_a_reader_sees_the_one_and_that_there_is_another()
    {
        // A report of its own: others look at what those of the sample say.
        var page = await house.OpenAsync(Clerk, "/reports");
        await page.FillAsync("#new-report", "Wallaroo licences");
        await page.Keyboard.PressAsync("Enter");
        await page.ClickAsync(".new-report .message.good a");
        await Expect(page.Locator("h1")).ToContainTextAsync("Wallaroo licences");
        var reader = await house.OpenAsync("reader@demo.example", new Uri(page.Url).AbsolutePath);
        await page.Locator("#add-file").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#file-form [name=file]")).ToBeFocusedAsync();
        await page.FillAsync("#file-form [name=title]", "Wallaroo report");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#file-form .field-error")).ToContainTextAsync("Choose a file.");
        await page.SetInputFilesAsync("#file-form [name=file]", new FilePayload { Name = "report.pdf", MimeType = "application/pdf", Buffer = Encoding.UTF8.GetBytes("no PDF at all") });
        await page.ClickAsync("#file-form button.go");
        await Expect(page.Locator("#file-form .field-error")).ToContainTextAsync("called PDF, but holds something else");
        await Expect(page.Locator("#file-form [name=title]")).ToHaveValueAsync("Wallaroo report");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.SetInputFilesAsync("#file-form [name=file]", new FilePayload { Name = "report.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(new string('w', 3_000_000)) });
        await page.ClickAsync("#file-form button.go");
        await Expect(page.Locator("#section-papers")).ToContainTextAsync("(TXT, 3 MB)");
        await Expect(page.Locator("#add-file")).ToBeFocusedAsync();
        await Expect(reader.Locator("#section-papers")).ToContainTextAsync("Wallaroo report");

        await page.ClickAsync("#add-file");
        await page.SetInputFilesAsync("#file-form [name=file]", new FilePayload { Name = "bids.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("Who;What\r\n") });
        await page.ClickAsync("#file-form label.pick:has-text('private part')");
        await page.CheckAsync("#file-form [name=exemptParagraphs][value='3']");
        await page.FillAsync("#file-form [name=publicInterestReason]", "Terms are not settled.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.ClickAsync("#file-form button.go");
        await Expect(page.Locator("#section-papers")).ToContainTextAsync("bids.csv");
        await Expect(reader.Locator("#section-papers")).ToContainTextAsync("Exempt appendix, under paragraph 3");
        await Expect(reader.Locator("#section-papers")).Not.ToContainTextAsync("bids.csv");
        await Expect(reader.Locator("#add-file")).ToHaveCountAsync(0);
        var had = await reader.RunAndWaitForDownloadAsync(() => reader.ClickAsync("#section-papers a:has-text('Wallaroo')"));
        Assert.Equal("report.txt", had.SuggestedFilename);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task The_form_for_a_file_is_accessible_and_fits(int width, ColorScheme theme)
    {
        var page = await house.OpenAsync(Clerk, "/reports/R-47?open=file", width, theme);
        await page.ClickAsync("#file-form label.pick:has-text('private part')");
        await Expect(page.Locator("#file-form [name=publicInterestReason]")).ToBeVisibleAsync();
        await page.ClickAsync("#file-form button.go");
        await Expect(page.Locator("#file-form .field-error").First).ToBeVisibleAsync();

        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page scrolls sideways.");
    }
}
