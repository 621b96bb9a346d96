using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Collects what goes into next year's plan, in one step. All that is not met and all that is to come is ticked at first.</summary>
public sealed partial class RollOverForm(RollOver roll)
{
    /// <summary>How many milestones are shown at first, and more at a time.</summary>
    private const int Most = 100;

    private NextPeriod _period;
    private string _milestones = "all";
    private string _reports = "all";
    private int _shown = Most;
    private string _title = "";
    private string _from = "";
    private string _to = "";

    [Parameter, EditorRequired]
    public required PlanStory Story { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    private string DraftKey => $"plan:{Story.Plan.Ref}:rollover";

    /// <summary>The first day as it is typed; the usual one where that is no day yet.</summary>
    private DateOnly Begins => PlanDateReader.Read(_from, new PlanDateContext(_period.From, PlanDate.NotSet, PlanDate.NotSet)).Date is { Precision: PlanDatePrecision.Day, End: { } day } ? day : _period.From;

    private int Proposed => Story.Proposals.Count(p => p.State is ProposalState.Proposed);

    protected override void OnInitialized()
    {
        _period = NextPeriod.After(Story.Plan);
        (_title, _from, _to) = (_period.TitleFor(Story.Plan), LondonTime.Day(_period.From), LondonTime.Day(_period.To));
    }

    protected override IReadOnlyList<string> Fields => ["title", "from", "to", "milestones", "reports"];

    protected override async Task<Outcome> SendAsync() => StaleWords.Of(await roll.RunAsync(
        Actor, Story.Plan.Ref, Story.Plan.Version,
        new RollOverInput([.. Story.Unfinished.Select(m => m.Ref).Where(Ticks.Of(_milestones).Has)], [.. Story.Reports.Select(r => r.Ref).Where(Ticks.Of(_reports).Has)], _title, _from, _to), CancellationToken.None));
}
