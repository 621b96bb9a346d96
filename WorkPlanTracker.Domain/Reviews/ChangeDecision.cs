namespace WorkPlanTracker.Domain.Reviews;

/// <summary>A decision on a request, and where it was taken.</summary>
/// <param name="By">Who records it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Review">The review it was taken at, by reference; null for one taken between reviews.</param>
/// <param name="Chair">Between reviews: the chair who decided, by name; empty for whoever records it.</param>
/// <param name="Note">What was said; a refusal needs it.</param>
public sealed record ChangeDecision(Author By, DateTime At, string? Review, string Chair, string Note);
