using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Reports;

/// <summary>What a committee will receive, from a bare subject to a considered paper.</summary>
public sealed class PlannedReport : Record
{
    public const int MaxTitleLength = 300;

    public const int MaxTextLength = 4_000;

    /// <summary>The most minutes one report may want.</summary>
    public const int MaxMinutes = 480;

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

    /// <summary>Who writes it, as printed; empty where only the office is known.</summary>
    public string Author { get; private set; } = "";

    /// <summary>References of offices that write it.</summary>
    public IReadOnlyList<string> Offices { get; private set; } = [];

    public IReadOnlyList<string> Areas { get; private set; } = [];

    /// <summary>Codes of the projects it serves.</summary>
    public IReadOnlyList<string> Projects { get; private set; } = [];

    /// <summary>References of the programme's priorities it serves.</summary>
    public IReadOnlyList<string> Priorities { get; private set; } = [];

    /// <summary>References of the work plans it was carried into or planned for; empty where only its projects are known.</summary>
    public IReadOnlyList<string> Plans { get; private set; } = [];

    /// <summary>What the committee is to do with it.</summary>
    public ReportPurpose Purpose { get; private set; }

    /// <summary>How long it wants on the agenda, in minutes; null for what its kind usually takes.</summary>
    public int? Minutes { get; private set; }

    /// <summary>How long it is given where nobody says otherwise.</summary>
    public int MinutesNeeded => Minutes ?? UsualMinutes(Paper);

    public string Description { get; private set; } = "";

    /// <summary>What the committee is asked to do, in brief.</summary>
    public string Recommendation { get; private set; } = "";

    /// <summary>The committee it is meant for, by code, while it may have no slot.</summary>
    public string? Committee { get; private set; }

    public PlanDate Target { get; private set; } = PlanDate.NotSet;

    public ReportStage Stage { get; private set; }

    /// <summary>What was said when it reached its stage.</summary>
    public string StageNote { get; private set; } = "";

    /// <summary>Who asked for it, and for what; null while it is only proposed, or where the record does not say.</summary>
    public Commission? Commission { get; private set; }

    /// <summary>What has been said for its clearance, in the checklist's order.</summary>
    public IReadOnlyList<Clearance> Clearances { get; private set; } = [];

    /// <summary>What nothing has been said about yet.</summary>
    public IReadOnlyList<ClearanceArea> NotCleared => [.. Enum.GetValues<ClearanceArea>().Where(a => Clearances.All(c => c.Area != a))];

    /// <summary>What the office that writes it said last; null where it said nothing.</summary>
    public AuthorWord? AuthorSaid { get; private set; }

    /// <summary>Papers and appendices that everyone may have.</summary>
    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    /// <summary>Papers for those alone who may read private Part 2 text, whichever part the report is taken in.</summary>
    [PrivatePart2]
    public IReadOnlyList<Paper> PrivatePapers { get; private set; } = [];

    /// <summary>The number printed on the paper; it equals the number of the agenda item.</summary>
    public string ReportNumber { get; private set; } = "";

    public int Part { get; private set; } = 1;

    /// <summary>Printed for an exempt report in place of its own title; empty in part 1.</summary>
    public string PublicTitle { get; private set; } = "";

    /// <summary>Paragraphs of Schedule 12A, 1 to 7, under which it is exempt; in part 1 those under which its private papers are.</summary>
    public IReadOnlyList<int> ExemptParagraphs { get; private set; } = [];

    public string PublicInterestReason { get; private set; } = "";

    /// <summary>Confidential: the public must be excluded, and there is no test of the public interest.</summary>
    public bool Confidential { get; private set; }

    /// <summary>Whether it is taken in public, but for papers of it. That there are some, and why, is printed; which and how many is not.</summary>
    public bool HasExemptPapers => Part == 1 && (ExemptParagraphs.Count > 0 || Confidential);

    [PrivatePart2]
    public string PrivateTitle { get; private set; } = "";

    [PrivatePart2]
    public string PrivateNarrative { get; private set; } = "";

    /// <summary>Every move between meetings, oldest first: the trail. Where it stands now is said by its agenda item alone.</summary>
    public IReadOnlyList<ReportMove> Moves { get; private set; } = [];

    /// <summary>How often it was put off. A meeting that moves with everything on it puts nothing off.</summary>
    public int Deferrals => Moves.Count(m => m.From is not null && m.From != m.To);

    public string Outcome { get; private set; } = "";

