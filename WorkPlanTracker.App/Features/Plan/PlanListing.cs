using System.Collections.Immutable;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>One line of the table: a heading, or a milestone by reference.</summary>
public sealed record PlanLine(string? Ref, PlanGroup? Group);

/// <summary>A group's heading.</summary>
public sealed record PlanGroup(string Name, int Count, string Note);

/// <summary>A view of some plans, worked out once for all screens that show it. While the order holds, <see cref="Lines"/> stays the same object.</summary>
public sealed record PlanListing(
    IReadOnlyList<PlanModel> Plans,
    PlanIndex Index,
    ImmutableArray<PlanLine> Lines,
    PlanCounts Counts,
    int Shown,
    IReadOnlyList<string> Owners)
{
    /// <summary>What became of each milestone since the past instant that is shown; empty unless that was asked for.</summary>
    public IReadOnlyDictionary<string, string> Differences { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Milestones that were not there yet at the past instant, as they stand today; empty unless that was asked for.</summary>
    public IReadOnlyDictionary<string, PlanRow> Arrivals { get; init; } = ImmutableDictionary<string, PlanRow>.Empty;

    /// <summary>Nothing at all, where what is asked for cannot be shown.</summary>
    public static PlanListing Empty(PlanIndex index) => new([], index, [], new PlanCounts(0, 0, 0, 0, 0, 0, 0, 0), 0, []);

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
