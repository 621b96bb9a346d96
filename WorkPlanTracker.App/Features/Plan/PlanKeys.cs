using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>The keys of the plan page, at work in the browser.</summary>
internal sealed class PlanKeys : IAsyncDisposable
{
    private readonly IJSObjectReference _module;
    private readonly DotNetObjectReference<PlanPage> _page;

    private PlanKeys(IJSObjectReference module, DotNetObjectReference<PlanPage> page) => (_module, _page) = (module, page);

    public async ValueTask DisposeAsync()
    {
        _page.Dispose();
        await _module.LeaveAsync();
    }

    internal static async Task<PlanKeys> StartAsync(IJSRuntime script, ElementReference root, PlanPage page)
    {
        var keys = new PlanKeys(await script.InvokeAsync<IJSObjectReference>("import", "./js/plan.js"), DotNetObjectReference.Create(page));
        await keys._module.InvokeVoidAsync("start", root, keys._page);
        return keys;
    }

    /// <summary>Gives the focus back to a row.</summary>
    internal Task FocusRowAsync(string reference) => _module.InvokeVoidAsync("focusRow", reference).AsTask();
}
