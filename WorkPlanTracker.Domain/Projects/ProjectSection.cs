namespace WorkPlanTracker.Domain.Projects;

/// <summary>A section of a project summary, in the body's own order.</summary>
public enum ProjectSection
{
    Name,
    LeadOfficer,
    Strands,
    Summary,
    Objectives,
    AuthorityRole,
    Success,
    Committees,
    Scope,
}
