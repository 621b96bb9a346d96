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

    /// <summary>The reporting date of the next review, or of the last, has passed without one: <em>no update received</em>, never green.</summary>
    Missing,
}

/// <summary>Works out what a milestone owes.</summary>
public static class UpdateDuties
{
    /// <summary>How far ahead a milestone that is not under way starts to owe updates.</summary>
    public const int MonthsAhead = 3;

    /// <param name="milestone">The milestone.</param>
    /// <param name="addedAt">When it was added, in UTC; null where that was before any review that counts.</param>
    /// <param name="window">What is owed to the next review, and was to the last; null where there is neither.</param>
    /// <param name="now">The plan's clock, in UTC.</param>
    public static UpdateDuty Of(Milestone milestone, DateTime? addedAt, ReportingWindow? window, DateTime now) =>
        Of(milestone.Status, DueOf(milestone), milestone.LastUpdate.At, addedAt, window, now);

    /// <param name="status">What was declared.</param>
    /// <param name="due">When it was due as far as anyone knew.</param>
    /// <param name="saidAt">When something was last said about it, in UTC; null where nothing was.</param>
    /// <param name="addedAt">When it was added, in UTC; null where that was before any review that counts.</param>
    /// <param name="window">What is owed to the next review, and was to the last; null where there was neither.</param>
    /// <param name="now">The instant asked about, in UTC.</param>
    public static UpdateDuty Of(MilestoneStatus status, PlanDate due, DateTime? saidAt, DateTime? addedAt, ReportingWindow? window, DateTime now) =>
        MissedAt(status, due, saidAt, addedAt, window, now) is not null ? UpdateDuty.Missing
        : window?.ReportingAt is null || IsFinished(status) || !IsDue(status, due, LondonTime.DayOf(now)) ? UpdateDuty.None
        : saidAt > window.Since ? UpdateDuty.Given
        : UpdateDuty.Owed;

    /// <summary>By when an update was due that was not received, in UTC; null where none is missing.</summary>
    public static DateTime? MissedAt(Milestone milestone, DateTime? addedAt, ReportingWindow? window, DateTime now) =>
        MissedAt(milestone.Status, DueOf(milestone), milestone.LastUpdate.At, addedAt, window, now);

    /// <summary>What was missed for the last review stays missed until something is said, whether or not another review is planned; else what is missed for the next.</summary>
    private static DateTime? MissedAt(MilestoneStatus status, PlanDate due, DateTime? saidAt, DateTime? addedAt, ReportingWindow? window, DateTime now)
    {
        if (window is null || IsFinished(status))
        {
            return null;
        }

        if (window.Last is { } last && !(addedAt > last.ReportingAt) && !(saidAt > last.Since) && IsDue(status, due, LondonTime.DayOf(last.SeenAt)))
        {
            return last.ReportingAt;
        }

        // What was added after the reporting date could not be reported by it.
        return now >= window.ReportingAt && !(addedAt > window.ReportingAt) && !(saidAt > window.Since) && IsDue(status, due, LondonTime.DayOf(now)) ? window.ReportingAt : null;
    }

    private static PlanDate DueOf(Milestone milestone) => milestone.Forecast.IsKnown ? milestone.Forecast : milestone.Baseline;

    private static bool IsFinished(MilestoneStatus status) => status is MilestoneStatus.Complete or MilestoneStatus.Cancelled;

    private static bool IsDue(MilestoneStatus status, PlanDate due, DateOnly today) =>
        status is MilestoneStatus.OnTrack or MilestoneStatus.AtRisk or MilestoneStatus.OffTrack || due.End <= Ahead(today);

    /// <summary>So many months on, or the last day there is.</summary>
    private static DateOnly Ahead(DateOnly today) =>
        today < DateOnly.MaxValue.AddMonths(-MonthsAhead) ? today.AddMonths(MonthsAhead) : DateOnly.MaxValue;
}
