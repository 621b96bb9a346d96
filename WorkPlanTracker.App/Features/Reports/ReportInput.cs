using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>What a report is, as it was typed or sent. Null leaves a field as it is.</summary>
public sealed record ReportInput(string? Subject)
{
    /// <summary>Said of a number, clears it.</summary>
    public const int Nothing = int.MinValue;

    public string? FinalTitle { get; init; }

    /// <summary>The kind of paper, in the API's words.</summary>
    public string? Kind { get; init; }

    public string? ReportOf { get; init; }

    public string? Author { get; init; }

    /// <summary>References of offices that write it.</summary>
    public IReadOnlyList<string>? Offices { get; init; }

    /// <summary>Codes of thematic areas.</summary>
    public IReadOnlyList<string>? Areas { get; init; }

    /// <summary>Codes of projects.</summary>
    public IReadOnlyList<string>? Projects { get; init; }

    /// <summary>References of the programme's priorities it serves.</summary>
    public IReadOnlyList<string>? Priorities { get; init; }

    /// <summary>The committee it is meant for, by code.</summary>
    public string? Committee { get; init; }

    /// <summary>What the committee is to do with it, in the API's words.</summary>
    public string? Purpose { get; init; }

    /// <summary>When it is wanted, as it is said.</summary>
    public string? Target { get; init; }

    /// <summary>How long it wants on the agenda, in minutes.</summary>
    public int? Minutes { get; init; }

    public string? Description { get; init; }

    public string? Recommendation { get; init; }

    /// <summary>1 in public, 2 in private. A report taken in public may have private papers all the same.</summary>
    public int? Part { get; init; }

    public string? PublicTitle { get; init; }

    /// <summary>Paragraphs of Schedule 12A, 1 to 7; in part 1, those under which its private papers are exempt.</summary>
    public IReadOnlyList<int>? ExemptParagraphs { get; init; }

    public string? PublicInterestReason { get; init; }

    public bool? Confidential { get; init; }

    public string? PrivateTitle { get; init; }

    public string? PrivateNarrative { get; init; }

    public IReadOnlyList<PaperInput>? Papers { get; init; }

    public IReadOnlyList<PaperInput>? PrivatePapers { get; init; }

    /// <summary>Whether anything in it is private Part 2 text.</summary>
    internal bool HoldsPrivate => PrivateTitle is { Length: > 0 } || PrivateNarrative is { Length: > 0 } || PrivatePapers is { Count: > 0 };

    /// <summary>Whether it would write over the private papers of a report taken in public, over why they are exempt, or have another body's members read them.</summary>
    internal bool TouchesExempt(PlannedReport report) => report.HasExemptPapers
        && (PrivatePapers is not null || (Committee is not null && PlainWords.Clean(Committee) != (report.Committee ?? "")) || (Part ?? 1) != 1 || (Confidential ?? report.Confidential) != report.Confidential || (PublicInterestReason ?? report.PublicInterestReason) != report.PublicInterestReason
            || ExemptParagraphs?.Distinct().Order().SequenceEqual(report.ExemptParagraphs) is false);
}

/// <summary>A paper as it was typed or sent: its title, and its file name or web address.</summary>
public sealed record PaperInput(string? Title, string? Place)
{
    /// <summary>As it was answered; a file is given by a call of its own, and stays with the paper of its name.</summary>
    public PaperFile? File { get; init; }
}
