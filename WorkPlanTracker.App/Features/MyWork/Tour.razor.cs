using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>Shows a first-time visitor round: a few short steps, each beside the thing it speaks of. It never takes the focus and never blocks.</summary>
public sealed partial class Tour(Tours tours, EndTour end, IJSRuntime script) : IAsyncDisposable
{
    private static readonly IReadOnlyList<TourStep> ForLeads =
    [
        new("list", "What waits for you.", "Milestones that need a word from you, the worst first, each with the reason."),
        new("keys", "One row, two keys and a sentence.", "Arrow down to a row, press 1, 2 or 3, type what happened, Ctrl and Enter. Or use the row’s Update button."),
        new("plan", "The whole plan.", "Filter, group, and look at it as it stood on any day. The same keys work there."),
        new("live", "Everyone sees it at once.", "And for a minute after each change you can undo it: Ctrl and Z."),
    ];

    private static readonly IReadOnlyList<TourStep> ForOthers =
    [
        new("work", "What matters to you.", "This page opens on what your part in the plan needs next."),
        new("plan", "The whole plan.", "Filter, group, and look at it as it stood on any day. Each milestone opens to its story."),
        new("live", "It is live.", "What others change appears here as they save it, with who and when."),
    ];

    private bool _offer;
    private int? _step;
    private int? _pointed;
    private IJSObjectReference? _pointer;

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>Whether the list of a lead is on the page.</summary>
    [Parameter]
    public bool Lead { get; set; }

    private IReadOnlyList<TourStep> Steps => Lead ? ForLeads : ForOthers;

    public async ValueTask DisposeAsync()
    {
        await _pointer.LeaveAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Asked after the page is there, so that nobody waits for it.
        if (!_offer && Person.Email.Length > 0)
        {
            _offer = true;
            _step = await tours.IsOverAsync(Person.Email) ? null : 0;
            StateHasChanged();
        }

        if (_pointed != _step)
        {
            _pointed = _step;
            _pointer ??= await script.InvokeAsync<IJSObjectReference>("import", "./js/tour.js");
            await _pointer.InvokeVoidAsync("point");
        }
    }

    private async Task NextAsync()
    {
        if (_step + 1 < Steps.Count)
        {
            _step++;
            return;
        }

        await EndAsync();
    }

    private void Later() => _step = null;

    private async Task EndAsync()
    {
        _step = null;
        await end.RunAsync(Person.Actor, CancellationToken.None);
    }

    private void Key(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            Later();
        }
    }

    private sealed record TourStep(string Target, string Title, string Words);
}
