namespace WorkPlanTracker.App.Features.Covers;

/// <summary>Who is to act for whom, as it was typed.</summary>
/// <param name="Absent">The account of whoever is away; empty for the person who types.</param>
/// <param name="Acting">A name or an e-mail address.</param>
/// <param name="From">The first day, as said.</param>
/// <param name="To">The last day, as said.</param>
/// <param name="Reason">Why, if that is to be said.</param>
public sealed record CoverInput(string? Absent, string? Acting, string? From, string? To, string? Reason);
