namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>What a milestone is, as it was typed or sent. Null leaves a field as it is when editing.</summary>
public sealed record MilestoneInput(
    string? Plan,
    string? Title,
    string? Description,
    IReadOnlyList<string>? Areas,
    string? Objective,
    string? Owner,
    string? OwnerEmail,
    string? Baseline,
    string? Forecast,
    IReadOnlyList<string>? DependsOn,
    string? Deliverable,
    string? ProvedBy)
{
    /// <summary>References of the programme's priorities it serves.</summary>
    public IReadOnlyList<string>? Priorities { get; init; }
}
