using System.Globalization;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Why a report is taken in private, as the agenda prints it. It holds no private text.</summary>
internal static class ExemptionWords
{
    internal static string Of(PlannedReport report) => Of(report.ExemptParagraphs, report.PublicInterestReason, report.Confidential);

    internal static string Of(IReadOnlyList<int> paragraphs, string reason, bool confidential)
    {
        var because = reason.Length > 0 ? $" {reason.TrimEnd('.')}." : "";
        return confidential
            ? $"Confidential: press and public must be excluded.{because}"
            : $"Exempt under {(paragraphs.Count == 1 ? "paragraph" : "paragraphs")} {string.Join(", ", paragraphs.Select(p => p.ToString(CultureInfo.InvariantCulture)))} of Part 1 of Schedule 12A to the Local Government Act 1972.{because}";
    }
}
