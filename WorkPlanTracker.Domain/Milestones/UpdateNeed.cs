using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Milestones;

/// <summary>Why a milestone waits for a word from its lead, the worst first.</summary>
public enum NeedReason
{
    OffTrack,
    Overdue,

    /// <summary>No update received.</summary>
    Silent,

    DueSoon,

    /// <summary>It depends on something that moved.</summary>
    DependencyMoved,
}

/// <summary>What is known of a milestone when asking whether it needs an update.</summary>
/// <param name="Status">The declared status.</param>
/// <param name="DatesSay">What the dates say.</param>
/// <param name="Due">When it is due as far as anyone knows.</param>
/// <param name="Overdue">That day has passed.</param>
/// <param name="Duty">What it owes to the next review.</param>
/// <param name="ReportingAt">When the missing update was due, in UTC; where none is missing, when updates for the next review are; null where none is planned.</param>
/// <param name="LastUpdateAt">Its newest update, in UTC.</param>
/// <param name="Moved">The first of those it waits for that moved after its own last word; null where none did.</param>
public sealed record NeedFacts(
    MilestoneStatus Status, ComputedStatus DatesSay, PlanDate Due, bool Overdue, UpdateDuty Duty, DateTime? ReportingAt, DateTime? LastUpdateAt, MovedDependency? Moved);

/// <summary>Something a milestone waits for, and where it moved to.</summary>
public sealed record MovedDependency(string Ref, PlanDate Forecast, bool AfterThis);

/// <summary>That a milestone needs an update, and why in plain words.</summary>
public sealed record UpdateNeed(NeedReason Reason, string Why)
{
    /// <summary>What is due within so many working days is due soon.</summary>
    public const int SoonWithin = 10;

    /// <summary>What was said within so many working days is fresh enough for what is due soon.</summary>
    public const int FreshFor = 2;

    /// <summary>The need, or null where nothing is needed: it is finished or deferred, or was answered today.</summary>
    public static UpdateNeed? Of(NeedFacts facts, DateTime now, WorkingDays calendar)
    {
        var today = LondonTime.DayOf(now);
        var said = facts.LastUpdateAt is { } at ? LondonTime.DayOf(at) : (DateOnly?)null;
        if (facts.Status is MilestoneStatus.Complete or MilestoneStatus.Cancelled or MilestoneStatus.Deferred || said == today)
        {
            return null;
        }

        var last = said is { } day ? $"last said on {LondonTime.Day(day)}" : "nothing said yet";
        return facts switch
        {
            { Status: MilestoneStatus.OffTrack } => new(NeedReason.OffTrack, $"Off track; {last}."),
            { Overdue: false, DatesSay.Status: MilestoneStatus.OffTrack } => new(NeedReason.OffTrack, $"The dates say off track: {Lower(facts.DatesSay.Sentence)}; {last}."),
            { Overdue: true, Due: { End: { } due } } => new(NeedReason.Overdue, $"Due {facts.Due.Text}, {Deadline.HowFar(due, today, calendar)}, and not met."),
            { Duty: UpdateDuty.Missing, ReportingAt: { } reporting } => new(NeedReason.Silent, $"No update received: one was due by {LondonTime.Instant(reporting)}, {Late(reporting, today, calendar)}."),
            { Due.End: { } end } when IsSoon(end, today, calendar) && !IsFresh(said, today, calendar) => new(NeedReason.DueSoon, $"Due {facts.Due.Text}, {Deadline.HowFar(end, today, calendar)}; {last}."),
            { Duty: UpdateDuty.Owed, ReportingAt: { } by } when IsSoon(LondonTime.DayOf(by), today, calendar) => new(NeedReason.DueSoon, $"An update is due by {LondonTime.Instant(by)}, {Deadline.HowFar(LondonTime.DayOf(by), today, calendar)}; {last}."),
            { Moved: { } moved } => new(NeedReason.DependencyMoved, $"It waits for {moved.Ref}, which moved to {moved.Forecast.Text}{(moved.AfterThis ? ", later than this one" : "")}."),
            _ => null,
        };
    }

    private static string Late(DateTime reporting, DateOnly today, WorkingDays calendar) =>
        LondonTime.DayOf(reporting) == today ? "earlier today" : Deadline.HowFar(LondonTime.DayOf(reporting), today, calendar);

    private static bool IsSoon(DateOnly day, DateOnly today, WorkingDays calendar) => day >= today && calendar.Between(today, day) <= SoonWithin;

    private static bool IsFresh(DateOnly? said, DateOnly today, WorkingDays calendar) => said is { } day && calendar.Between(day, today) <= FreshFor;

    private static string Lower(string sentence) => $"{char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
}
