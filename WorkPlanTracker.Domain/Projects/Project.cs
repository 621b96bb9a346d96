using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Projects;

/// <summary>One piece of oversight work, with the fixed sections of its project summary.</summary>
public sealed class Project : Record
{
    public const int MaxNameLength = 200;

    /// <summary>The most characters of a code: it stands before every reference of its milestones.</summary>
    public const int MaxCodeLength = 8;

    /// <summary>The most characters of the name in addresses.</summary>
    public const int MaxSlugLength = 60;

    /// <summary>The most characters of a section of prose.</summary>
    public const int MaxProseLength = 4_000;

    /// <summary>The most characters of one objective, criterion or exclusion.</summary>
    public const int MaxLineLength = 500;

    /// <summary>The most objectives, criteria of one part, exclusions, strands or committees.</summary>
    public const int MaxLines = 40;

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

    /// <summary>What was found about the criteria of success; those not assessed have none.</summary>
    public IReadOnlyList<SuccessAssessment> Assessments { get; private set; } = [];

    /// <summary>Every criterion of success with what was found about it, in the summary's order.</summary>
    public IReadOnlyList<SuccessCriterion> Criteria =>
        [.. SuccessRules.Criteria(this).Select(c => new SuccessCriterion(c.Term, c.Text, Assessments.FirstOrDefault(a => a.Term == c.Term && a.Criterion == c.Text)))];

    /// <summary>Codes of responsible committees; none is a state of its own.</summary>
    public IReadOnlyList<string> Committees { get; private set; } = [];

    public CommitteeSection CommitteeSection { get; private set; }

    public string Scope { get; private set; } = "";

    /// <summary>What it leaves out on purpose.</summary>
    public IReadOnlyList<string> Exclusions { get; private set; } = [];

    /// <summary>Where the public record of the project stops; not set where it does not.</summary>
    public PlanDate RecordEnds { get; private set; } = PlanDate.NotSet;

    public string Note { get; private set; } = "";

    /// <summary>Reads a code as it is typed: letters and digits beginning with a letter, in capitals.</summary>
    /// <exception cref="RuleBrokenException">There is none, it is too long, or it holds anything else.</exception>
    public static string CodeOf(string? typed)
    {
        var code = PlainWords.Clean(typed).ToUpperInvariant();
        return code.Length is >= 1 and <= MaxCodeLength && char.IsAsciiLetter(code[0]) && code.All(char.IsAsciiLetterOrDigit)
            ? code
            : throw new RuleBrokenException("code", $"Give a code of 1 to {MaxCodeLength} letters and digits that begins with a letter, such as PP.", "ref");
    }

