using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>A group's heading: its name, how many rows it has, and how many of them want attention.</summary>
public sealed record PlanGroup(string Name, int Count, int OffTrack, int AtRisk, int Silent)
{
    /// <summary>What wants attention, in words; empty where nothing does.</summary>
    public string Note => string.Join(", ", new[] { OffTrack > 0 ? $"{Figures.Of(OffTrack)} off track" : "", AtRisk > 0 ? $"{Figures.Of(AtRisk)} at risk" : "", Silent > 0 ? $"{Figures.Of(Silent)} no update" : "" }.Where(w => w.Length > 0));

    /// <summary>The heading of some rows.</summary>
    public static PlanGroup Of(string name, IReadOnlyCollection<PlanRow> rows) =>
        rows.Aggregate(new PlanGroup(name, rows.Count, 0, 0, 0), (group, row) => group.Noting(row, 1));

    /// <summary>The heading after one of its rows became another.</summary>
    public PlanGroup Turned(PlanRow was, PlanRow now) => Noting(was, -1).Noting(now, 1) is var turned && turned == this ? this : turned;

    private PlanGroup Noting(PlanRow row, int by) => row.RecordEnds.IsSet ? this : this with
    {
        OffTrack = OffTrack + (row.Status is MilestoneStatus.OffTrack ? by : 0),
        AtRisk = AtRisk + (row.Status is MilestoneStatus.AtRisk ? by : 0),
        Silent = Silent + (row.Silent ? by : 0),
    };
}
