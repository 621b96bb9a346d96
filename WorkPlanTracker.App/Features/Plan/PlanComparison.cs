using System.Collections.Immutable;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>A past instant beside today.</summary>
/// <param name="Differences">What became of each milestone that differs, by reference, in words.</param>
/// <param name="Arrivals">Those that were not there yet, as they stand today.</param>
public sealed record PlanComparison(IReadOnlyDictionary<string, string> Differences, IReadOnlyDictionary<string, PlanRow> Arrivals)
{
    public static readonly PlanComparison None = new(ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, PlanRow>.Empty);

    /// <summary>Compares the same plans at two instants.</summary>
    public static PlanComparison Of(IReadOnlyList<PlanModel> past, IReadOnlyList<PlanModel> today)
    {
        var then = past.SelectMany(p => p.Rows).ToDictionary(StringComparer.Ordinal);
        var now = today.SelectMany(p => p.Rows).ToDictionary(StringComparer.Ordinal);
        var differences = then.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Select(r => (Ref: r, Words: RowDifference.Between(then.GetValueOrDefault(r), now.GetValueOrDefault(r))))
            .Where(d => d.Words.Length > 0).ToDictionary(d => d.Ref, d => d.Words, StringComparer.Ordinal);
        return new PlanComparison(differences, now.Where(r => !then.ContainsKey(r.Key)).ToDictionary(StringComparer.Ordinal));
    }
}
