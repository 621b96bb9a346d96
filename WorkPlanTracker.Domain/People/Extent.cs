namespace WorkPlanTracker.Domain.People;

/// <summary>How far a role's right reaches.</summary>
public enum Extent
{
    Never,

    /// <summary>Where the person leads the project, owns the milestone, or sits on the committee; for undo, where they made the change.</summary>
    Own,

    Any,
}
