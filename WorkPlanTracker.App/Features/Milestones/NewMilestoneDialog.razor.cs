using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Collects a new milestone; stays open with what was typed until it is added or given up.</summary>
public sealed partial class NewMilestoneDialog(PlanMilestone plan, IJSRuntime script)
{
    private readonly MilestoneForm _form = new();
    private ElementReference _dialog;
    private Outcome? _outcome;

    /// <summary>The plans this person may add to.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PlanHeader> Plans { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AreaName> Areas { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private bool IsAgreed => Plans.FirstOrDefault(p => p.Ref == _form.Plan) is { State: Domain.WorkPlans.PlanState.Agreed };

    protected override void OnInitialized() => _form.Plan = Plans.Count > 0 ? Plans[0].Ref : "";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/dialog.js");
            await module.InvokeVoidAsync("open", _dialog);
        }
    }

    private async Task SaveAsync()
    {
        if (IsAgreed)
        {
            _form.Baseline = "";
        }

        _outcome = await plan.RunAsync(Actor, _form.ToInput(), CancellationToken.None);
        if (_outcome is Outcome.Saved saved)
        {
            await OnClosed.InvokeAsync(saved);
        }
    }

    private Task CancelAsync() => OnClosed.InvokeAsync(null);
}
