using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Browser;

/// <summary>What several journeys do with the update editor.</summary>
internal static class Typing
{
    /// <summary>Opens a milestone's editor from its row, once the page listens to keys.</summary>
    internal static async Task OpenEditorAsync(IPage page, string reference)
    {
        var row = page.Locator($"tr.row[data-ref='{reference}']");
        await UntilAsync(page, "!!document.querySelector('tr.row[tabindex=\"0\"]')", "the page listens to keys");
        await row.ScrollIntoViewIfNeededAsync();
        await row.FocusAsync();
        await page.Keyboard.PressAsync("u");
        await page.WaitForSelectorAsync("#update-editor");
        await UntilAsync(page, "!!document.getElementById('update-editor')?.contains(document.activeElement)", "the editor has the focus");
    }

    /// <summary>Opens a form by its button, once the page is live.</summary>
    internal static Task OpenAsync(IPage page, string opener, string field) =>
        Eventually.TrueAsync(async () =>
        {
            await page.ClickAsync(opener);
            try
            {
                await page.WaitForSelectorAsync(field, new() { Timeout = 4_000 });
                return true;
            }
            catch (TimeoutException)
            {
                // The click came before the page was live.
                return false;
            }
        }, $"{field} is open", 40);

    /// <summary>Waits until something is true in the page, also while it loads again.</summary>
    internal static Task UntilAsync(IPage page, string expression, string what) =>
        Eventually.TrueAsync(async () =>
        {
            try
            {
                return await page.EvaluateAsync<bool>(expression);
            }
            catch (PlaywrightException)
            {
                return false;
            }
        }, what, 60);
}

/// <summary>Pictures of states for people to look at; kept where SCREENSHOTS names a folder.</summary>
internal static class Picture
{
    internal static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
