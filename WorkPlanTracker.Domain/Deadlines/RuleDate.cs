using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>The date that one rule gives for one meeting.</summary>
public sealed class RuleDate
{
    private readonly WorkingDays _calendar;

    private RuleDate(DeadlineRule rule, DateOnly meeting, DateOnly counted, WorkingDays calendar)
    {
        _calendar = calendar;
        (Rule, Meeting, Counted, Date) = (rule, meeting, counted, calendar.LastOnOrBefore(counted));
    }

    /// <summary>The rule.</summary>
    public DeadlineRule Rule { get; }

    /// <summary>The meeting's day.</summary>
    public DateOnly Meeting { get; }

    /// <summary>Where the count ended.</summary>
    public DateOnly Counted { get; }

    /// <summary>The date: where the count ended, or the last working day of the body before it.</summary>
    public DateOnly Date { get; }

    /// <summary>True where the count ended on a day on which nobody is at work.</summary>
    /// <remarks>Of a clear-day count that is no move: the working day before the counted ones is what was asked for.</remarks>
    public bool MovedBack => Date != Counted && Rule.Way is not CountingWay.ClearWorkingDays;

    /// <summary>How the rule came to it, day by day and in words. Worked out when asked.</summary>
    public DateExplanation Explain() => DateExplanation.Of(Rule, Meeting, Date, _calendar);

    internal static RuleDate Of(DeadlineRule rule, DateOnly meeting, WorkingDays calendar) =>
        new(rule, meeting, DayCount.Back(rule, meeting, calendar), calendar);
}
