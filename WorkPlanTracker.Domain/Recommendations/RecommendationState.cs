namespace WorkPlanTracker.Domain.Recommendations;

/// <summary>How a recommendation stands.</summary>
public enum RecommendationState
{
    Open,
    InProgress,
    Implemented,
    UnacceptableProgress,
    Awaiting,
    Closed,
}
