namespace WorkPlanTracker.Domain.Actions;

/// <summary>How an action stands. <em>Open</em> may mean only that no closing record was found.</summary>
public enum ActionState
{
    Open,
    Blocked,
    Done,
}
