using System.Globalization;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>In which order, and under which heading, a view lists a row. All order that people see is made here, by one en-GB comparer, never in SQL.</summary>
internal static class PlanOrder
{
    /// <summary>How words are ordered, numbers in them by their value.</summary>
    internal static readonly StringComparer Words = StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);

    /// <summary>In which order a view lists rows; what is unknown comes last, whichever way round.</summary>
    internal static Comparison<PlanRow> Of(PlanView view)
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

    /// <summary>Under which heading a view lists a row, and where that heading stands.</summary>
    internal static (int Order, string Name) GroupOf(PlanView view, PlanRow row, PlanIndex index) => view.Group switch
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
}
