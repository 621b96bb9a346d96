using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Reviews;

/// <summary>Which paper of a review.</summary>
public enum PaperSort
{
    Pack,
    Note,
}

/// <summary>What a paper shows.</summary>
/// <param name="At">The instant it shows, in UTC.</param>
/// <param name="Since">From when on it shows changes, in UTC.</param>
/// <param name="Figures">How the plans stand.</param>
/// <param name="Sections">The rest, in order.</param>
/// <param name="Trends">How forecasts moved.</param>
public sealed record PaperContents(DateTime At, DateTime? Since, IReadOnlyList<PaperFigures> Figures, IReadOnlyList<PaperSection> Sections, IReadOnlyList<PaperTrend> Trends);

/// <summary>How many milestones of a plan stand how, and how many did last time.</summary>
/// <param name="Plan">The plan's reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="Now">Now.</param>
/// <param name="Then">Last time; null where there was none.</param>
public sealed record PaperFigures(string Plan, string Title, PaperCounts Now, PaperCounts? Then);

/// <summary>Milestones by status. One that owes an update counts as silent, whatever its status: silence is not green.</summary>
public sealed record PaperCounts(int Complete, int OnTrack, int AtRisk, int OffTrack, int Silent, int NotStarted, int Other)
{
    public static readonly PaperCounts None = new(0, 0, 0, 0, 0, 0, 0);

    public int Total => Complete + OnTrack + AtRisk + OffTrack + Silent + NotStarted + Other;

    /// <summary>Two plans together.</summary>
    public PaperCounts And(PaperCounts more) => new(
        Complete + more.Complete, OnTrack + more.OnTrack, AtRisk + more.AtRisk, OffTrack + more.OffTrack, Silent + more.Silent, NotStarted + more.NotStarted, Other + more.Other);
}

/// <summary>A section of a paper.</summary>
/// <param name="Name">Tells it from the others.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">Its lines, the worst first.</param>
/// <param name="More">How many more there were than a paper shows.</param>
public sealed record PaperSection(string Name, string Title, IReadOnlyList<PaperLine> Lines, int More = 0)
{
    public const string Raised = "raised";
    public const string Decisions = "decisions";
    public const string Changes = "changes";
    public const string Reported = "reported";
    public const string Exceptions = "exceptions";
    public const string Risks = "risks";
    public const string Actions = "actions";
    public const string Ahead = "ahead";
    public const string Rest = "rest";
    public const string Proposals = "proposals";

    /// <summary>The most lines of a section.</summary>
    public const int Most = 200;

    /// <summary>None of its lines has a status or a date.</summary>
    public bool IsPlain => Lines.All(l => l.Status is null && !l.Silent && l.Due.Length == 0);

    /// <summary>Its heading says how many there are.</summary>
    public bool CountsItself => Name is Actions && Title.Contains(':', StringComparison.Ordinal);

    /// <summary>Whether words speak of the year that the proposals of this section are for.</summary>
    public bool IsNamedBy(string words) =>
        Name is Proposals && (words.Contains("next year", StringComparison.OrdinalIgnoreCase) || (Title.LastIndexOf(' ') is > 0 and var at && words.Contains(Title[(at + 1)..], StringComparison.Ordinal)));

    /// <summary>A section with as many of its lines as a paper shows.</summary>
    public static PaperSection Of(string name, string title, IReadOnlyCollection<PaperLine> lines) =>
        new(name, title, [.. lines.Take(Most)], Math.Max(0, lines.Count - Most));
}

/// <summary>One line of a paper. It never holds private Part 2 text.</summary>
/// <param name="Ref">The record it is about, by reference; empty where it is about none.</param>
/// <param name="Sort">The record's kind, so that the line can lead to it.</param>
/// <param name="Title">The record's title, or the words themselves.</param>
/// <param name="Words">What is said of it.</param>
public sealed record PaperLine(string Ref, string Sort, string Title, string Words)
{
    /// <summary>What the record is called, where the title says what became of it and names it by its reference alone; else empty, as in papers that were frozen before it was kept.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where a milestone stood; null for everything else.</summary>
    public MilestoneStatus? Status { get; init; }

    /// <summary>It owed an update that was not received.</summary>
    public bool Silent { get; init; }

    /// <summary>It stands worse than last time, so the meeting looks at it by itself.</summary>
    public bool Worse { get; init; }

    /// <summary>Who owes it, or whose it is.</summary>
    public string Owner { get; init; } = "";

    /// <summary>When it is due, as it is said.</summary>
    public string Due { get; init; } = "";

    /// <summary>What the line is headed with: what people call the record, not its reference.</summary>
    public string Heading() => Name.Length > 0 ? Name : Title;

    /// <summary>What stands below the heading: what became of the record, where the heading does not say that.</summary>
    public string Below() => Name.Length > 0 ? HeadedSentence.Under(Title, Ref, Name) : "";
}

/// <summary>How the forecast of one milestone moved.</summary>
/// <param name="Ref">The milestone, by reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="Baseline">The end of its baseline; null where it has none.</param>
/// <param name="Points">What was forecast, report by report.</param>
public sealed record PaperTrend(string Ref, string Title, DateOnly? Baseline, IReadOnlyList<PaperTrendPoint> Points);

/// <summary>What was forecast on a day.</summary>
/// <param name="Reported">The day it was said.</param>
/// <param name="Forecast">What was forecast, or when it was met.</param>
/// <param name="Met">It was met.</param>
public sealed record PaperTrendPoint(DateOnly Reported, PlanDate Forecast, bool Met)
{
    /// <summary>The forecast in words.</summary>
    public string Words => Met ? $"met {Forecast.Text}" : Forecast.Text;
}
