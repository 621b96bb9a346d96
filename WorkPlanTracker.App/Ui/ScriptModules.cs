using Microsoft.JSInterop;

namespace WorkPlanTracker.App.Ui;

/// <summary>Parts of a page that run in the browser, and how they end.</summary>
internal static class ScriptModules
{
    /// <summary>Has a module take leave and lets go of it; where the browser has gone already, or goes meanwhile, there is nothing to leave.</summary>
    internal static Task LeaveAsync(this IJSObjectReference? module) => module is null ? Task.CompletedTask : UnlessGoneAsync(async () =>
    {
        await module.InvokeVoidAsync("leave");
        await module.DisposeAsync();
    });

    /// <summary>Tells the browser something as its page ends.</summary>
    internal static async Task UnlessGoneAsync(Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or JSException or OperationCanceledException or ObjectDisposedException)
        {
            // The circuit is ending: nobody is left to tell.
        }
    }
}
