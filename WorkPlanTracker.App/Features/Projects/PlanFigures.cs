using System.Runtime.CompilerServices;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>What a project page says of one plan: worked out once for each state of the plan, shared by every screen.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Counts">How many milestones stand how.</param>
/// <param name="Next">What is due next.</param>
/// <param name="Attention">The worst ones first.</param>
/// <param name="AttentionCount">How many need attention in all.</param>
/// <param name="Slots">The next places on committees' agendas, one for each report.</param>
public sealed record PlanFigures(
    PlanHeader Plan, PlanCounts Counts, IReadOnlyList<PlanRow> Next, IReadOnlyList<PlanRow> Attention, int AttentionCount, IReadOnlyList<PlanRow> Slots)
{
    private const int Most = 5;

    private static readonly ConditionalWeakTable<PlanModel, PlanFigures> Known = [];

    /// <summary>The figures of a plan as it stands, or as it stood.</summary>
    public static PlanFigures Of(PlanModel plan) => Known.GetValue(plan, Work);

    private static PlanFigures Work(PlanModel plan)
    {
        var open = plan.Rows.Values.Where(r => !r.RecordEnds.IsSet && r.Status is not (MilestoneStatus.Complete or MilestoneStatus.Cancelled)).ToList();
        var bad = open.Where(r => Weight(r) < 9).OrderBy(Weight).ThenBy(r => r.Due).ThenBy(r => r.Ref, StringComparer.Ordinal).ToList();
        return new PlanFigures(
            plan.Header,
            PlanCounts.Of([.. plan.Rows.Values]),
            [.. open.Where(r => r.Status is not MilestoneStatus.Deferred && r.Due.IsKnown && r.Due.End >= plan.Day).OrderBy(r => r.Due).ThenBy(r => r.Ref, StringComparer.Ordinal).Take(Most)],
            [.. bad.Take(Most)],
            bad.Count,
            [.. open.Where(r => r.Proof?.Date >= plan.Day).OrderBy(r => r.Proof!.Date).ThenBy(r => r.Ref, StringComparer.Ordinal).DistinctBy(r => r.Proof!.Report, StringComparer.Ordinal).Take(Most)]);
    }

    /// <summary>Worst first; 9 where nothing is wrong.</summary>
    private static int Weight(PlanRow row) =>
        row.Status is MilestoneStatus.OffTrack ? 0 : row.Overdue ? 1 : row.Silent ? 2 : row.Status is MilestoneStatus.AtRisk ? 3 : row.Disagrees ? 4 : 9;
}
