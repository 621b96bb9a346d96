namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>What must be done by a deadline, in the order in which a report gets there.</summary>
public enum DeadlineStep
{
    /// <summary>The report is asked for: by whom, why, how far it goes.</summary>
    Commission,

    /// <summary>A first draft is with the clerk.</summary>
    FirstDraft,

    /// <summary>Comments on the draft are back.</summary>
    Comments,

    /// <summary>Finance, legal, equality and the others have cleared it.</summary>
    Clearance,

    /// <summary>The final paper is with the clerk.</summary>
    Final,

    /// <summary>Members have asked for items of their own.</summary>
    MemberItems,

    /// <summary>The agenda and its papers are open to the public.</summary>
    Publication,
}
