using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Live;

/// <summary>How many milestones stand how, for the summary bar. One that owes an update is counted as silent, whatever its status.</summary>
public sealed record PlanCounts(int Complete, int OnTrack, int AtRisk, int OffTrack, int Silent, int NotStarted, int Other, int Ended)
{
    public int Total => Complete + OnTrack + AtRisk + OffTrack + Silent + NotStarted + Other + Ended;

    /// <summary>The counts of some rows.</summary>
    public static PlanCounts Of(IReadOnlyCollection<PlanRow> rows)
    {
        var of = rows.Where(r => !r.RecordEnds.IsSet && !r.Silent).ToLookup(r => r.Status);
        return new PlanCounts(
            of[MilestoneStatus.Complete].Count(), of[MilestoneStatus.OnTrack].Count(), of[MilestoneStatus.AtRisk].Count(), of[MilestoneStatus.OffTrack].Count(),
            rows.Count(r => r.Silent && !r.RecordEnds.IsSet), of[MilestoneStatus.NotStarted].Count(),
            of[MilestoneStatus.Deferred].Count() + of[MilestoneStatus.Cancelled].Count(), rows.Count(r => r.RecordEnds.IsSet));
    }
}
