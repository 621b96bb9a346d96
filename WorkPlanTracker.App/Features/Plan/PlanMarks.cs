namespace WorkPlanTracker.App.Features.Plan;

/// <summary>How a past plan is compared with today's.</summary>
public enum PlanMarks
{
    None,

    /// <summary>Rows that differ say what became of them.</summary>
    Shown,

    /// <summary>Only the rows that differ are listed.</summary>
    Only,
}
