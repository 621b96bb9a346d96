using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Reports;

/// <summary>What a committee will receive, from a bare subject to a considered paper.</summary>
public sealed class PlannedReport : Record
{
    public const int MaxTitleLength = 300;

    public const int MaxTextLength = 4_000;

    private PlannedReport()
    {
    }

    private PlannedReport(string reference)
        : base(reference)
    {
    }

    public override string Kind => "report";

    /// <summary>The subject as planned; kept when the final title comes. For part 2 items see <see cref="PrivateTitle"/>.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The final title; empty until there is one.</summary>
    public string FinalTitle { get; private set; } = "";

    /// <summary>What everyone may read: the public title of an exempt report, else the final title, else the subject.</summary>
    public string Title => PublicTitle.Length > 0 ? PublicTitle : FinalTitle.Length > 0 ? FinalTitle : Subject;

    public ReportKind Paper { get; private set; }

    /// <summary>Whose report it is, as printed: <c>Chief Executive</c>.</summary>
    public string ReportOf { get; private set; } = "";

    /// <summary>References of offices that write it.</summary>
    public IReadOnlyList<string> Offices { get; private set; } = [];

    public IReadOnlyList<string> Areas { get; private set; } = [];

    /// <summary>Codes of the projects it serves.</summary>
    public IReadOnlyList<string> Projects { get; private set; } = [];

    /// <summary>References of the programme's priorities it serves.</summary>
    public IReadOnlyList<string> Priorities { get; private set; } = [];

    public string Description { get; private set; } = "";

    /// <summary>What the committee is asked to do, in brief.</summary>
    public string Recommendation { get; private set; } = "";

    /// <summary>The committee it is meant for, by code, while it may have no slot.</summary>
    public string? Committee { get; private set; }

    public PlanDate Target { get; private set; } = PlanDate.NotSet;

    public ReportStage Stage { get; private set; }

    /// <summary>The meeting it stands on now, by reference; null while unscheduled.</summary>
    public string? Slot { get; private set; }

    /// <summary>The number printed on the paper; it equals the number of the agenda item.</summary>
    public string ReportNumber { get; private set; } = "";

    public int Part { get; private set; } = 1;

    /// <summary>Printed for an exempt report in place of its own title; empty in part 1.</summary>
    public string PublicTitle { get; private set; } = "";

    /// <summary>Paragraphs of Schedule 12A, 1 to 7; empty in part 1.</summary>
    public IReadOnlyList<int> ExemptParagraphs { get; private set; } = [];

    public string PublicInterestReason { get; private set; } = "";

    [PrivatePart2]
    public string PrivateTitle { get; private set; } = "";

    [PrivatePart2]
    public string PrivateNarrative { get; private set; } = "";

    /// <summary>Every move between meetings, oldest first.</summary>
    public IReadOnlyList<ReportMove> Moves { get; private set; } = [];

    /// <summary>How often it was put off.</summary>
    public int Deferrals => Moves.Count(m => m.From is not null);

    public string Outcome { get; private set; } = "";

    /// <summary>The report it follows, by reference.</summary>
    public string? Follows { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>Plans a report from a bare subject.</summary>
    public static PlannedReport Plan(string reference, string subject, IReadOnlyList<string> areas, IReadOnlyList<string> projects) =>
        new(reference) { Subject = Words(subject, MaxTitleLength, "subject", "a subject"), Areas = areas, Projects = projects };

    /// <summary>Keeps what is known about the paper.</summary>
    public void Describe(ReportKind paper, string reportOf, IReadOnlyList<string> offices, string description, string recommendation, string? committee, PlanDate target)
    {
        Paper = paper;
        ReportOf = OptionalWords(reportOf, MaxTitleLength, "reportOf", "whose report it is");
        Offices = offices;
        Description = OptionalWords(description, MaxTextLength, "description", "the description");
        Recommendation = OptionalWords(recommendation, MaxTextLength, "recommendation", "the recommendation");
        Committee = committee;
        Target = target;
    }

    /// <summary>Says which of the programme's priorities it serves, by reference.</summary>
    public void Serve(IReadOnlyList<string> priorities) => Priorities = [.. priorities.Distinct(StringComparer.Ordinal)];

    /// <summary>Gives the final title, keeping the subject.</summary>
    public void Entitle(string title) => FinalTitle = Words(title, MaxTitleLength, "title", "a title");

    /// <summary>Takes the report in private.</summary>
    /// <exception cref="RuleBrokenException">No public title, no paragraph from 1 to 7, or no public-interest reason.</exception>
    public void Exempt(Exemption exemption, string privateTitle, string privateNarrative)
    {
        if (exemption.Paragraphs.Count == 0 || exemption.Paragraphs.Any(p => p is < 1 or > 7))
        {
            throw new RuleBrokenException("paragraph", "Name at least one paragraph of Schedule 12A, from 1 to 7.", "exemptParagraphs");
        }

        Part = 2;
        PublicTitle = Words(exemption.PublicTitle, MaxTitleLength, "publicTitle", "a public title");
        ExemptParagraphs = exemption.Paragraphs;
        PublicInterestReason = Words(exemption.PublicInterestReason, MaxTextLength, "publicInterestReason", "why the public interest favours exempting it");
        PrivateTitle = OptionalWords(privateTitle, MaxTitleLength, "privateTitle", "the private title");
        PrivateNarrative = OptionalWords(privateNarrative, MaxTextLength, "privateNarrative", "the private narrative");
    }

    /// <summary>Moves the report on, or takes it out.</summary>
    public void Reach(ReportStage stage) => Stage = stage;

    /// <summary>Puts the report on a meeting, or takes it off; leaving one is kept as a move.</summary>
    public void PlaceOn(string? meeting, DateTime at, string by, string reason = "", string consulted = "")
    {
        if (meeting == Slot)
        {
            return;
        }

        if (Slot is not null)
        {
            Moves = [.. Moves, new ReportMove(Slot, meeting, at, by, reason, consulted)];
        }

        Slot = meeting;
    }

    /// <summary>Records that a committee took it.</summary>
    public void Consider(string reportNumber, string outcome)
    {
        (ReportNumber, Outcome) = (reportNumber, outcome);
        Stage = ReportStage.Considered;
    }

    /// <summary>Keeps what the public record adds.</summary>
    public void Remark(string note, string? follows) => (Note, Follows) = (note, follows);
}
