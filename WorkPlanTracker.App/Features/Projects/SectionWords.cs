using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>How sections, and what is missing of them, are called.</summary>
internal static class SectionWords
{
    /// <summary>The sections below the name, in the body's own order.</summary>
    internal static IReadOnlyList<ProjectSection> InOrder { get; } = Enum.GetValues<ProjectSection>();

    internal static string Title(ProjectSection section) => section switch
    {
        ProjectSection.Name => "Project name",
        ProjectSection.LeadOfficer => "Lead officer",
        ProjectSection.Strands => "Programme strands",
        ProjectSection.Summary => "Project summary",
        ProjectSection.Objectives => "Project objectives",
        ProjectSection.AuthorityRole => "The authority’s role to deliver the strand",
        ProjectSection.Success => "What success looks like",
        ProjectSection.Committees => "Responsible committees",
        _ => "Scope and exclusions",
    };

    internal static string Rewritten(Project project, ProjectSection section) => section switch
    {
        ProjectSection.Name => $"{project.Ref} is now called {project.Name}.",
        ProjectSection.LeadOfficer => project.LeadOfficer.Length > 0 ? $"{project.Ref}: the lead officer is {project.LeadOfficer}." : $"{project.Ref}: no lead officer is assigned any more.",
        ProjectSection.Strands => project.Strands.Count > 0 ? $"{project.Ref}: strands are {string.Join(", ", project.Strands)}." : $"{project.Ref}: no strand is assigned any more.",
        ProjectSection.Committees => project.Committees.Count > 0 ? $"{project.Ref}: responsible committees are {string.Join(", ", project.Committees)}." : $"{project.Ref}: no responsible committee is assigned.",
        ProjectSection.Summary => $"{project.Ref}: project summary rewritten.",
        ProjectSection.Objectives => $"{project.Ref}: objectives rewritten.",
        ProjectSection.AuthorityRole => $"{project.Ref}: the authority’s role rewritten.",
        ProjectSection.Success => $"{project.Ref}: what success looks like rewritten.",
        _ => $"{project.Ref}: scope and exclusions rewritten.",
    };

    /// <summary>What a reader is told where a section holds nothing: a state of its own, never an error.</summary>
    internal static string Missing(Project project, ProjectSection section) => section switch
    {
        ProjectSection.Committees => project.CommitteeSection is CommitteeSection.Absent ? "Section absent from the record" : "Not assigned",
        ProjectSection.LeadOfficer or ProjectSection.Strands => "Not assigned",
        ProjectSection.Scope => "Not stated",
        _ => project.Source is RecordSource.Entered ? "Not written yet" : "Section absent from the record",
    };

    internal static string Of(SuccessState state) => state switch
    {
        SuccessState.Met => "Met",
        SuccessState.PartlyMet => "Partly met",
        SuccessState.NotMet => "Not met",
        _ => "Not assessed",
    };

    internal static string Of(SuccessTerm term) => term switch
    {
        SuccessTerm.ShortTerm => "Short-term benefits",
        SuccessTerm.LongTerm => "Long-term benefits",
        _ => "Not divided into terms",
    };
}
