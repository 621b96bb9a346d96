using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Live;

/// <summary>How many milestones stand how, for the summary bar. One that owes an update is counted as silent, whatever its status.</summary>
public sealed record PlanCounts(int Complete, int OnTrack, int AtRisk, int OffTrack, int Silent, int NotStarted, int Other, int Ended)
{
    public static readonly PlanCounts None = new(0, 0, 0, 0, 0, 0, 0, 0);

    public int Total => Complete + OnTrack + AtRisk + OffTrack + Silent + NotStarted + Other + Ended;

    /// <summary>The counts of some rows.</summary>
    public static PlanCounts Of(IEnumerable<PlanRow> rows) =>
        rows.GroupBy(StandingOf).Aggregate(None, (counts, standing) => counts.Counting(standing.First(), standing.Count()));

    /// <summary>The counts after a row became another.</summary>
    public PlanCounts Turned(PlanRow was, PlanRow now) => StandingOf(was) == StandingOf(now) ? this : Counting(was, -1).Counting(now, 1);

    private PlanCounts Counting(PlanRow row, int by) => StandingOf(row) switch
    {
        (true, _, _) => this with { Ended = Ended + by },
        (_, true, _) => this with { Silent = Silent + by },
        (_, _, MilestoneStatus.Complete) => this with { Complete = Complete + by },
        (_, _, MilestoneStatus.OnTrack) => this with { OnTrack = OnTrack + by },
        (_, _, MilestoneStatus.AtRisk) => this with { AtRisk = AtRisk + by },
        (_, _, MilestoneStatus.OffTrack) => this with { OffTrack = OffTrack + by },
        (_, _, MilestoneStatus.NotStarted) => this with { NotStarted = NotStarted + by },
        _ => this with { Other = Other + by },
    };

    private static (bool Ended, bool Silent, MilestoneStatus Status) StandingOf(PlanRow row) => (row.RecordEnds.IsSet, row.Silent, row.Status);
}
