using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Live;

/// <summary>A plan as it stood at an instant, with its whole milestones.</summary>
public sealed class PastPlan
{
    private readonly IReadOnlyList<Milestone> _milestones;
    private readonly PlanModelPair _pair;

    internal PastPlan(IReadOnlyList<Milestone> milestones, PlanModelPair pair) => (_milestones, _pair) = (milestones, pair);

    /// <summary>The plan's own facts.</summary>
    public PlanHeader Header => _pair.Open.Header;

    /// <summary>Its milestones with what is worked out of them, without private text.</summary>
    public IEnumerable<StandingMilestone> Milestones => _milestones.Select(m => new StandingMilestone(m, _pair.Open.Rows[m.Ref], Header));

    /// <summary>As a screen shows it.</summary>
    public PlanModel Model(bool withPrivate) => _pair.For(withPrivate);
}

/// <summary>Plans at an instant, and what surrounded them.</summary>
/// <param name="Plans">Those that were there.</param>
/// <param name="Facts">What their rows were worked out from.</param>
/// <param name="Items">Agenda items, where they were read.</param>
internal sealed record PastReading(IReadOnlyList<PastPlan> Plans, RowFacts Facts, IReadOnlyList<AgendaItem> Items)
{
    internal static PastReading Nothing { get; } = new(
        [],
        new RowFacts(new Dictionary<string, PlannedReport>(StringComparer.Ordinal), new Dictionary<string, Meeting>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), [], new Dictionary<string, MilestoneStatus>(StringComparer.Ordinal)),
        []);

    /// <summary>Actions, where they were read.</summary>
    internal IReadOnlyList<CommitteeAction> Actions { get; init; } = [];

    /// <summary>Requests for changes, where they were read.</summary>
    internal IReadOnlyList<ChangeRequest> Requests { get; init; } = [];
}
