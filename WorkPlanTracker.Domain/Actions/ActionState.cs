namespace WorkPlanTracker.Domain.Actions;

/// <summary>How an action stands. <em>Open</em> may mean only that no closing record was found.</summary>
public enum ActionState
{
    Open,

    /// <summary>Put forward, not asked for by any meeting yet.</summary>
    Proposed,
    Blocked,
    Done,
}
