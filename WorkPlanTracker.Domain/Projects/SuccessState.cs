namespace WorkPlanTracker.Domain.Projects;

/// <summary>How far a success criterion is met.</summary>
public enum SuccessState
{
    NotAssessed,
    Met,
    PartlyMet,
    NotMet,
}
