namespace WorkPlanTracker.Domain.WorkPlans;

/// <summary>Where a plan is in its life. <em>Agreed</em> is a decision of the management group and takes baseline 1.</summary>
public enum PlanState
{
    Draft,
    Submitted,
    Agreed,
    Closed,
}
