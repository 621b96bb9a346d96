using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Collects a new milestone; stays open with what was typed until it is added or given up.</summary>
public sealed partial class NewMilestoneDialog(PlanMilestone plan, PlanModels models, IJSRuntime script)
{
    private const string DraftKey = "new:milestone";

    private readonly MilestoneForm _form = new();
    private DraftOffer? _offer;
    private string? _arrived;
    private bool _busy;
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
        if (_busy)
        {
            return;
        }

        if (IsAgreed)
        {
            _form.Baseline = "";
        }

        _busy = true;
        try
        {
            _outcome = await plan.RunAsync(Actor, _form.ToInput(), CancellationToken.None);
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

    /// <summary>A milestone with this title in this plan: the save arrived, and a second one would add it twice.</summary>
    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        (_arrived = (await models.FindAsync(draft.Value("plan"), withPrivate: false))?.Rows.Values.FirstOrDefault(r => r.Title == draft.Value("title").Trim())?.Ref) is not null;

    private Task ArrivedAsync() => OnClosed.InvokeAsync(new Outcome.Saved(_arrived!, 1, 0, $"{_arrived} was added before the connection broke.", []));

    private Task CancelAsync() => OnClosed.InvokeAsync(null);
}
