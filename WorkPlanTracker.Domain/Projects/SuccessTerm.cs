namespace WorkPlanTracker.Domain.Projects;

/// <summary>Which part of <em>what success looks like</em> a criterion stands in.</summary>
public enum SuccessTerm
{
    /// <summary>Prose that is not divided, assessed as one.</summary>
    Undivided,
    ShortTerm,
    LongTerm,
}
