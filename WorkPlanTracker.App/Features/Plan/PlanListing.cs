using System.Collections.Immutable;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>One line of the table: a milestone by reference, or a group's heading by name.</summary>
public readonly record struct PlanLine(string? Ref, string? Group);

/// <summary>A view of some plans, worked out once for all screens that show it. While the order holds, <see cref="Lines"/> stays the same object.</summary>
public sealed record PlanListing(
    IReadOnlyList<PlanModel> Plans,
    PlanIndex Index,
    ImmutableArray<PlanLine> Lines,
    ImmutableDictionary<string, PlanGroup> Groups,
    PlanCounts Counts,
    int Shown,
    IReadOnlyList<string> Owners)
{
    /// <summary>What became of each milestone since the past instant that is shown; empty unless that was asked for.</summary>
    public IReadOnlyDictionary<string, string> Differences { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Milestones that were not there yet at the past instant, as they stand today; empty unless that was asked for.</summary>
    public IReadOnlyDictionary<string, PlanRow> Arrivals { get; init; } = ImmutableDictionary<string, PlanRow>.Empty;

    /// <summary>The accounts that own a milestone.</summary>
    public IReadOnlySet<string> OwnerEmails { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Told apart from every other listing by this.</summary>
    public long Number { get; init; }

    /// <summary>The number of the listing it follows by a few changed rows; null where it was worked out whole.</summary>
    public long? Follows { get; init; }

    /// <summary>The rows in which it differs from the one it follows.</summary>
    public IReadOnlyCollection<string> Changed { get; init; } = [];

    /// <summary>Nothing at all, where what is asked for cannot be shown.</summary>
    public static PlanListing Empty(PlanIndex index) => new([], index, [], ImmutableDictionary<string, PlanGroup>.Empty, PlanCounts.None, 0, []);

    /// <summary>The newest row of a milestone, or null where it is gone.</summary>
    public PlanRow? Row(string reference)
    {
        foreach (var plan in Plans)
        {
            if (plan.Rows.TryGetValue(reference, out var row))
            {
                return row;
            }
        }

        return Arrivals.GetValueOrDefault(reference);
    }
}
