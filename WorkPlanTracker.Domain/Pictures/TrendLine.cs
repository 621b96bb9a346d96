using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Pictures;

/// <summary>What was expected of a milestone at one reporting date.</summary>
/// <param name="Reported">The reporting date.</param>
/// <param name="Forecast">What was expected then; unknown where nothing was.</param>
public readonly record struct TrendPoint(DateOnly Reported, PlanDate Forecast);

/// <summary>How a milestone's forecast moved from reporting date to reporting date. Flat is stable, up is slipping.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Points">In the order of time; a milestone that is met ends with the day it was.</param>
/// <param name="Status">What is declared at the end.</param>
public sealed record TrendLine(string Ref, string Title, IReadOnlyList<TrendPoint> Points, MilestoneStatus Status)
{
    /// <summary>It ends because the milestone was met.</summary>
    public bool IsMet => Status is MilestoneStatus.Complete;

    /// <summary>The first forecast there was.</summary>
    public PlanDate First => Points.FirstOrDefault(p => p.Forecast.IsKnown).Forecast ?? PlanDate.NotSet;

    /// <summary>The newest forecast there was.</summary>
    public PlanDate Last => Points.LastOrDefault(p => p.Forecast.IsKnown).Forecast ?? PlanDate.NotSet;

    /// <summary>How often it moved from one reporting date to the next.</summary>
    public int Moves
    {
        get
        {
            var known = Points.Where(p => p.Forecast.IsKnown).Select(p => p.Forecast.End).ToList();
            return known.Skip(1).Where((end, i) => end != known[i]).Count();
        }
    }

    /// <summary>From the first forecast to the newest, in days; for the order alone.</summary>
    public int DaysMoved => First.End is { } first && Last.End is { } last ? last.DayNumber - first.DayNumber : 0;

    /// <summary>How far it moved in all; null where nothing was ever expected.</summary>
    public Slip? Moved(WorkingDays calendar) => Slip.Between(First, Last, calendar);

    /// <summary>A milestone's line; without points where it had no date at any reporting date.</summary>
    /// <param name="past">Its past.</param>
    /// <param name="dates">The reporting dates, the newest last, in UTC.</param>
    public static TrendLine Of(MilestonePast past, IReadOnlyList<DateTime> dates)
    {
        List<TrendPoint> points = [];
        var status = MilestoneStatus.NotStarted;
        foreach (var date in dates)
        {
            if (past.StepAt(date) is not { } step)
            {
                continue;
            }

            status = step.Status;
            if (status is MilestoneStatus.Complete)
            {
                var met = step.Actual.IsKnown ? step.Actual : step.Due;
                var day = LondonTime.DayOf(date);
                points.Add(new TrendPoint(met.End is { } end && end < day && (points.Count == 0 || end > points[^1].Reported) ? end : day, met));
                break;
            }

            points.Add(new TrendPoint(LondonTime.DayOf(date), step.Due));
        }

        return new TrendLine(past.Ref, past.Title, points.Exists(p => p.Forecast.IsKnown) ? points : [], status);
    }

    /// <summary>Lines with the worst first: what slipped furthest of those that are still open, then what moved most often.</summary>
    public static IReadOnlyList<TrendLine> WorstFirst(IEnumerable<TrendLine> lines) =>
        [.. lines.Where(l => l.Points.Count > 0).OrderByDescending(l => l.DaysMoved).ThenBy(l => l.IsMet).ThenByDescending(l => l.Moves).ThenBy(l => l.Ref.Length).ThenBy(l => l.Ref, StringComparer.Ordinal)];
}
