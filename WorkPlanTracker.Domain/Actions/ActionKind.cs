namespace WorkPlanTracker.Domain.Actions;

/// <summary>What sort of thing a meeting asked for, or has to hear of.</summary>
public enum ActionKind
{
    /// <summary>Something to be done.</summary>
    Action,

    /// <summary>A report that comes back to the meeting.</summary>
    ReportBack,

    /// <summary>Taken between meetings as a matter of urgency; the next meeting is to be told.</summary>
    UrgentAction,
}
