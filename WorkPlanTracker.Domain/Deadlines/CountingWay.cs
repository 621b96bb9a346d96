namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>How the days of a deadline are counted back from the meeting.</summary>
public enum CountingWay
{
    /// <summary>Every day counts.</summary>
    CalendarDays,

    /// <summary>Seven days each.</summary>
    CalendarWeeks,

    /// <summary>Weekends, bank holidays and the body's closure days do not count; the deadline itself does.</summary>
    WorkingDays,

    /// <summary>Working days that lie whole between the deadline and the meeting: neither of the two counts.</summary>
    /// <remarks><em>R v Swansea City Council ex p Elitestone Ltd</em> (1993) 66 P &amp; CR 422.</remarks>
    ClearWorkingDays,
}
