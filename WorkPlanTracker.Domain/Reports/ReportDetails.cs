using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Reports;

/// <summary>What a report is, apart from how far it has got and where it stands.</summary>
public sealed record ReportDetails(
    string Subject,
    string FinalTitle,
    ReportKind Paper,
    string ReportOf,
    string Author,
    IReadOnlyList<string> Offices,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Projects,
    ReportPurpose Purpose,
    string? Committee,
    PlanDate Target,
    int? Minutes,
    string Description,
    string Recommendation)
{
    /// <summary>As a report stands.</summary>
    public static ReportDetails Of(PlannedReport report) => new(
        report.Subject, report.FinalTitle, report.Paper, report.ReportOf, report.Author, report.Offices, report.Areas, report.Projects,
        report.Purpose, report.Committee, report.Target, report.Minutes, report.Description, report.Recommendation);

    /// <summary>Of a bare subject.</summary>
    public static ReportDetails Bare(string subject) =>
        new(subject, "", ReportKind.Report, "", "", [], [], [], ReportPurpose.NotSaid, null, PlanDate.NotSet, null, "", "");
}
