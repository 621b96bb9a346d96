namespace WorkPlanTracker.Domain.Reviews;

/// <summary>What the management group did with a request.</summary>
public enum ChangeRequestState
{
    Asked,
    Approved,
    Amended,
    Refused,
}
