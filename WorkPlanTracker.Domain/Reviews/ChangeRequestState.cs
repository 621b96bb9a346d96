namespace WorkPlanTracker.Domain.Reviews;

/// <summary>What became of a request. All but <see cref="Asked"/> are final.</summary>
public enum ChangeRequestState
{
    Asked,
    Approved,

    /// <summary>Approved with another date than was asked for.</summary>
    Amended,
    Refused,

    /// <summary>Taken back by whoever asked, before it was decided.</summary>
    Withdrawn,
}
