using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>What was found about a criterion of success, as it was typed.</summary>
/// <param name="Term">The part the criterion stands in.</param>
/// <param name="Criterion">Its words, as they were shown.</param>
/// <param name="State">How far it is met.</param>
/// <param name="Words">What that rests on.</param>
/// <param name="Evidence">Titles and web addresses of what shows it.</param>
public sealed record AssessmentInput(SuccessTerm Term, string? Criterion, SuccessState State, string? Words, IReadOnlyList<(string? Title, string? Url)> Evidence);
