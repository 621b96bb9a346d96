using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Listings shared by every screen with the same view: each is worked out once per change, not once per screen.</summary>
public sealed class PlanListings(PlanModels models, PlanHistory history)
{
    private const int Kept = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string View, bool Private), Entry> _entries = [];
    private long _clock;

    /// <summary>The plans of a view, by reference: those it names, or the usual ones.</summary>
    public static IReadOnlyList<string> PlansOf(PlanView view, PlanIndex index)
    {
        IReadOnlyList<string> known = [.. view.Plans.Where(p => index.Plans.Any(h => h.Ref == p))];
        return known.Count > 0 ? known : index.Default;
    }

    /// <summary>The newest listing of a view.</summary>
    public async Task<PlanListing> GetAsync(PlanView view, bool withPrivate, CancellationToken cancellationToken)
    {
        var index = await models.IndexAsync();
        var plans = new List<PlanModel>();
        foreach (var plan in PlansOf(view, index))
        {
            if ((view.AsAt is { } instant ? await history.ReadPlanAsync(plan, instant, withPrivate, cancellationToken) : await models.FindAsync(plan, withPrivate)) is { } model)
            {
                plans.Add(model);
            }
        }

        return view.AsAt is null ? Shared(view, withPrivate, plans, index) : PlanArranger.Arrange(view, plans, index, null);
    }

    private PlanListing Shared(PlanView view, bool withPrivate, List<PlanModel> plans, PlanIndex index)
    {
        Entry entry;
        lock (_gate)
        {
            var key = (view.ToAddress(), withPrivate);
            if (!_entries.TryGetValue(key, out entry!))
            {
                if (_entries.Count >= Kept)
                {
                    _entries.Remove(_entries.MinBy(e => e.Value.Used).Key);
                }

                _entries[key] = entry = new Entry();
            }

            entry.Used = ++_clock;
        }

        lock (entry)
        {
            if (entry.Listing is { } listing && ReferenceEquals(listing.Index, index) && listing.Plans.SequenceEqual(plans, ReferenceEqualityComparer.Instance))
            {
                return listing;
            }

            return entry.Listing = PlanArranger.Arrange(view, plans, index, entry.Listing);
        }
    }

    private sealed class Entry
    {
        internal PlanListing? Listing { get; set; }

        internal long Used { get; set; }
    }
}
