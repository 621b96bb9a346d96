namespace WorkPlanTracker.Domain.Reports;

/// <summary>How a report stands on its way to a meeting: worked out, never kept.</summary>
public enum DeliveryStatus
{
    Unscheduled,
    Scheduled,

    /// <summary>Its next deadline is at most five working days away.</summary>
    DeadlineNear,

    /// <summary>A deadline of its meeting has passed without it.</summary>
    Late,
    Published,
    Delivered,

    /// <summary>It had a slot and lost it, and has no other yet.</summary>
    Deferred,
    Withdrawn,
}
