using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Pictures;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The trend chart of a pack: the same on its page, on paper and in its file.</summary>
internal static class PackPicture
{
    /// <summary>The picture; null where nothing was reported twice, so that there is no line to draw.</summary>
    /// <param name="at">The instant the pack shows, in UTC.</param>
    internal static TrendPicture? Of(IReadOnlyList<PaperTrend> trends, DateTime at) =>
        trends.Any(t => t.Points.Count > 1) ? TrendPicture.Of(trends.Select(Line), trends.SelectMany(t => t.Points).Min(p => p.Reported), LondonTime.DayOf(at)) : null;

    private static TrendLine Line(PaperTrend trend) => new(
        trend.Ref, trend.Title, [.. trend.Points.Select(p => new TrendPoint(p.Reported, p.Forecast))], trend.Points is [.., { Met: true }] ? MilestoneStatus.Complete : MilestoneStatus.OnTrack);
}
