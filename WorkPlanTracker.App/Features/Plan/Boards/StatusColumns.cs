using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan.Boards;

/// <summary>One column of the board.</summary>
/// <param name="Key">The status's key on the keyboard, 1 to 7; 0 for what nobody can be moved to.</param>
/// <param name="Css">The class that colours it.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Refs">Its milestones, in the view's own order.</param>
/// <param name="Silent">How many of them owed an update and gave none.</param>
public sealed record StatusColumn(int Key, string Css, string Name, ImmutableArray<string> Refs, int Silent)
{
    /// <summary>The same milestones in the same order, so that only the heading may differ.</summary>
    public bool Lists(StatusColumn other) => Refs.AsSpan().SequenceEqual(other.Refs.AsSpan());
}

/// <summary>A listing by declared status: worked out once for all screens that show it.</summary>
public static class StatusColumns
{
    private static readonly ConditionalWeakTable<PlanListing, IReadOnlyList<StatusColumn>> Known = [];

    /// <summary>Statuses from left to right, and their keys.</summary>
    private static readonly (MilestoneStatus Status, int Key)[] Order =
    [
        (MilestoneStatus.NotStarted, 5), (MilestoneStatus.OnTrack, 1), (MilestoneStatus.AtRisk, 2), (MilestoneStatus.OffTrack, 3),
        (MilestoneStatus.Complete, 4), (MilestoneStatus.Deferred, 6), (MilestoneStatus.Cancelled, 7),
    ];

    /// <summary>The columns of a listing; one for what the public record leaves open only where there is something in it.</summary>
    public static IReadOnlyList<StatusColumn> Of(PlanListing listing) => Known.GetValue(listing, Worked);

    private static IReadOnlyList<StatusColumn> Worked(PlanListing listing)
    {
        var rows = listing.Lines.Select(l => l.Ref is { } reference ? listing.Row(reference) : null).OfType<PlanRow>().ToList();
        var open = rows.Where(r => !r.RecordEnds.IsSet).ToLookup(r => r.Status);
        List<StatusColumn> columns = [.. Order.Select(o => Column(o.Key, Ui.StatusChip.CssOf(o.Status), StatusWords.Of(o.Status), open[o.Status]))];
        if (rows.Exists(r => r.RecordEnds.IsSet))
        {
            columns.Add(Column(0, "ended", "Record ended", rows.Where(r => r.RecordEnds.IsSet)));
        }

        return columns;
    }

    private static StatusColumn Column(int key, string css, string name, IEnumerable<PlanRow> rows)
    {
        var listed = rows.ToList();
        return new StatusColumn(key, css, name, [.. listed.Select(r => r.Ref)], listed.Count(r => r.Silent));
    }
}
