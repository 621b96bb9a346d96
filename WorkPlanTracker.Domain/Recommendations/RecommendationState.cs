namespace WorkPlanTracker.Domain.Recommendations;

/// <summary>How a recommendation stands.</summary>
public enum RecommendationState
{
    Open,

    /// <summary>Put forward for a meeting that has not been held yet.</summary>
    Proposed,
    InProgress,
    Implemented,
    UnacceptableProgress,
    Awaiting,
    Closed,
}
