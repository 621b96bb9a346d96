using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Plan.Bulk;

/// <summary>What can be done with the selected milestones, all at once.</summary>
public sealed partial class BulkBar(NoChangeToMany noChange)
{
    /// <summary>As the person saw them when they began: a change since then is a refusal.</summary>
    private IReadOnlyList<PlanRow> _rows = [];
    private Outcome? _refused;
    private bool _busy;
    private bool _changing;
    private bool _pasting;

    [Parameter, EditorRequired]
    public required Picking Picking { get; set; }

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    /// <summary>Told when the bar changed the selection.</summary>
    [Parameter]
    public EventCallback OnPicked { get; set; }

    /// <summary>Asks for every row shown.</summary>
    [Parameter]
    public EventCallback OnAll { get; set; }

    [Parameter]
    public EventCallback OnDone { get; set; }

    /// <summary>The form that was open before the page was loaded again: <c>set</c> or <c>paste</c>; null where none was.</summary>
    [Parameter]
    public string? Reopened { get; set; }

    private int Hidden => Picking.Hidden(Listing);

    protected override void OnInitialized()
    {
        if (Reopened is "set" or "paste")
        {
            Open(pasting: Reopened == "paste");
        }
    }

    /// <summary>Selects what an unsaved draft was about.</summary>
    private Task SelectAsync(IReadOnlyList<string> references)
    {
        Picking.Clear();
        Picking.Set(references.Where(r => Listing.Row(r) is not null), on: true);
        _rows = Picking.Rows(Listing);
        return OnPicked.InvokeAsync();
    }

    private void Open(bool pasting)
    {
        (_rows, _refused) = (Picking.Rows(Listing), null);
        (_pasting, _changing) = (pasting, !pasting);
    }

    private async Task CloseAsync(Outcome.Saved? saved)
    {
        (_pasting, _changing, _refused) = (false, false, null);
        if (saved is not null)
        {
            await SayAsync(saved);
        }
    }

    private async Task NoChangeAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _rows = Picking.Rows(Listing);
            var outcome = await noChange.RunAsync(Actor, Picking.Seen(_rows), CancellationToken.None);
            _refused = outcome is Outcome.Saved ? null : outcome;
            if (outcome is Outcome.Saved saved)
            {
                await SayAsync(saved);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>What is saved needs no selection any more; the undo is offered with the words.</summary>
    private Task SayAsync(Outcome.Saved saved)
    {
        Announcements?.Say(saved);
        return ClearAsync();
    }

    private Task ClearAsync()
    {
        Picking.Clear();
        _refused = null;
        return OnPicked.InvokeAsync();
    }

    private Task LeaveOut(IReadOnlyList<string> references)
    {
        Picking.Set(references, on: false);
        (_rows, _refused) = ([.. _rows.Where(r => Picking.Holds(r.Ref))], null);
        return OnPicked.InvokeAsync();
    }
}
