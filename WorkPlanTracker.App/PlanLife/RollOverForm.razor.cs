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
    private readonly HashSet<string> _milestones = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private DraftOffer? _offer;
    private Outcome? _outcome;
    private NextPeriod _period;
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
        _milestones.UnionWith(Story.Unfinished.Select(m => m.Ref));
        _reports.UnionWith(Story.Reports.Select(r => r.Ref));
    }

    private static void Turn(string reference, HashSet<string> chosen)
    {
        if (!chosen.Remove(reference))
        {
            chosen.Add(reference);
        }
    }

    private static void All(IEnumerable<string> references, HashSet<string> chosen)
    {
        var all = references.ToList();
        if (all.TrueForAll(chosen.Contains))
        {
            chosen.Clear();
        }
        else
        {
            chosen.UnionWith(all);
        }
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
            _outcome = StaleWords.Of(await roll.RunAsync(Actor, Story.Plan.Ref, Story.Plan.Version, new RollOverInput([.. _milestones], [.. _reports], _title, _from, _to), CancellationToken.None));
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
