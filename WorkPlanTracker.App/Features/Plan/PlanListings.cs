using System.Collections.Concurrent;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Listings shared by every screen with the same view: each is worked out once per change, not once per screen.</summary>
public sealed class PlanListings(PlanModels models, PlanHistory history)
{
    private const int Kept = 64;

    private readonly ConcurrentDictionary<(string View, bool Private), Entry> _entries = [];
    private long _clock;
    private long _listed;

    /// <summary>The plans of a view, by reference: those it names, or the usual ones.</summary>
    public static IReadOnlyList<string> PlansOf(PlanView view, PlanIndex index)
    {
        IReadOnlyList<string> known = [.. view.Plans.Where(p => index.Plans.Any(h => h.Ref == p))];
        return known.Count > 0 ? known : index.Default;
    }

    /// <summary>The newest listing of a view that a screen shows already; a glance where nothing is new.</summary>
    /// <param name="key">The view's listing key, worked out once by the screen.</param>
    public ValueTask<PlanListing> RefreshAsync(PlanView view, string key, bool withPrivate)
    {
        // Every open screen asks this after every change, all at once: no lock.
        return _entries.TryGetValue((key, withPrivate), out var entry) && entry.Shown is { } shown && shown.Revision == models.Revision
            ? ValueTask.FromResult(shown.Listing)
            : new ValueTask<PlanListing>(GetAsync(view, withPrivate, CancellationToken.None));
    }

    /// <summary>The newest listing of a view.</summary>
    public async Task<PlanListing> GetAsync(PlanView view, bool withPrivate, CancellationToken cancellationToken)
    {
        var revision = models.Revision;
        var index = await models.IndexAsync();
        var wanted = PlansOf(view, index);
        if (view.AsAt is { } instant)
        {
            var past = (await history.ReadPlansAsync(wanted, instant, cancellationToken)).ToDictionary(p => p.Header.Ref, p => p.Model(withPrivate), StringComparer.Ordinal);
            List<PlanModel> then = [.. wanted.Where(past.ContainsKey).Select(p => past[p])];
            return PlanArranger.Arrange(view, then, index, view.Marks is PlanMarks.None ? PlanComparison.None : PlanComparison.Of(then, await TodayAsync(then, withPrivate)));
        }

        var plans = new List<PlanModel>();
        foreach (var plan in wanted)
        {
            if (await models.FindAsync(plan, withPrivate) is { } model)
            {
                plans.Add(model);
            }
        }

        return Shared(view, withPrivate, plans, index, revision);
    }

    private async Task<IReadOnlyList<PlanModel>> TodayAsync(List<PlanModel> past, bool withPrivate)
    {
        var today = new List<PlanModel>();
        foreach (var plan in past)
        {
            if (await models.FindAsync(plan.Header.Ref, withPrivate) is { } model)
            {
                today.Add(model);
            }
        }

        return today;
    }

    private PlanListing Shared(PlanView view, bool withPrivate, List<PlanModel> plans, PlanIndex index, long revision)
    {
        var entry = _entries.GetOrAdd((view.ToListingKey(), withPrivate), static _ => new Entry());
        entry.Used = Interlocked.Increment(ref _clock);
        if (_entries.Count > Kept && _entries.Where(e => e.Value != entry).MinBy(e => e.Value.Used) is { Value: not null } oldest)
        {
            _entries.TryRemove(oldest);
        }

        lock (entry)
        {
            var before = entry.Shown?.Listing;
            var listing = before is not null && ReferenceEquals(before.Index, index) && before.Plans.SequenceEqual(plans, ReferenceEqualityComparer.Instance)
                ? before
                : PlanArranger.Arrange(view, plans, index, before) with { Number = Interlocked.Increment(ref _listed) };
            entry.Shown = new ShownAt(listing, revision);
            return listing;
        }
    }

    /// <summary>A listing, and the change up to which it is known to hold: one object, so that nobody sees one without the other.</summary>
    private sealed record ShownAt(PlanListing Listing, long Revision);

    private sealed class Entry
    {
        private volatile ShownAt? _shown;

        internal ShownAt? Shown
        {
            get => _shown;
            set => _shown = value;
        }

        internal long Used { get; set; }
    }
}
