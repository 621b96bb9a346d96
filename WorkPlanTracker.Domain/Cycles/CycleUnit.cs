namespace WorkPlanTracker.Domain.Cycles;

/// <summary>What a cycle counts in.</summary>
public enum CycleUnit
{
    /// <summary>Months, on the nth weekday of each.</summary>
    Months,

    /// <summary>Weeks, on one weekday.</summary>
    Weeks,
}
