using System.Globalization;

namespace WorkPlanTracker.Domain.Reports;

/// <summary>Why a report is taken in private, or papers of it are kept private, as everyone may read it. It holds no private text, and does not count.</summary>
public static class ExemptionWords
{
    private const string Schedule = "of Part 1 of Schedule 12A to the Local Government Act 1972";

    /// <summary>As the agenda prints it; empty where nothing is private.</summary>
    public static string Of(PlannedReport report)
    {
        var because = report.PublicInterestReason.Length > 0 ? $" {report.PublicInterestReason.TrimEnd('.')}." : "";
        return (report.Part, report.Confidential) switch
        {
            (2, true) => $"Confidential: press and public must be excluded.{because}",
            (2, _) => $"Exempt under {Paragraphs(report)} {Schedule}.{because}",
            (_, true) => $"Confidential appendix: press and public may not have it.{because}",
            _ when report.HasExemptPapers => $"Exempt appendix, under {Paragraphs(report)} {Schedule}.{because}",
            _ => "",
        };
    }

    private static string Paragraphs(PlannedReport report) =>
        $"{(report.ExemptParagraphs.Count == 1 ? "paragraph" : "paragraphs")} {string.Join(", ", report.ExemptParagraphs.Select(p => p.ToString(CultureInfo.InvariantCulture)))}";
}