    /// <summary>The report it follows, by reference.</summary>
    public string? Follows { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>The series it is an instance of, by reference; null where it recurs not at all.</summary>
    public string? Series { get; private set; }

    /// <summary>Which instance of its series it was planned as, from 1; null without a series.</summary>
    public int? Instance { get; private set; }

    /// <summary>The meeting that instance was called for, by reference, where the series recurs at each; null otherwise.</summary>
    public string? InstanceMeeting { get; private set; }

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

    /// <summary>Passes it to the body that takes over from the one it was meant for. What is private about it may be read there, and no longer here.</summary>
    /// <exception cref="RuleBrokenException">It is over.</exception>
    public void PassTo(string successor) => Committee = StageRules.IsOpen(Stage)
        ? successor
        : throw new RuleBrokenException("over", $"{Ref} is {StageRules.NameOf(Stage)}, so it stays where it was taken.", "stage");

    /// <summary>Says which of the programme's priorities it serves, by reference.</summary>
    public void Serve(IReadOnlyList<string> priorities) => Priorities = [.. priorities.Distinct(StringComparer.Ordinal)];

    /// <summary>Links it to a work plan as well.</summary>
    public void JoinPlan(string plan) => Plans = [.. Plans.Append(plan).Distinct(StringComparer.Ordinal)];

    /// <summary>Gives the final title, keeping the subject.</summary>
    public void Entitle(string title) => FinalTitle = Words(title, MaxTitleLength, "title", "a title");

    /// <summary>Changes what the report is.</summary>
    /// <exception cref="RuleBrokenException">It was considered, or words are missing or too long.</exception>
    public void Edit(ReportDetails details)
    {
        if (Stage is ReportStage.Considered)
        {
            throw new RuleBrokenException("considered", $"{Ref} was considered, so it no longer changes. Plan another report that follows it.");
        }

        Subject = Words(details.Subject, MaxTitleLength, "subject", "a subject");
        FinalTitle = OptionalWords(details.FinalTitle, MaxTitleLength, "finalTitle", "the final title");
        Author = OptionalWords(details.Author, MaxTitleLength, "author", "the author");
        (Areas, Projects) = ([.. details.Areas.Distinct(StringComparer.Ordinal)], [.. details.Projects.Distinct(StringComparer.Ordinal)]);
        Purpose = details.Purpose;
        Minutes = details.Minutes is null or (>= 1 and <= MaxMinutes)
            ? details.Minutes
            : throw new RuleBrokenException("minutes", $"Give the minutes wanted as a whole number from 1 to {MaxMinutes}.", "minutes");
        Describe(details.Paper, details.ReportOf, [.. details.Offices.Distinct(StringComparer.Ordinal)], details.Description, details.Recommendation, details.Committee, details.Target);
    }

    /// <summary>Takes the report in private.</summary>
    /// <exception cref="RuleBrokenException">No public title, no paragraph from 1 to 7, or no public-interest reason.</exception>
    public void Exempt(Exemption exemption, string privateTitle, string privateNarrative)
    {
        Say(exemption);
        Part = 2;
        PublicTitle = Words(exemption.PublicTitle, MaxTitleLength, "publicTitle", "a public title");
        PrivateTitle = OptionalWords(privateTitle, MaxTitleLength, "privateTitle", "the private title");
        PrivateNarrative = OptionalWords(privateNarrative, MaxTextLength, "privateNarrative", "the private narrative");
    }

    /// <summary>Takes the report in public after all. Its private title and narrative stay in the log alone, for those who may read it; its private papers stay private, for the same reason.</summary>
    public void Open()
    {
        (Part, PublicTitle, PrivateTitle, PrivateNarrative) = (1, "", "", "");
        Attach(Papers, PrivatePapers);
    }

    /// <summary>Leaves out what is private, for those who may not read it. Of a copy that is only shown.</summary>
    public void Withhold() => (PrivateTitle, PrivateNarrative, PrivatePapers) = ("", "", []);

    /// <summary>Keeps private, in a past that is shown, papers that were public then. Of a copy that is only shown.</summary>
    /// <param name="since">Whether a paper has become private since.</param>
    public void Hide(Func<Paper, bool> since) => (Papers, PrivatePapers) = ([.. Papers.Where(p => !since(p))], [.. PrivatePapers, .. Papers.Where(since)]);

    /// <summary>Says which papers it has.</summary>
    /// <param name="open">For everyone.</param>
    /// <param name="hidden">For those alone who may read private Part 2 text.</param>
    /// <param name="why">Why the hidden ones of a report taken in public are exempt; null for what was said before.</param>
    /// <exception cref="RuleBrokenException">There are too many, or it is not said why private ones are exempt.</exception>
    public void Attach(IReadOnlyList<Paper> open, IReadOnlyList<Paper> hidden, Exemption? why = null)
    {
        if (open.Count > Reports.Paper.MaxPerReport || hidden.Count > Reports.Paper.MaxPerReport)
        {
            throw new RuleBrokenException("tooMany", $"A report has at most {Reports.Paper.MaxPerReport} papers.", "papers");
        }

        (Papers, PrivatePapers) = ([.. open.Distinct()], [.. hidden.Distinct()]);
        if (Part == 1 && PrivatePapers.Count == 0)
        {
            (ExemptParagraphs, PublicInterestReason, Confidential) = ([], "", false);
        }
        else if (Part == 1)
        {
            Say(why ?? new Exemption("", ExemptParagraphs, PublicInterestReason, Confidential));
        }
    }

    /// <summary>Records who asked for it, and for what.</summary>
    /// <exception cref="RuleBrokenException">It is no longer open, or nobody or no reason is named.</exception>
    public void Ask(string by, string why, string scope, Author author, DateTime at)
    {
        if (!StageRules.IsOpen(Stage) || Stage is ReportStage.Published)
        {
            throw new RuleBrokenException("stageOrder", $"{Ref} is {StageRules.NameOf(Stage)}, so it cannot be commissioned.", "stage");
        }

        Commission = new Commission(
            Words(by, MaxTitleLength, "by", "who commissions it"), Words(why, MaxTextLength, "why", "why it is commissioned"), OptionalWords(scope, MaxTextLength, "scope", "the scope"), at, author.Name);
        if (Stage is ReportStage.Proposed)
        {
            (Stage, StageNote) = (ReportStage.Commissioned, Commission.Why);
        }
    }

    /// <summary>Says something for its clearance, or takes it back.</summary>
    /// <param name="words">What is said; empty takes it back.</param>
    /// <exception cref="RuleBrokenException">It is published or over.</exception>
    public void Clear(ClearanceArea area, string words, Author by, DateTime at)
    {
        if (!StageRules.IsOpen(Stage) || Stage is ReportStage.Published)
        {
            throw new RuleBrokenException("stageOrder", $"{Ref} is {StageRules.NameOf(Stage)}, so its clearance no longer changes.", "stage");
        }

        var said = OptionalWords(words, Clearance.MaxWordsLength, "clearance", "what is said");
        IEnumerable<Clearance> line = said.Length > 0 ? [new Clearance(area, said, by.Name, at)] : [];
        Clearances = [.. Clearances.Where(c => c.Area != area).Concat(line).OrderBy(c => c.Area)];
        if (Stage is ReportStage.Cleared && NotCleared.Count > 0)
        {
            (Stage, StageNote) = (ReportStage.InClearance, $"{Clearance.NameOf(area)} is open again.");
        }
    }

    /// <summary>Moves the report on, or takes it out.</summary>
    /// <exception cref="RuleBrokenException">The step is not lawful; the sentence says what is.</exception>
    public void Reach(ReportStage stage, string note, Author by, DateTime at)
    {
        var said = OptionalWords(note, MaxTextLength, "note", "the note");
        StageRules.Check(this, stage, said);
        if (stage is ReportStage.Commissioned && Commission is null)
        {
            Commission = new Commission(by.Name, said, "", at, by.Name);
        }

        (Stage, StageNote) = (stage, said);
    }

    /// <summary>Keeps what the office that writes it says.</summary>
    /// <exception cref="RuleBrokenException">It is published or over, so nothing is owed any more.</exception>
    public void Hear(AuthorWord word)
    {
        if (!StageRules.IsOpen(Stage) || Stage is ReportStage.Published)
        {
            throw new RuleBrokenException("notOwed", $"{Ref} is {StageRules.NameOf(Stage)}, so nothing is owed for it any more.");
        }

        AuthorSaid = word;
    }

    /// <summary>Takes a stage from the public record as it stands, without the rules for people.</summary>
    public void Replay(ReportStage stage) => Stage = stage;

    /// <summary>Keeps in the trail that it got, changed or lost its slot.</summary>
    public void Trail(ReportMove move) => Moves = [.. Moves, move];

    /// <summary>Records that a committee took it.</summary>
    public void Consider(string reportNumber, string outcome)
    {
        (ReportNumber, Outcome) = (reportNumber, outcome);
        Stage = ReportStage.Considered;
    }

    /// <summary>How long a paper of a kind usually takes, in minutes.</summary>
    public static int UsualMinutes(ReportKind kind) => kind switch
    {
        ReportKind.OralReport or ReportKind.Briefing => 10,
        ReportKind.AnnualReport or ReportKind.PositionPaper => 20,
        ReportKind.Presentation => 30,
        _ => 15,
    };

    /// <summary>Keeps why it, or in part 1 its private papers, are exempt.</summary>
    private void Say(Exemption exemption)
    {
        if (exemption.Paragraphs.Any(p => p is < 1 or > 7) || (exemption.Paragraphs.Count == 0 && !exemption.Confidential))
        {
            throw new RuleBrokenException("paragraph", "Name at least one paragraph of Schedule 12A, from 1 to 7.", "exemptParagraphs");
        }

        (Confidential, ExemptParagraphs) = (exemption.Confidential, [.. exemption.Paragraphs.Distinct().Order()]);
        PublicInterestReason = exemption.Confidential
            ? OptionalWords(exemption.PublicInterestReason, MaxTextLength, "publicInterestReason", "the reason")
            : Words(exemption.PublicInterestReason, MaxTextLength, "publicInterestReason", "why the public interest favours exempting it");
    }

    /// <summary>Says which instance of which series it is.</summary>
    /// <param name="meeting">The meeting that instance was called for, where the series recurs at each.</param>
    public void Recur(string series, int instance, string? meeting = null) => (Series, Instance, InstanceMeeting) = (series, instance, meeting);

    /// <summary>Keeps what the public record adds.</summary>
    public void Remark(string note, string? follows) => (Note, Follows) = (note, follows);
}
