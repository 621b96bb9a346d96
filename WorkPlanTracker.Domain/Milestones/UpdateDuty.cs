using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.Domain.Milestones;

/// <summary>Whether a milestone owes an update to the next review.</summary>
public enum UpdateDuty
{
    /// <summary>Nothing is owed: complete, cancelled, or not due for three months and not under way.</summary>
    None,

    /// <summary>Owed by the reporting date, which has not come.</summary>
    Owed,

    /// <summary>Given since the last review.</summary>
    Given,

    /// <summary>The reporting date has passed without one: <em>no update received</em>, never green.</summary>
    Missing,
}

/// <summary>Works out what a milestone owes.</summary>
public static class UpdateDuties
{
    /// <summary>How far ahead a milestone that is not under way starts to owe updates.</summary>
    public const int MonthsAhead = 3;

    /// <param name="milestone">The milestone.</param>
    /// <param name="window">The last review and the next one's reporting date; null where no review is planned.</param>
    /// <param name="now">The plan's clock, in UTC.</param>
    public static UpdateDuty Of(Milestone milestone, ReportingWindow? window, DateTime now) =>
        Of(milestone.Status, milestone.Forecast.IsKnown ? milestone.Forecast : milestone.Baseline, milestone.LastUpdate.At, window, now);

    /// <param name="status">What was declared.</param>
    /// <param name="due">When it was due as far as anyone knew.</param>
    /// <param name="saidAt">When something was last said about it, in UTC; null where nothing was.</param>
    /// <param name="window">The last review and the next one's reporting date; null where no review was planned.</param>
    /// <param name="now">The instant asked about, in UTC.</param>
    public static UpdateDuty Of(MilestoneStatus status, PlanDate due, DateTime? saidAt, ReportingWindow? window, DateTime now)
    {
        if (window is null || status is MilestoneStatus.Complete or MilestoneStatus.Cancelled || !IsDue(status, due, LondonTime.DayOf(now)))
        {
            return UpdateDuty.None;
        }

        return saidAt > window.Since ? UpdateDuty.Given
            : now >= window.ReportingAt ? UpdateDuty.Missing
            : UpdateDuty.Owed;
    }

    private static bool IsDue(MilestoneStatus status, PlanDate due, DateOnly today) =>
        status is MilestoneStatus.OnTrack or MilestoneStatus.AtRisk or MilestoneStatus.OffTrack || due.End <= Ahead(today);

    /// <summary>So many months on, or the last day there is.</summary>
    private static DateOnly Ahead(DateOnly today) =>
        today < DateOnly.MaxValue.AddMonths(-MonthsAhead) ? today.AddMonths(MonthsAhead) : DateOnly.MaxValue;
}
