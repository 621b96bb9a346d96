namespace WorkPlanTracker.Domain.Projects;

/// <summary>One thing that success looks like, and what was found about it.</summary>
/// <param name="Term">The part it stands in.</param>
/// <param name="Text">The criterion, in the body's words.</param>
/// <param name="Assessment">The newest assessment; null while it is not assessed.</param>
public sealed record SuccessCriterion(SuccessTerm Term, string Text, SuccessAssessment? Assessment)
{
    public SuccessState State => Assessment?.State ?? SuccessState.NotAssessed;
}
