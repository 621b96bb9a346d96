using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>How a time line is ruled: which days it runs over, and what its head says at a zoom.</summary>
internal static class TimelineScale
{
    /// <summary>How wide the line is at each zoom, in pixels; the first is what a screen usually has. The same widths stand in timeline.css.</summary>
    private static readonly int[] Widths = [700, 1400, 2400, 4200, 7000];

    /// <summary>The line that a listing needs.</summary>
    internal static TimeScale Of(PlanListing listing) => TimeScale.Around(
        [.. listing.Plans.Select(p => (p.Header.From, p.Header.To))],
        listing.Lines.Select(l => l.Ref is { } reference ? listing.Row(reference) : null).SelectMany(r => r is null ? [] : new[] { r.Baseline, r.Forecast, r.Actual }));

    /// <summary>The names of months in a head: whole, short, or none where there is no room.</summary>
    internal static string Month(DateOnly month, TimeScale scale, int zoom) => (Widths[zoom] / scale.MonthCount) switch
    {
        >= 96 => $"{LondonTime.Month(month.Month)} {month.Year}",
        >= 25 => LondonTime.ShortMonth(month.Month),
        _ => "",
    };

    /// <summary>The names of quarters in a head: with the year, alone, or only each year's first.</summary>
    internal static string Quarter(DateOnly month, TimeScale scale, int zoom)
    {
        var (year, quarter) = (FinancialYear.Containing(month), FinancialYear.QuarterOf(month));
        var room = Widths[zoom] / scale.MonthCount * Math.Min(3, MonthsLeft(month, scale));
        return room switch
        {
            >= 72 => $"Q{quarter} {year.Name}",
            >= 24 => $"Q{quarter}",
            _ => quarter == 1 ? year.Name : "",
        };
    }

    /// <summary>Whether there is room to name the committees of meetings.</summary>
    internal static bool NamesMeetings(TimeScale scale, int zoom) => Widths[zoom] / scale.MonthCount >= 120;

    private static int MonthsLeft(DateOnly month, TimeScale scale)
    {
        var toEnd = ((scale.To.Year - month.Year) * 12) + scale.To.Month - month.Month + 1;
        return Math.Min(toEnd, 3 - ((month.Month - 1) % 3));
    }
}
