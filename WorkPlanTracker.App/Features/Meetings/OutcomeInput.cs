using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>What a meeting did with one recommendation, as it was typed.</summary>
/// <param name="Recommendation">What was recommended; empty where nothing was.</param>
/// <param name="Resolution">The words entered at the table.</param>
/// <param name="To">To whom it is delegated, or which body it is referred to.</param>
/// <param name="Dissent">Who asked for their dissent to be recorded.</param>
public sealed record OutcomeInput(string? Recommendation, OutcomeKind Kind, string? Resolution, string? To = null, string? Dissent = null)
{
    internal ItemOutcome Read() => new(Recommendation ?? "", Kind, Resolution ?? "", To ?? "", Dissent ?? "");
}