    /// <summary>The name in addresses for a project: <c>Public Protection</c> becomes <c>public-protection</c>; the code where a name has no plain letters.</summary>
    public static string SlugOf(string name, string code)
    {
        var words = new string([.. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join('-', words);
        return slug.Length == 0 ? code.ToLowerInvariant() : slug[..Math.Min(slug.Length, MaxSlugLength)].TrimEnd('-');
    }

    /// <summary>Starts a project under a code of its own.</summary>
    public static Project Start(string code, string slug, ProjectSummary summary)
    {
        var project = new Project(code) { Slug = slug };
        project.Rewrite(summary);
        return project;
    }

    /// <summary>Replaces the sections of the summary.</summary>
    /// <exception cref="RuleBrokenException">No name, or something is too long or there is too much of it.</exception>
    public void Rewrite(ProjectSummary summary)
    {
        Rename(summary.Name);
        NameLeadOfficer(summary.LeadOfficer);
        PlaceInStrands(summary.Strands);
        Summarise(summary.Summary);
        SetObjectives(summary.Objectives);
        DescribeRole(summary.AuthorityRole);
        SetSuccess(summary.Success, summary.SuccessShortTerm, summary.SuccessLongTerm);
        AssignCommittees(summary.CommitteeSection, summary.Committees);
        Bound(summary.Scope, summary.Exclusions);
        Note = OptionalWords(summary.Note, MaxProseLength, "note", "the note");
    }

    /// <exception cref="RuleBrokenException">No name, or it is too long.</exception>
    public void Rename(string? name) => Name = Words(name, MaxNameLength, "text", "a name");

    /// <summary>Nobody is a state that is shown.</summary>
    public void NameLeadOfficer(string? name) => LeadOfficer = OptionalWords(name, MaxNameLength, "text", "the lead officer's name");

    /// <summary>None is a state that is shown.</summary>
    public void PlaceInStrands(IReadOnlyList<string> strands) => Strands = Lines(strands, "chosen", "strands");

    public void Summarise(string? summary) => Summary = OptionalWords(summary, MaxProseLength, "text", "the summary");

    public void SetObjectives(IReadOnlyList<string> objectives) => Objectives = Lines(objectives, "lines", "objectives");

    public void DescribeRole(string? role) => AuthorityRole = OptionalWords(role, MaxProseLength, "text", "the authority's role");

    /// <summary>Says what success looks like: as prose, or in the short and the long term, or both. Assessments follow their criteria.</summary>
    /// <exception cref="RuleBrokenException">Something is too long, or there is too much of it.</exception>
    public void SetSuccess(string? prose, IReadOnlyList<string> shortTerm, IReadOnlyList<string> longTerm)
    {
        var before = SuccessRules.Criteria(this).ToList();
        Success = OptionalWords(prose, MaxProseLength, "text", "what success looks like");
        SuccessShortTerm = Lines(shortTerm, "lines", "short-term benefits");
        SuccessLongTerm = Lines(longTerm, "more", "long-term benefits");
        Assessments = SuccessRules.Carry(Assessments, before, SuccessRules.Criteria(this));
    }

    /// <summary>Says which committees are responsible; that none is, or that the section is absent, is a state that is shown.</summary>
    public void AssignCommittees(CommitteeSection section, IReadOnlyList<string> committees)
    {
        Committees = Lines(committees, "chosen", "committees");
        CommitteeSection = Committees.Count > 0 ? CommitteeSection.Present : section is CommitteeSection.Absent ? CommitteeSection.Absent : CommitteeSection.PresentButEmpty;
    }

    /// <summary>Says what it takes in, and what it leaves out on purpose.</summary>
    public void Bound(string? scope, IReadOnlyList<string> exclusions)
    {
        Scope = OptionalWords(scope, MaxProseLength, "text", "the scope");
        Exclusions = Lines(exclusions, "lines", "exclusions");
    }

    /// <summary>Records what was found about a criterion of success.</summary>
    /// <param name="term">The part it stands in.</param>
    /// <param name="criterion">Its words.</param>
    /// <param name="state">How far it is met; <see cref="SuccessState.NotAssessed"/> takes an assessment back.</param>
    /// <exception cref="RuleBrokenException">The criterion is not there (any more), or nothing says what the assessment rests on.</exception>
    public void Assess(SuccessTerm term, string criterion, SuccessState state, string? words, IReadOnlyList<EvidenceLink> evidence, Author by, DateTime at)
    {
        if (!SuccessRules.Criteria(this).Contains((term, criterion)))
        {
            throw new RuleBrokenException("unknown", "This criterion has been reworded or removed since you opened it. Look at what it says now, then assess that.", "criterion");
        }

        var others = Assessments.Where(a => a.Term != term || a.Criterion != criterion);
        Assessments = state is SuccessState.NotAssessed ? [.. others] : [.. others, SuccessRules.Assessed(term, criterion, state, words, evidence, by, at)];
    }

    /// <summary>Says that the public record stops here, so that silence afterwards is not read as lateness.</summary>
    public void EndRecord(PlanDate last) => RecordEnds = last;

    private static IReadOnlyList<string> Lines(IReadOnlyList<string> lines, string field, string called)
    {
        IReadOnlyList<string> kept = [.. lines.Select(l => OptionalWords(l, MaxLineLength, field, $"each of the {called}")).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)];
        return kept.Count > MaxLines ? throw new RuleBrokenException("tooMany", $"Give at most {MaxLines} {called}.", field) : kept;
    }
}
