using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Domain.Series;

/// <summary>What a series is: how it recurs, from what it is counted, and what each of its reports begins as.</summary>
public sealed record SeriesDetails(
    string Subject, Rhythm Rhythm, string? Committee, AnchorKind Anchor, string? AnchorRef, DateOnly? AnchorDay, ReportKind Paper, ReportPurpose Purpose, string ReportOf, string Author,
    IReadOnlyList<string> Offices, IReadOnlyList<string> Areas, IReadOnlyList<string> Projects)
{
    /// <summary>As a series stands.</summary>
    public static SeriesDetails Of(ReportSeries series) => new(
        series.Subject, series.Rhythm, series.Committee, series.Anchor, series.AnchorRef, series.AnchorDay, series.Paper, series.Purpose, series.ReportOf, series.Author,
        series.Offices, series.Areas, series.Projects);

    /// <summary>Counted from a day, with nothing else said.</summary>
    public static SeriesDetails From(string subject, Rhythm rhythm, DateOnly day) =>
        new(subject, rhythm, null, AnchorKind.Day, null, day, ReportKind.Report, ReportPurpose.NotSaid, "", "", [], [], []);
}
