namespace WorkPlanTracker.Domain.Reviews;

/// <summary>What is asked of the management group.</summary>
public enum ChangeRequestKind
{
    MoveBaseline,
    DropMilestone,
    WithdrawReport,
}
