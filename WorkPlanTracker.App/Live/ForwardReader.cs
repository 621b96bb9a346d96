using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Live;

/// <summary>Reads the forward plan's records: all of them once, then those that changed.</summary>
internal sealed class ForwardReader(PlanDatabase database)
{
    /// <summary>How far back meetings are kept, in days: a meeting year and a month.</summary>
    internal const int DaysBack = 396;

    private static readonly ReportStage[] Over = [ReportStage.Considered, ReportStage.Withdrawn, ReportStage.Merged, ReportStage.Referred];

    internal async Task<ForwardFacts> ReadAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var from = today.AddDays(-DaysBack);
        IReadOnlyList<string> none = [];
        await using var context = database.CreateDbContext();
        var sequence = await context.Log.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        var committees = await context.Committees.AsNoTracking().ToListAsync(cancellationToken);
        var meetings = await context.Meetings.AsNoTracking().Where(m => m.Date >= from).ToListAsync(cancellationToken);
        var items = await context.AgendaItems.AsNoTracking().Where(i => context.Meetings.Any(m => m.Ref == i.Meeting && m.Date >= from)).ToListAsync(cancellationToken);
        var reports = await context.Reports.AsNoTracking()
            .Where(r => !Over.Contains(r.Stage) || context.AgendaItems.Any(i => i.Report == r.Ref && context.Meetings.Any(m => m.Ref == i.Meeting && m.Date >= from))).ToListAsync(cancellationToken);
        var milestones = await context.Milestones.AsNoTracking().Where(m => m.ProvedBy != null || m.DependsOn != none).ToListAsync(cancellationToken);
        var above = await context.Areas.AsNoTracking().ToDictionaryAsync(a => a.Ref, a => a.Parent, StringComparer.Ordinal, cancellationToken);
        return new ForwardFacts(
            ByRef(committees), ByRef(meetings), ByRef(items), ByRef(reports), ByRef(milestones.Where(ForwardFacts.Concerns)), above, sequence)
        {
            Calendar = database.Calendar.Days,
            Series = ByRef(await context.Series.AsNoTracking().ToListAsync(cancellationToken)),
        };
    }

    /// <summary>The facts brought up to date, and the meetings and reports that read differently now: in as many questions for one change as for many.</summary>
    internal async Task<(ForwardFacts Facts, HashSet<string> Meetings, HashSet<string> Reports)> RefreshAsync(
        ForwardFacts before, IReadOnlyList<Touch> touched, IReadOnlyDictionary<string, LoggedDocument?> milestones, DateOnly today, long sequence, CancellationToken cancellationToken)
    {
        var (sittings, papers) = (Of(touched, "meeting"), Of(touched, "report"));
        var lines = Of(touched, "agendaItem");
        var waiting = Joined(before, touched, milestones, papers);
        var facts = before with { Milestones = waiting, Sequence = sequence };
        if (sittings.Count + papers.Count + lines.Count == 0)
        {
            return (facts, sittings, papers);
        }

        await using var context = database.CreateDbContext();
        foreach (var gone in lines.Select(l => before.Items.GetValueOrDefault(l)).OfType<Domain.Meetings.AgendaItem>())
        {
            sittings.Add(gone.Meeting);
            papers.UnionWith(gone.Report is null ? [] : [gone.Report]);
        }

        // An item may have come to a meeting that was not touched itself.
        sittings.UnionWith(lines.Count == 0 ? [] : await context.AgendaItems.AsNoTracking().Where(i => lines.Contains(i.Ref)).Select(i => i.Meeting).ToListAsync(cancellationToken));
        sittings.UnionWith(papers.Select(before.MeetingOf).OfType<string>());
        var from = today.AddDays(-DaysBack);
        var meetings = sittings.Count == 0 ? [] : await context.Meetings.AsNoTracking().Where(m => sittings.Contains(m.Ref) && m.Date >= from).ToListAsync(cancellationToken);
        var items = sittings.Count == 0 ? [] : await context.AgendaItems.AsNoTracking().Where(i => sittings.Contains(i.Meeting)).ToListAsync(cancellationToken);
        papers.UnionWith(items.Select(i => i.Report).OfType<string>());
        papers.UnionWith(before.Items.Values.Where(i => i.Report is not null && sittings.Contains(i.Meeting)).Select(i => i.Report!));
        var reports = papers.Count == 0 ? [] : await context.Reports.AsNoTracking().Where(r => papers.Contains(r.Ref)).ToListAsync(cancellationToken);
        var held = before.Items.RemoveRange(lines).RemoveRange(before.Items.Values.Where(i => sittings.Contains(i.Meeting)).Select(i => i.Ref)).SetItems(items.Select(i => KeyValuePair.Create(i.Ref, i)));
        return (
            facts with
            {
                Meetings = before.Meetings.RemoveRange(sittings).SetItems(meetings.Select(m => KeyValuePair.Create(m.Ref, m))),
                Items = held,
                Reports = before.Reports.RemoveRange(papers).SetItems(reports.Where(r => !Over.Contains(r.Stage) || before.Reports.ContainsKey(r.Ref) || items.Exists(i => i.Report == r.Ref)).Select(r => KeyValuePair.Create(r.Ref, r))),
            },
            sittings,
            papers);
    }

    /// <summary>Milestones that have to do with reports, as the log keeps them; the reports they point at, before and now, read differently.</summary>
    private static ImmutableDictionary<string, Milestone> Joined(ForwardFacts before, IReadOnlyList<Touch> touched, IReadOnlyDictionary<string, LoggedDocument?> milestones, HashSet<string> papers)
    {
        var waiting = before.Milestones.ToBuilder();
        foreach (var reference in Of(touched, "milestone"))
        {
            var was = waiting.GetValueOrDefault(reference);
            var now = milestones.GetValueOrDefault(reference) is { } document && MayConcern(document.Text) ? document.Read<Milestone>() : null;
            now = now is not null && ForwardFacts.Concerns(now) ? now : null;
            foreach (var milestone in new[] { was, now }.OfType<Milestone>())
            {
                papers.UnionWith(milestone.DependsOn.Where(Dependencies.NamesReport));
                papers.UnionWith(milestone.ProvedBy is null ? [] : [milestone.ProvedBy]);
            }

            if (now is not null)
            {
                waiting[reference] = now;
            }
            else
            {
                waiting.Remove(reference);
            }
        }

        return waiting.ToImmutable();
    }

    /// <summary>Most milestones point at no report; their documents need no reading.</summary>
    private static bool MayConcern(string document) => document.Contains("\"provedBy\":\"", StringComparison.Ordinal) || document.Contains("\"R-", StringComparison.Ordinal);

    private static HashSet<string> Of(IReadOnlyList<Touch> touched, string kind) => touched.Where(t => t.Kind == kind).Select(t => t.Ref).ToHashSet(StringComparer.Ordinal);

    private static ImmutableDictionary<string, T> ByRef<T>(IEnumerable<T> records)
        where T : Record => records.ToImmutableDictionary(r => r.Ref, StringComparer.Ordinal);
}
