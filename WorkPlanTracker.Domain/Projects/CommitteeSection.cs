namespace WorkPlanTracker.Domain.Projects;

/// <summary>How the printed summary treats its section on responsible committees.</summary>
/// <remarks><em>Not assigned</em> is a state that is shown, never a validation error.</remarks>
public enum CommitteeSection
{
    Absent,
    PresentButEmpty,
    Present,
}
