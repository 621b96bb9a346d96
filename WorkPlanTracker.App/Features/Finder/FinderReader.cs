using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Reads from the database what can be found: all of it once, then what the log says has changed.</summary>
public sealed class FinderReader(PlanDatabase database)
{
    /// <summary>Records of these kinds stand alone: a change of one is read by itself. A change of any other kind that is found asks for everything again.</summary>
    private static readonly string[] Alone = ["milestone", "report"];

    private static readonly string[] Others = ["plan", "project", "meeting", "committee", "area", "person", "series"];

    /// <summary>Everything, as it stands now.</summary>
    internal async Task<FinderIndex> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var sequence = await context.Log.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        var names = await NamesAsync(context, cancellationToken);
        var reports = await context.Reports.AsNoTracking().ToListAsync(cancellationToken);
        var milestones = await MilestonesAsync(context, names, null, cancellationToken);
        var series = Found(await context.Series.AsNoTracking().ToListAsync(cancellationToken), reports);
        var people = await context.Users.AsNoTracking().Where(a => a.Active).ToListAsync(cancellationToken);
        List<FinderDraft> drafts =
        [
            .. milestones.Select(m => m.Draft),
            .. reports.Select(r => FinderDrafts.Open(r, names)),
            .. series.Select(s => FinderDrafts.Open(s, names)),
            .. names.Meetings.Values.Select(m => FinderDrafts.Of(m, names)),
            .. names.Committees.Values.Select(FinderDrafts.Of),
            .. names.Plans.Values.Select(p => FinderDrafts.Of(p, names)),
            .. names.Projects.Values.Select(p => FinderDrafts.Of(p, names)),
            .. names.Areas.Values.Select(FinderDrafts.Of),
            .. FinderDrafts.People(people, [.. milestones.Select(m => m.Owner).Where(o => o.Length > 0).Distinct(StringComparer.Ordinal)], names),
        ];
        return new FinderIndex(new FinderSegment(drafts), FinderIndex.Nothing, FinderDrafts.Private(reports, names).SetItems(FinderDrafts.Private(series, names)), sequence) { Names = names };
    }

    /// <summary>The index brought up to date: the same where nothing that is found changed, read again as a whole where that is simpler.</summary>
    internal async Task<FinderIndex> RefreshAsync(FinderIndex before, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var touched = await context.Log.AsNoTracking().Where(e => e.Sequence > before.Sequence)
            .OrderBy(e => e.Sequence).Select(e => new { e.Sequence, e.Kind, e.Ref }).Take(FinderIndex.MostChanged + 1).ToListAsync(cancellationToken);
        if (touched.Count == 0)
        {
            return before;
        }

        if (touched.Count > FinderIndex.MostChanged || touched.Exists(t => Others.Contains(t.Kind, StringComparer.Ordinal))
            || before.Changed.Count + touched.Count > FinderIndex.MostChanged)
        {
            return await ReadAsync(cancellationToken);
        }

        var sequence = touched[^1].Sequence;
        var keys = touched.Where(t => Alone.Contains(t.Kind, StringComparer.Ordinal)).ToLookup(t => t.Kind, t => t.Ref, StringComparer.Ordinal);
        string[] milestones = [.. keys["milestone"].Distinct(StringComparer.Ordinal)];
        string[] reports = [.. keys["report"].Distinct(StringComparer.Ordinal)];
        var changed = before.Changed.ToBuilder();
        var hidden = before.Private;
        var names = before.Names;
        foreach (var reference in milestones)
        {
            changed[FinderDrafts.KeyOf("milestone", reference)] = null;
        }

        if (milestones.Length > 0)
        {
            foreach (var (draft, _) in await MilestonesAsync(context, before.Names, milestones, cancellationToken))
            {
                changed[draft.Entry.Key] = draft;
            }
        }

        if (reports.Length > 0)
        {
            var found = await context.Reports.AsNoTracking().Where(r => reports.Contains(r.Ref)).ToListAsync(cancellationToken);
            names = names with { Slots = names.Slots.RemoveRange(reports).SetItems(await AgendaSlots.OfAllAsync(context, reports, cancellationToken)) };
            foreach (var reference in reports)
            {
                changed[FinderDrafts.KeyOf("report", reference)] = found.Find(r => r.Ref == reference) is { } report ? FinderDrafts.Open(report, names) : null;
            }

            hidden = hidden.RemoveRange(reports.Select(r => FinderDrafts.KeyOf("report", r))).SetItems(FinderDrafts.Private(found, names));

            // What a series is called hangs on whether its newest report is exempt.
            List<string> recurring = [.. found.Select(r => r.Series).OfType<string>().Distinct(StringComparer.Ordinal)];
            var series = recurring.Count == 0 ? [] : Found(
                await context.Series.AsNoTracking().Where(s => recurring.Contains(s.Ref)).ToListAsync(cancellationToken),
                await context.Reports.AsNoTracking().Where(r => r.Series != null && recurring.Contains(r.Series)).ToListAsync(cancellationToken));
            foreach (var one in series)
            {
                changed[FinderDrafts.KeyOf("series", one.Series.Ref)] = FinderDrafts.Open(one, names);
            }

            hidden = hidden.RemoveRange(series.Select(s => FinderDrafts.KeyOf("series", s.Series.Ref))).SetItems(FinderDrafts.Private(series, names));
        }

        return new FinderIndex(before.Main, changed.ToImmutable(), hidden, sequence) { Names = names };
    }

    private static IReadOnlyList<FoundSeries> Found(IReadOnlyList<ReportSeries> series, IReadOnlyList<PlannedReport> reports)
    {
        var own = reports.Where(r => r.Series is not null).ToLookup(r => r.Series!, StringComparer.Ordinal);
        return [.. series.Select(s => new FoundSeries(s, SeriesReading.ExemptOf(s, own[s.Ref])))];
    }

    private static async Task<FinderNames> NamesAsync(PlanDbContext context, CancellationToken cancellationToken) => new(
        await context.Projects.AsNoTracking().ToDictionaryAsync(p => p.Ref, StringComparer.Ordinal, cancellationToken),
        await context.Plans.AsNoTracking().ToDictionaryAsync(p => p.Ref, StringComparer.Ordinal, cancellationToken),
        await context.Committees.AsNoTracking().ToDictionaryAsync(c => c.Ref, StringComparer.Ordinal, cancellationToken),
        await context.Meetings.AsNoTracking().ToDictionaryAsync(m => m.Ref, StringComparer.Ordinal, cancellationToken),
        await context.Areas.AsNoTracking().ToDictionaryAsync(a => a.Ref, StringComparer.Ordinal, cancellationToken))
    {
        Slots = (await context.AgendaItems.AsNoTracking().Where(AgendaSlots.Standing).Select(i => new { Report = i.Report!, i.Meeting }).ToListAsync(cancellationToken))
            .ToImmutableDictionary(i => i.Report, i => i.Meeting, StringComparer.Ordinal),
    };

    private static async Task<List<(FinderDraft Draft, string Owner)>> MilestonesAsync(PlanDbContext context, FinderNames names, string[]? references, CancellationToken cancellationToken)
    {
        var all = context.Milestones.AsNoTracking();
        var found = await (references is null ? all : all.Where(m => references.Contains(m.Ref)))
            .Select(m => new { m.Ref, m.Plan, m.Title, m.Owner, m.Status, m.Areas, m.Actual, m.Forecast, m.Baseline }).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(m => (FinderDrafts.Of(new FoundMilestone(
                m.Ref, m.Plan, m.Title, m.Owner, m.Status, m.Areas, m.Actual.IsSet ? m.Actual : m.Forecast.IsSet ? m.Forecast : m.Baseline), names), m.Owner)),
        ];
    }
}

/// <summary>A series, and what everyone calls it while its reports are exempt.</summary>
internal sealed record FoundSeries(ReportSeries Series, ExemptName? Exempt);

/// <summary>As much of a milestone as is found.</summary>
internal sealed record FoundMilestone(string Ref, string Plan, string Title, string Owner, MilestoneStatus Status, IReadOnlyList<string> Areas, PlanDate Due);
