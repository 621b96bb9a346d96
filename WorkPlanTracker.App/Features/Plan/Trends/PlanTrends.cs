using System.Collections.Concurrent;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Trends;

/// <summary>How the milestones of a view came to stand where they do: worked out once per change for all screens with that view.</summary>
public sealed class PlanTrends(PlanPasts pasts, PlanDatabase database)
{
    private const int Kept = 32;

    private readonly ConcurrentDictionary<string, TrendBoard> _boards = new(StringComparer.Ordinal);

    /// <summary>The board of a view.</summary>
    /// <param name="opened">What the view shows.</param>
    /// <param name="now">The plan's instant, in UTC; a view of the past ends at its own.</param>
    public async Task<TrendBoard> GetAsync(OpenedPlan opened, DateTime now)
    {
        var past = await pasts.GetAsync();
        var (listing, until) = (opened.Listing, opened.Shown.AsAt ?? now);
        var key = opened.Shown.ToListingKey();
        if (_boards.TryGetValue(key, out var kept) && ReferenceEquals(kept.Listing, listing) && ReferenceEquals(kept.Past, past) && LondonTime.DayOf(kept.Until) == LondonTime.DayOf(until))
        {
            return kept;
        }

        var board = BoardOf(opened, past, until);
        if (opened.Shown.AsAt is null)
        {
            if (_boards.Count >= Kept)
            {
                _boards.Clear();
            }

            _boards[key] = board;
        }

        return board;
    }

    private TrendBoard BoardOf(OpenedPlan opened, MilestonePasts past, DateTime until)
    {
        var (listing, calendar) = (opened.Listing, database.Calendar.Days);
        var plans = listing.Plans.Select(p => p.Header).ToDictionary(h => h.Ref, StringComparer.Ordinal);
        var milestones = past.Of(plans.Keys).Where(m => m.Steps[0].At <= until);
        if (opened.Shown.IsFiltered)
        {
            var shown = listing.Lines.Select(l => l.Ref).OfType<string>().ToHashSet(StringComparer.Ordinal);
            milestones = milestones.Where(m => shown.Contains(m.Ref));
        }

        IReadOnlyList<MilestonePast> counted = [.. milestones];
        if (counted.Count == 0)
        {
            return new TrendBoard(listing, past, until, [], LondonTime.DayOf(until), LondonTime.DayOf(until), null, calendar);
        }

        var from = counted.Min(m => m.Steps[0].At);
        var months = ReportingDates.Monthly(from, until);
        var history = StatusHistory.Of(counted, ReportingDates.Weekly(from, until), (plan, at) => past.WindowAt(plan, at, calendar), plan => plans[plan].RecordEnds);
        var lines = TrendLine.WorstFirst(counted.Where(m => listing.Row(m.Ref) is not null).Select(m => TrendLine.Of(m, months)));
        return new TrendBoard(listing, past, until, lines, LondonTime.DayOf(months[0]), LondonTime.DayOf(until), StackedPicture.Of(history), calendar);
    }
}

/// <summary>The pictures of a view's past.</summary>
/// <param name="Listing">The listing it was made from.</param>
/// <param name="Past">The past it was made from.</param>
/// <param name="Until">The instant it ends at, in UTC.</param>
/// <param name="Lines">Every milestone's line, the worst first.</param>
/// <param name="From">The first reporting date.</param>
/// <param name="To">The newest one.</param>
/// <param name="Status">The status history; null where there is none.</param>
/// <param name="Calendar">The body's calendar.</param>
public sealed record TrendBoard(
    PlanListing Listing, MilestonePasts Past, DateTime Until, IReadOnlyList<TrendLine> Lines, DateOnly From, DateOnly To, StackedPicture? Status, WorkingDays Calendar)
{
    /// <summary>How many lines are drawn where nobody chose any.</summary>
    public const int Usual = 5;

    /// <summary>The most milestones offered for choice.</summary>
    public const int MostOffered = 500;

    /// <summary>The lines asked for, in the order asked; the worst where none of them is there.</summary>
    public IReadOnlyList<TrendLine> Chosen(IReadOnlyList<string> references)
    {
        IReadOnlyList<TrendLine> asked = [.. references.Select(r => Lines.FirstOrDefault(l => l.Ref == r)).OfType<TrendLine>().Distinct().Take(TrendPicture.MostLines)];
        return asked.Count > 0 ? asked : [.. Lines.Take(Usual)];
    }
}
