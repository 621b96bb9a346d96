using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>One section of a project summary, as it was typed or as it stands.</summary>
/// <param name="Section">Which one.</param>
/// <param name="Text">Its prose, or a name.</param>
/// <param name="Lines">Its list: objectives, short-term benefits, exclusions.</param>
/// <param name="More">Its second list: long-term benefits.</param>
/// <param name="Chosen">Strands or committees, by reference.</param>
/// <param name="Absent">The printed summary has no such section.</param>
public sealed record SectionInput(ProjectSection Section, string? Text, IReadOnlyList<string>? Lines, IReadOnlyList<string>? More, IReadOnlyList<string>? Chosen, bool Absent = false)
{
    /// <summary>Everything in it as one text, to see whether two are alike.</summary>
    public string Content =>
        string.Join('\u001f', [Text ?? "", Absent ? "absent" : "", string.Join('\u001e', Lines ?? []), string.Join('\u001e', More ?? []), string.Join('\u001e', (Chosen ?? []).Order(StringComparer.Ordinal))]);

    /// <summary>A section as it stands.</summary>
    public static SectionInput Of(Project project, ProjectSection section) => section switch
    {
        ProjectSection.Name => new(section, project.Name, null, null, null),
        ProjectSection.LeadOfficer => new(section, project.LeadOfficer, null, null, null),
        ProjectSection.Strands => new(section, null, null, null, project.Strands),
        ProjectSection.Summary => new(section, project.Summary, null, null, null),
        ProjectSection.Objectives => new(section, null, project.Objectives, null, null),
        ProjectSection.AuthorityRole => new(section, project.AuthorityRole, null, null, null),
        ProjectSection.Success => new(section, project.Success, project.SuccessShortTerm, project.SuccessLongTerm, null),
        ProjectSection.Committees => new(section, null, null, null, project.Committees, project.CommitteeSection is CommitteeSection.Absent),
        ProjectSection.Scope => new(section, project.Scope, project.Exclusions, null, null),
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "There is no such section."),
    };
}
