using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>Keys, dragging and scrolling of the board, at work in the browser.</summary>
internal sealed class ScheduleKeys : IAsyncDisposable
{
    private IJSObjectReference? _module;
    private DotNetObjectReference<SchedulePage>? _page;

    public async ValueTask DisposeAsync()
    {
        _page?.Dispose();
        await _module.LeaveAsync();
    }

    internal async Task StartAsync(IJSRuntime script, ElementReference root, SchedulePage page)
    {
        _page = DotNetObjectReference.Create(page);
        _module = await script.InvokeAsync<IJSObjectReference>("import", "./js/schedule.js");
        await _module.InvokeVoidAsync("start", root, _page);
    }

    /// <summary>Gives the focus back to a card, wherever it stands now.</summary>
    internal Task FocusCardAsync(string reference) => _module is null ? Task.CompletedTask : _module.InvokeVoidAsync("focusCard", reference).AsTask();
}
