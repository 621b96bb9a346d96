using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>One milestone's own trend: nothing until its forecast has been reported at two dates.</summary>
public sealed partial class MilestoneTrend(PlanPasts pasts, MilestoneQueries queries)
{
    private TrendPicture? _picture;
    private (string, int, DateTime?) _shown;

    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    /// <summary>The version it is drawn for: a newer one draws it again.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    /// <summary>The past instant to end at, in UTC; null for now.</summary>
    [Parameter]
    public DateTime? Until { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (Reference, Version, Until))
        {
            return;
        }

        _shown = (Reference, Version, Until);
        var until = Until ?? queries.Now;
        _picture = (await pasts.GetAsync()).Milestones.GetValueOrDefault(Reference) is { } past && past.Steps[0].At <= until ? PictureOf(past, until) : null;
    }

    private static TrendPicture? PictureOf(MilestonePast past, DateTime until)
    {
        var dates = ReportingDates.Monthly(past.Steps[0].At, until);
        var line = TrendLine.Of(past, dates);
        return line.Points.Count(p => p.Forecast.IsKnown) < 2 ? null : TrendPicture.Of([line], line.Points[0].Reported, LondonTime.DayOf(until));
    }
}
