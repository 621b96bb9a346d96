using System.Globalization;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>What the pages say of series.</summary>
internal static class SeriesWords
{
    /// <summary><c>counted from 1 April 2010</c>, <c>counted from the meeting of 16 September 2010</c>, <c>counted from R-23 being considered</c>.</summary>
    /// <param name="series">The series.</param>
    /// <param name="from">The day that is; null while that is not known.</param>
    internal static string Anchor(ReportSeries series, DateOnly? from) => series.Anchor switch
    {
        AnchorKind.Day => series.AnchorDay is { } day ? $"counted from {LondonTime.Day(day)}" : "counted from no day yet",
        AnchorKind.Meeting => from is { } met ? $"counted from the meeting of {LondonTime.Day(met)}" : $"counted from the meeting {series.AnchorRef}",
        _ => $"counted from {series.AnchorRef} being considered",
    };

    internal static string Which(SeriesInstance instance) => string.Create(CultureInfo.InvariantCulture, $"instance {instance.Number}");

    /// <summary>Days of what is missing, the newest three.</summary>
    internal static string Gaps(IReadOnlyList<SeriesInstance> gaps) =>
        $"{(gaps.Count > 3 ? "last " : "")}{string.Join(", ", gaps.TakeLast(3).Select(g => g.Target.ShortText))}";

    /// <summary>How an instance stands, in a word or two.</summary>
    internal static string Stands(SeriesInstance instance, SeriesReport? report, SeriesOutlook outlook, DateOnly today) => report switch
    {
        { Stage: ReportStage.Considered } => "Considered",
        { Day: null } => "On its way, no meeting yet",
        { } => "On its way",
        _ when instance.Skipped => "Left out",
        _ when instance == outlook.Next => instance.Day < today ? "Next, its time has passed" : "Next",
        _ when instance.Day < today => "Missing",
        _ => "To come",
    };
}
