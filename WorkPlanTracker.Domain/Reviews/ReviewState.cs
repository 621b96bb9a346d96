namespace WorkPlanTracker.Domain.Reviews;

/// <summary>A closed review and its pack never change.</summary>
public enum ReviewState
{
    Prepared,
    Live,
    Closed,
}
