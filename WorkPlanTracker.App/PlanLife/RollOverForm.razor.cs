using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Collects what goes into next year's plan, in one step. All that is not met and all that is to come is ticked at first.</summary>
public sealed partial class RollOverForm(RollOver roll)
{
    /// <summary>How many milestones are shown at first, and more at a time.</summary>
    private const int Most = 100;

    private DraftOffer? _offer;
    private Outcome? _outcome;
    private NextPeriod _period;
    private string _milestones = "all";
    private string _reports = "all";
    private int _shown = Most;
    private string _title = "";
    private string _from = "";
    private string _to = "";
    private bool _busy;

    [Parameter, EditorRequired]
    public required PlanStory Story { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Told what was saved; null where it was given up.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private string DraftKey => $"plan:{Story.Plan.Ref}:rollover";

    private int Proposed => Story.Proposals.Count(p => p.State is ProposalState.Proposed);

    protected override void OnInitialized()
    {
        _period = NextPeriod.After(Story.Plan);
        (_title, _from, _to) = (_period.TitleFor(Story.Plan), LondonTime.Day(_period.From), LondonTime.Day(_period.To));
    }

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }))
        {
            await SaveAsync();
        }
        else if (key.Key == "Escape")
        {
            await OnClosed.InvokeAsync(null);
        }
    }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _outcome = StaleWords.Of(await roll.RunAsync(Actor, Story.Plan.Ref, Story.Plan.Version, new RollOverInput([.. Story.Unfinished.Select(m => m.Ref).Where(Ticks.Of(_milestones).Has)], [.. Story.Reports.Select(r => r.Ref).Where(Ticks.Of(_reports).Has)], _title, _from, _to), CancellationToken.None));
        }
        finally
        {
            _busy = false;
        }

        if (_outcome is Outcome.Saved saved)
        {
            await (_offer?.SavedAsync() ?? ValueTask.CompletedTask);
            await OnClosed.InvokeAsync(saved);
        }
    }
}
