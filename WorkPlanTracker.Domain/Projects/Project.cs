using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Projects;

/// <summary>One piece of oversight work, with the fixed sections of its project summary.</summary>
public sealed class Project : Record
{
    private Project()
    {
    }

    private Project(string code)
        : base(code)
    {
    }

    public override string Kind => "project";

    /// <summary>The name in addresses: <c>public-protection</c>.</summary>
    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>As printed; empty where none is named.</summary>
    public string LeadOfficer { get; private set; } = "";

    /// <summary>References of strands; a project may sit in several.</summary>
    public IReadOnlyList<string> Strands { get; private set; } = [];

    public string Summary { get; private set; } = "";

    public IReadOnlyList<string> Objectives { get; private set; } = [];

    /// <summary>The authority's role to deliver the strand.</summary>
    public string AuthorityRole { get; private set; } = "";

    /// <summary>What success looks like, where it is written as prose.</summary>
    public string Success { get; private set; } = "";

    public IReadOnlyList<string> SuccessShortTerm { get; private set; } = [];

    public IReadOnlyList<string> SuccessLongTerm { get; private set; } = [];

    /// <summary>Codes of responsible committees; none is a state of its own.</summary>
    public IReadOnlyList<string> Committees { get; private set; } = [];

    public CommitteeSection CommitteeSection { get; private set; }

    public string Scope { get; private set; } = "";

    /// <summary>What it leaves out on purpose.</summary>
    public IReadOnlyList<string> Exclusions { get; private set; } = [];

    /// <summary>Where the public record of the project stops; not set where it does not.</summary>
    public PlanDate RecordEnds { get; private set; } = PlanDate.NotSet;

    public string Note { get; private set; } = "";

    public static Project Start(string code, string slug, ProjectSummary summary)
    {
        var project = new Project(code) { Slug = slug };
        project.Rewrite(summary);
        return project;
    }

    /// <summary>Replaces the sections of the summary.</summary>
    /// <exception cref="RuleBrokenException">No name.</exception>
    public void Rewrite(ProjectSummary summary)
    {
        Name = Words(summary.Name, 200, "name", "a name");
        LeadOfficer = summary.LeadOfficer;
        Strands = summary.Strands;
        Summary = summary.Summary;
        Objectives = summary.Objectives;
        AuthorityRole = summary.AuthorityRole;
        Success = summary.Success;
        SuccessShortTerm = summary.SuccessShortTerm;
        SuccessLongTerm = summary.SuccessLongTerm;
        Committees = summary.Committees;
        CommitteeSection = summary.CommitteeSection;
        Scope = summary.Scope;
        Exclusions = summary.Exclusions;
        Note = summary.Note;
    }

    /// <summary>Says that the public record stops here, so that silence afterwards is not read as lateness.</summary>
    public void EndRecord(PlanDate last) => RecordEnds = last;
}
