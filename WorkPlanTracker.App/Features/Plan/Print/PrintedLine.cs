using System.Collections.Immutable;
using WorkPlanTracker.App.Features.Plan.Timeline;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Print;

/// <summary>The line of time that all strips of a sheet share.</summary>
/// <param name="Scale">Its days.</param>
/// <param name="Today">The day it is drawn for.</param>
/// <param name="Meetings">The meetings marked on it.</param>
public sealed record PrintedLine(TimeScale Scale, DateOnly Today, ImmutableArray<MeetingTick> Meetings)
{
    /// <summary>Where its quarters begin.</summary>
    public IReadOnlyList<double> Rulers { get; } = [.. Scale.Quarters.Select(Scale.Start)];

    /// <summary>Where today stands; null where it lies beyond the line.</summary>
    public double? TodayAt => Scale.Holds(Today) ? Scale.At(Today) : null;

    /// <summary>The line of what an address opened; null where it is to be a table.</summary>
    internal static async Task<PrintedLine?> OfAsync(OpenedPlan opened, TimelineMeetings meetings)
    {
        if (opened.View.Shape is not PlanShape.Timeline || opened.Listing.Plans.Count == 0)
        {
            return null;
        }

        var scale = TimelineScale.Of(opened.Listing);
        return new PrintedLine(scale, opened.Listing.Plans[0].Day, await meetings.GetAsync(opened.Listing, opened.View.AsAt, scale.From, scale.To));
    }
}
