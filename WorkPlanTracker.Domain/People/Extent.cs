namespace WorkPlanTracker.Domain.People;

/// <summary>How far a role's right reaches.</summary>
public enum Extent
{
    Never,

    /// <summary>Where the person leads the project, owns the milestone, sits on the committee, or is away or acting in the cover; for undo, where they made the change.</summary>
    Own,

    Any,
}
