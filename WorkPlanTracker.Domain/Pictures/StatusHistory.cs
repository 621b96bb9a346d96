using System.Collections.Immutable;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.Domain.Pictures;

/// <summary>How many milestones stood how at the end of one week.</summary>
/// <param name="Day">The week's last day; of the newest, today.</param>
/// <param name="Counts">By <see cref="Standing"/>, in its order.</param>
public sealed record StatusWeek(DateOnly Day, ImmutableArray<int> Counts)
{
    /// <summary>How many there were.</summary>
    public int Total => Counts.Sum();

    /// <summary>How many stood so.</summary>
    public int Of(Standing standing) => Counts[(int)standing];
}

/// <summary>How many milestones stood how, week by week.</summary>
public sealed record StatusHistory(IReadOnlyList<StatusWeek> Weeks)
{
    /// <summary>The most milestones there ever were.</summary>
    public int Most => Weeks.Count == 0 ? 0 : Weeks.Max(w => w.Total);

    /// <summary>Counts some milestones at the ends of weeks.</summary>
    /// <param name="milestones">Their pasts.</param>
    /// <param name="weeks">The instants, in UTC.</param>
    /// <param name="window">What a plan's milestones owed when: by plan and instant.</param>
    /// <param name="recordEnds">Where the public record of a plan's project stops; not set where it does not.</param>
    public static StatusHistory Of(
        IReadOnlyCollection<MilestonePast> milestones, IReadOnlyList<DateTime> weeks, Func<string, DateTime, ReportingWindow?> window, Func<string, PlanDate> recordEnds)
    {
        var ends = milestones.Select(m => m.Plan).Distinct(StringComparer.Ordinal).ToDictionary(p => p, recordEnds, StringComparer.Ordinal);
        return new StatusHistory([.. weeks.Select(Week)]);

        StatusWeek Week(DateTime instant)
        {
            var counts = new int[StandingWords.All.Count];
            var day = LondonTime.DayOf(instant);
            var windows = ends.Keys.ToDictionary(p => p, p => window(p, instant), StringComparer.Ordinal);
            foreach (var milestone in milestones)
            {
                if (milestone.StepAt(instant) is { } step)
                {
                    counts[(int)StandingOf(step, milestone.Steps[0].At, windows[milestone.Plan], ends[milestone.Plan], instant, day)]++;
                }
            }

            return new StatusWeek(day, [.. counts]);
        }
    }

    private static Standing StandingOf(MilestoneStep step, DateTime addedAt, ReportingWindow? window, PlanDate recordEnds, DateTime instant, DateOnly day)
    {
        var finished = step.Status is MilestoneStatus.Complete or MilestoneStatus.Cancelled;
        if (recordEnds.IsSet && !finished && (recordEnds.End ?? DateOnly.MinValue) < day)
        {
            return Standing.Ended;
        }

        return UpdateDuties.Of(step.Status, step.Due, step.SaidAt, addedAt, window, instant) is UpdateDuty.Missing ? Standing.Silent : step.Status switch
        {
            MilestoneStatus.Complete => Standing.Complete,
            MilestoneStatus.OnTrack => Standing.OnTrack,
            MilestoneStatus.AtRisk => Standing.AtRisk,
            MilestoneStatus.OffTrack => Standing.OffTrack,
            MilestoneStatus.NotStarted => Standing.NotStarted,
            _ => Standing.SetAside,
        };
    }
}
