namespace WorkPlanTracker.Domain.WorkPlans;

/// <summary>How the states of a plan read in a sentence.</summary>
public static class PlanWords
{
    public static string Of(PlanState state) => state switch
    {
        PlanState.Draft => "a draft",
        PlanState.Submitted => "submitted",
        PlanState.Agreed => "agreed",
        _ => "closed",
    };
}
