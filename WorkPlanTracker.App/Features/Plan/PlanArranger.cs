using System.Collections.Immutable;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Filters, orders and groups rows: whole, or only as far as a few changed rows need.</summary>
public static class PlanArranger
{
    /// <summary>The listing of a view.</summary>
    /// <param name="before">The listing shown so far, whose lines are kept where the order is the same.</param>
    public static PlanListing Arrange(PlanView view, IReadOnlyList<PlanModel> plans, PlanIndex index, PlanListing? before) =>
        (before is null ? null : Follow(view, plans, index, before)) ?? Arrange(view, plans, index, before, PlanComparison.None);

    /// <summary>The listing of a past instant, compared with today.</summary>
    public static PlanListing Arrange(PlanView view, IReadOnlyList<PlanModel> plans, PlanIndex index, PlanComparison comparison) =>
        Arrange(view, plans, index, null, comparison) with { Differences = comparison.Differences, Arrivals = comparison.Arrivals };

    private static PlanListing Arrange(PlanView view, IReadOnlyList<PlanModel> plans, PlanIndex index, PlanListing? before, PlanComparison comparison)
    {
        var all = plans.SelectMany(p => p.Rows.Values).ToList();
        var rows = all.Concat(comparison.Arrivals.Values)
            .Where(r => view.Shows(r, index.Areas) && (view.Marks is not PlanMarks.Only || comparison.Differences.ContainsKey(r.Ref))).ToList();
        rows.Sort(PlanOrder.Of(view));
        var lines = ImmutableArray.CreateBuilder<PlanLine>(rows.Count + 16);
        var groups = ImmutableDictionary.CreateBuilder<string, PlanGroup>(StringComparer.Ordinal);
        if (view.Group == "none")
        {
            lines.AddRange(rows.Select(r => new PlanLine(r.Ref, null)));
        }
        else
        {
            foreach (var group in rows.GroupBy(r => PlanOrder.GroupOf(view, r, index)).OrderBy(g => g.Key.Order).ThenBy(g => g.Key.Name, PlanOrder.Words))
            {
                groups[group.Key.Name] = PlanGroup.Of(group.Key.Name, [.. group]);
                lines.Add(new PlanLine(null, group.Key.Name));
                lines.AddRange(group.Select(r => new PlanLine(r.Ref, null)));
            }
        }

        var kept = before is not null && before.Lines.AsSpan().SequenceEqual(lines.ToArray()) ? before.Lines : lines.ToImmutable();
        IReadOnlyList<string> owners = [.. all.Select(r => r.Owner).Where(o => o.Length > 0).Distinct(StringComparer.Ordinal).Order(PlanOrder.Words)];
        return new PlanListing(plans, index, kept, groups.ToImmutable(), PlanCounts.Of(all), rows.Count, owners) { OwnerEmails = all.Select(r => r.OwnerEmail).OfType<string>().ToHashSet(StringComparer.Ordinal) };
    }

    /// <summary>The listing after a few rows changed and kept their places, worked out from those rows alone; null where that cannot be told from them.</summary>
    private static PlanListing? Follow(PlanView view, IReadOnlyList<PlanModel> plans, PlanIndex index, PlanListing before)
    {
        if (!ReferenceEquals(index, before.Index) || plans.Count != before.Plans.Count)
        {
            return null;
        }

        var (counts, groups, order) = (before.Counts, before.Groups, PlanOrder.Of(view));
        List<string> changed = [];
        var listing = before with { Plans = plans };
        for (var i = 0; i < plans.Count; i++)
        {
            var (was, now) = (before.Plans[i], plans[i]);
            if (ReferenceEquals(was, now))
            {
                continue;
            }

            if (now.Follows != was.Sequence || now.Header.Ref != was.Header.Ref)
            {
                return null;
            }

            foreach (var reference in now.Changed)
            {
                if (was.Rows.GetValueOrDefault(reference) is not { } old || now.Rows.GetValueOrDefault(reference) is not { } row
                    || old.Owner != row.Owner || old.OwnerEmail != row.OwnerEmail || view.Shows(old, index.Areas) != view.Shows(row, index.Areas))
                {
                    return null;
                }

                counts = counts.Turned(old, row);
                changed.Add(reference);
                if (!view.Shows(row, index.Areas))
                {
                    continue;
                }

                if (order(old, row) != 0 && !StandsRight(listing, row, order))
                {
                    return null;
                }

                if (view.Group != "none")
                {
                    var heading = PlanOrder.GroupOf(view, row, index);
                    if (heading != PlanOrder.GroupOf(view, old, index))
                    {
                        return null;
                    }

                    groups = groups.SetItem(heading.Name, groups[heading.Name].Turned(old, row));
                }
            }
        }

        return listing with { Groups = groups, Counts = counts, Follows = before.Number, Changed = changed };
    }

    /// <summary>Whether a changed row still stands between its neighbours.</summary>
    private static bool StandsRight(PlanListing listing, PlanRow row, Comparison<PlanRow> order)
    {
        var at = listing.Lines.IndexOf(new PlanLine(row.Ref, null));
        return (at == 0 || listing.Lines[at - 1].Ref is not { } above || order(listing.Row(above)!, row) <= 0)
            && (at == listing.Lines.Length - 1 || listing.Lines[at + 1].Ref is not { } below || order(row, listing.Row(below)!) <= 0);
    }
}
