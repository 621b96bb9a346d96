using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Plan.Bulk;

/// <summary>Collects what to set on many milestones; stays open, with what was typed, until it is saved or given up.</summary>
public sealed partial class ChangeManyDialog(ChangeMany change, IJSRuntime script)
{
    private const int MostObjectives = 50;

    private ElementReference _dialog;
    private DraftOffer? _offer;
    private Outcome? _outcome;
    private string _owner = "";
    private string _area = "";
    private string _objective = "";
    private bool _setsOwner;
    private bool _setsArea;
    private bool _setsObjective;
    private bool _busy;

    /// <summary>The milestones as the person saw them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PlanRow> Rows { get; set; }

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Told which milestones an unsaved draft was about.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnSelect { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnLeaveOut { get; set; }

    private IEnumerable<string> Objectives => Listing.Plans.SelectMany(p => p.Rows.Values).Select(r => r.Objective).Where(o => o.Length > 0).Distinct(StringComparer.Ordinal).Take(MostObjectives);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/dialog.js");
            await module.InvokeVoidAsync("open", _dialog);
        }
    }

    private static string Text(ChangeEventArgs change) => change.Value?.ToString() ?? "";

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _outcome = await change.RunAsync(
                Actor, Picking.Seen(Rows), new ManyChange(_setsOwner ? _owner : null, _setsArea ? _area : null, _setsObjective ? _objective : null), CancellationToken.None);
        }
        finally
        {
            _busy = false;
        }

        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            await OnClosed.InvokeAsync(saved);
        }
    }

    private Task LeaveOutAsync(IReadOnlyList<string> references)
    {
        _outcome = null;
        return OnLeaveOut.InvokeAsync(references);
    }

    private Task CancelAsync() => OnClosed.InvokeAsync(null);
}
