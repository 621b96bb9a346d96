namespace WorkPlanTracker.Domain.Milestones;

/// <summary>What a milestone is: everything about it that is not progress.</summary>
public sealed record MilestoneDetails(
    string Title,
    string Description,
    IReadOnlyList<string> Areas,
    string Objective,
    string Owner,
    string? OwnerEmail,
    IReadOnlyList<string> DependsOn,
    Deliverable Deliverable,
    string? ProvedBy)
{
    /// <summary>References of the programme's priorities it serves.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = [];

    public const int MaxTitleLength = 200;

    public const int MaxDescriptionLength = 4_000;

    public const int MaxObjectiveLength = 500;

    public const int MaxOwnerLength = 100;

    /// <summary>The longest name of an outside programme that a milestone waits for.</summary>
    public const int MaxDependencyLength = 200;

    /// <summary>The most things one milestone waits for.</summary>
    public const int MaxDependencies = 20;

    /// <summary>What a milestone is now.</summary>
    public static MilestoneDetails Of(Milestone milestone) => new(
        milestone.Title, milestone.Description, milestone.Areas, milestone.Objective, milestone.Owner, milestone.OwnerEmail, milestone.DependsOn, milestone.Deliverable, milestone.ProvedBy);

    internal static IReadOnlyList<string> CheckedDependencies(string reference, IReadOnlyList<string> dependsOn)
    {
        IReadOnlyList<string> kept = [.. dependsOn.Select(Dependencies.Kept).Where(d => d.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (kept.Contains(reference, StringComparer.OrdinalIgnoreCase))
        {
            throw new RuleBrokenException("dependsOnItself", $"{reference} cannot wait for itself. Remove it from what it depends on.", "dependsOn");
        }

        if (kept.Count > MaxDependencies || kept.Any(d => d.Length > MaxDependencyLength))
        {
            throw new RuleBrokenException("tooLong", $"Name at most {MaxDependencies} dependencies, each of at most {MaxDependencyLength} characters.", "dependsOn");
        }

        return kept;
    }
}
