namespace WorkPlanTracker.Domain.Projects;

/// <summary>The sections of a project summary, in the body's own order.</summary>
public sealed record ProjectSummary
{
    public required string Name { get; init; }

    public string LeadOfficer { get; init; } = "";

    public IReadOnlyList<string> Strands { get; init; } = [];

    public string Summary { get; init; } = "";

    public IReadOnlyList<string> Objectives { get; init; } = [];

    public string AuthorityRole { get; init; } = "";

    public string Success { get; init; } = "";

    public IReadOnlyList<string> SuccessShortTerm { get; init; } = [];

    public IReadOnlyList<string> SuccessLongTerm { get; init; } = [];

    public IReadOnlyList<string> Committees { get; init; } = [];

    public CommitteeSection CommitteeSection { get; init; }

    public string Scope { get; init; } = "";

    public IReadOnlyList<string> Exclusions { get; init; } = [];

    public string Note { get; init; } = "";
}
