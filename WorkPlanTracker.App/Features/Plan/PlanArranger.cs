using System.Collections.Immutable;
using System.Globalization;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Filters, orders and groups rows. All order that people see is made here, by one en-GB comparer, never in SQL.</summary>
public static class PlanArranger
{
    private static readonly StringComparer Words = StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);

    /// <summary>The listing of a view.</summary>
    /// <param name="before">The listing shown so far, whose lines are kept where the order is the same.</param>
    public static PlanListing Arrange(PlanView view, IReadOnlyList<PlanModel> plans, PlanIndex index, PlanListing? before) =>
        Arrange(view, plans, index, before, PlanComparison.None);

    /// <summary>The listing of a past instant, compared with today.</summary>
    public static PlanListing Arrange(PlanView view, IReadOnlyList<PlanModel> plans, PlanIndex index, PlanComparison comparison) =>
        Arrange(view, plans, index, null, comparison) with { Differences = comparison.Differences, Arrivals = comparison.Arrivals };

    private static PlanListing Arrange(PlanView view, IReadOnlyList<PlanModel> plans, PlanIndex index, PlanListing? before, PlanComparison comparison)
    {
        var all = plans.SelectMany(p => p.Rows.Values).ToList();
        var rows = all.Concat(comparison.Arrivals.Values)
            .Where(r => view.Shows(r, index.Areas) && (view.Marks is not PlanMarks.Only || comparison.Differences.ContainsKey(r.Ref))).ToList();
        rows.Sort(Order(view));
        var lines = ImmutableArray.CreateBuilder<PlanLine>(rows.Count + 16);
        if (view.Group == "none")
        {
            lines.AddRange(rows.Select(r => new PlanLine(r.Ref, null)));
        }
        else
        {
            foreach (var group in rows.GroupBy(r => GroupOf(view, r, index)).OrderBy(g => g.Key.Order).ThenBy(g => g.Key.Name, Words))
            {
                lines.Add(new PlanLine(null, new PlanGroup(group.Key.Name, group.Count(), Note(group))));
                lines.AddRange(group.Select(r => new PlanLine(r.Ref, null)));
            }
        }

        var kept = before is not null && Same(before.Lines, lines) ? before.Lines : lines.ToImmutable();
        return new PlanListing(plans, index, kept, PlanCounts.Of(all), rows.Count, [.. all.Select(r => r.Owner).Where(o => o.Length > 0).Distinct(StringComparer.Ordinal).Order(Words)]);
    }

    private static bool Same(ImmutableArray<PlanLine> a, ImmutableArray<PlanLine>.Builder b)
    {
        if (a.Length != b.Count)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
            {
                return false;
            }
        }

        return true;
    }

    private static Comparison<PlanRow> Order(PlanView view)
    {
        Comparison<PlanRow> by = view.Sort switch
        {
            "ref" => (a, b) => 0,
            "title" => (a, b) => Words.Compare(a.Title, b.Title),
            "baseline" => (a, b) => a.Baseline.CompareTo(b.Baseline),
            "forecast" => (a, b) => a.Forecast.CompareTo(b.Forecast),
            "slip" => (a, b) => Nullable.Compare(a.Computed.Slip?.ApproximateDays, b.Computed.Slip?.ApproximateDays),
            "status" => (a, b) => Weight(a).CompareTo(Weight(b)),
            "updated" => (a, b) => Nullable.Compare(a.LastUpdateAt, b.LastUpdateAt),
            _ => (a, b) => a.Due.CompareTo(b.Due),
        };
        Func<PlanRow, bool> isUnknown = view.Sort switch
        {
            "ref" or "title" or "status" => _ => false,
            "baseline" => r => !r.Baseline.IsKnown,
            "forecast" => r => !r.Forecast.IsKnown,
            "slip" => r => r.Computed.Slip is null,
            "updated" => r => r.LastUpdateAt is null,
            _ => r => !r.Due.IsKnown,
        };
        var sign = view.Descending ? -1 : 1;

        // What is unknown comes last, whichever way round.
        return (a, b) => isUnknown(a).CompareTo(isUnknown(b)) is var known and not 0 ? known
            : by(a, b) is var order and not 0 ? sign * order : (view.Sort == "ref" ? sign : 1) * Words.Compare(a.Ref, b.Ref);
    }

    /// <summary>Worst first.</summary>
    private static int Weight(PlanRow row) => row.RecordEnds.IsSet ? 9 : row.Silent ? 2 : row.Status switch
    {
        MilestoneStatus.OffTrack => 0,
        MilestoneStatus.AtRisk => 1,
        MilestoneStatus.OnTrack => 3,
        MilestoneStatus.NotStarted => 4,
        MilestoneStatus.Deferred => 5,
        MilestoneStatus.Complete => 6,
        _ => 7,
    };

    private static (int Order, string Name) GroupOf(PlanView view, PlanRow row, PlanIndex index) => view.Group switch
    {
        "owner" => row.Owner.Length > 0 ? (0, row.Owner) : (1, "No lead named"),
        "objective" => row.Objective.Length > 0 ? (0, row.Objective) : (1, "No objective named"),
        "committee" => row.Proof is { Committee.Length: > 0 } proof ? (0, proof.Committee) : (1, "No committee"),
        "status" => row.RecordEnds.IsSet ? (9, "Record ended") : row.Silent ? (2, "No update received") : (Weight(row), StatusWords.Of(row.Status)),
        _ => AreaOf(row, index),
    };

    /// <summary>The top area of a row; one that spans several tops stands on its own.</summary>
    private static (int Order, string Name) AreaOf(PlanRow row, PlanIndex index)
    {
        var tops = row.Areas.Select(a => Top(a, index)).OfType<AreaName>().Distinct().ToList();
        return tops.Count switch
        {
            0 => (10_000, "No thematic area"),
            1 => (tops[0].Order, tops[0].Name),
            _ => (-1, "Across the plan"),
        };
    }

    private static AreaName? Top(string area, PlanIndex index)
    {
        var at = index.Areas.GetValueOrDefault(area);
        while (at?.Parent is { } parent && index.Areas.GetValueOrDefault(parent) is { } up)
        {
            at = up;
        }

        return at;
    }

    private static string Note(IEnumerable<PlanRow> group)
    {
        var (off, risk, silent) = (0, 0, 0);
        foreach (var row in group.Where(r => !r.RecordEnds.IsSet))
        {
            off += row.Status is MilestoneStatus.OffTrack ? 1 : 0;
            risk += row.Status is MilestoneStatus.AtRisk ? 1 : 0;
            silent += row.Silent ? 1 : 0;
        }

        return string.Join(", ", new[] { off > 0 ? $"{off} off track" : "", risk > 0 ? $"{risk} at risk" : "", silent > 0 ? $"{silent} no update" : "" }.Where(w => w.Length > 0));
    }
}
