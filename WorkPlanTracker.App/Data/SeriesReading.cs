using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Data;

/// <summary>A series with everything worked out of it.</summary>
/// <param name="Series">The series; never to be changed here.</param>
/// <param name="AnchorDay">The day it is counted from; null while that is not known.</param>
/// <param name="Instances">All its instances, in order.</param>
/// <param name="Reports">Its reports, in order.</param>
/// <param name="Titles">What everyone may call them, by reference; the report it is counted from among them.</param>
public sealed record SeriesFacts(
    ReportSeries Series, DateOnly? AnchorDay, IReadOnlyList<SeriesInstance> Instances, IReadOnlyList<SeriesReport> Reports, IReadOnlyDictionary<string, string> Titles)
{
    /// <summary>What the newest report of it is called by everyone, where that is exempt; null where it is open.</summary>
    public ExemptName? Exempt { get; init; }

    /// <summary>Where it stands on a day. Of one that has ended nothing comes any more.</summary>
    public SeriesOutlook Outlook(DateOnly today)
    {
        var outlook = SeriesOutlook.Of(Instances, Reports, today);
        return Series.HasEnded(today) ? outlook with { Next = null } : outlook;
    }

    /// <summary>The report that stands for an instance; null where there is none, or it was taken out.</summary>
    public SeriesReport? ReportOf(int instance) => Reports.FirstOrDefault(r => r.Instance == instance && !StageRules.IsOut(r.Stage));

    /// <summary>The subject as a reader may see it: of a series whose reports are exempt, what was printed of them.</summary>
    /// <param name="reads">Whether they may read the private text of a committee.</param>
    public string SubjectFor(Func<string?, bool> reads) => Exempt is { } exempt && !reads(exempt.Committee) ? exempt.PublicTitle : Series.Subject;
}

/// <summary>What everyone calls what is taken in private.</summary>
/// <param name="PublicTitle">As it is printed.</param>
/// <param name="Committee">The committee whose members may read more, by code; null where none is named yet.</param>
public sealed record ExemptName(string PublicTitle, string? Committee);

/// <summary>Reads series with their instances and reports: in as many questions for one as for all.</summary>
internal static class SeriesReading
{
    /// <summary>Every series as it stands, by number.</summary>
    internal static async Task<IReadOnlyList<SeriesFacts>> AllAsync(PlanDbContext context, CancellationToken cancellationToken) => await ReadAsync(
        await context.Series.AsNoTracking().ToListAsync(cancellationToken), context.Reports.AsNoTracking(), context.AgendaItems.AsNoTracking(), context.Meetings.AsNoTracking(), cancellationToken);

    /// <summary>One series as it stands; null where there is none.</summary>
    internal static async Task<SeriesFacts?> OneAsync(PlanDbContext context, string reference, CancellationToken cancellationToken) => (await ReadAsync(
        await context.Series.AsNoTracking().Where(s => s.Ref == reference).ToListAsync(cancellationToken), context.Reports.AsNoTracking(), context.AgendaItems.AsNoTracking(), context.Meetings.AsNoTracking(), cancellationToken)).SingleOrDefault();

    /// <summary>One series inside a command.</summary>
    internal static async Task<SeriesFacts> OfAsync(Change change, ReportSeries series) =>
        (await ReadAsync([series], change.Read<PlannedReport>(), change.Read<AgendaItem>(), change.Read<Meeting>(), CancellationToken.None)).Single();

    /// <summary>A report beside the others of its series, inside a command; null where it recurs not at all.</summary>
    internal static async Task<Recurring?> RecurringAsync(Change change, PlannedReport report)
    {
        if (report is not { Series: { } reference, Instance: { } instance })
        {
            return null;
        }

        var facts = await OfAsync(change, await change.ReadAsync<ReportSeries>(reference));
        return new Recurring(reference, facts.Series.Rhythm, instance, [.. facts.Reports.Where(r => r.Ref != report.Ref && !StageRules.IsOut(r.Stage))]);
    }

    /// <summary>Puts together what was read.</summary>
    /// <param name="slots">The meeting each report stands on, by report.</param>
    internal static IReadOnlyList<SeriesFacts> Joined(
        IReadOnlyList<ReportSeries> series, IReadOnlyCollection<PlannedReport> reports, IReadOnlyDictionary<string, string> slots, IReadOnlyCollection<Meeting> meetings)
    {
        var days = meetings.ToDictionary(m => m.Ref, m => m.Date, StringComparer.Ordinal);
        var bySeries = reports.Where(r => r.Series is not null).ToLookup(r => r.Series!, StringComparer.Ordinal);
        var titles = reports.ToDictionary(r => r.Ref, r => r.Title, StringComparer.Ordinal);
        return [.. series.OrderBy(s => s.Ref.Length).ThenBy(s => s.Ref, StringComparer.Ordinal).Select(s =>
        {
            var anchor = s.Anchor switch { AnchorKind.Day => s.AnchorDay, AnchorKind.Meeting => Day(s.AnchorRef), _ => DayOf(s.AnchorRef) };
            var numbers = SeriesInstances.Numbers(s, anchor, meetings);
            var own = bySeries[s.Ref].Select(r => (Report: r, Number: r.InstanceMeeting is { } called && numbers.TryGetValue(called, out var now) ? now : r.Instance ?? 0))
                .OrderBy(r => r.Number).ThenBy(r => r.Report.Id).ToList();
            return new SeriesFacts(
                s, anchor, SeriesInstances.Of(s, anchor, meetings),
                [.. own.Select(r => new SeriesReport(r.Report.Ref, r.Number, r.Report.Stage, DayOf(r.Report.Ref)))],
                own.Select(r => r.Report.Ref).Append(s.AnchorRef).OfType<string>().Distinct(StringComparer.Ordinal).Where(titles.ContainsKey).ToDictionary(r => r, r => titles[r], StringComparer.Ordinal))
            {
                Exempt = ExemptOf(s, bySeries[s.Ref]),
            };
        })];

        DateOnly? Day(string? meeting) => meeting is not null && days.TryGetValue(meeting, out var day) ? day : null;

        DateOnly? DayOf(string? report) => report is not null && slots.TryGetValue(report, out var meeting) ? Day(meeting) : null;
    }

    /// <summary>What everyone calls a series while its newest report is exempt; null where that is open, or there is none.</summary>
    internal static ExemptName? ExemptOf(ReportSeries series, IEnumerable<PlannedReport> own) =>
        own.MaxBy(r => (r.Instance, r.Id)) is { Part: 2 } exempt ? new ExemptName(exempt.PublicTitle, exempt.Committee ?? series.Committee) : null;

    /// <summary>Series as they stood, called as they may be by now: what is private by now is private in its past as well.</summary>
    internal static async Task<IReadOnlyList<SeriesFacts>> KeepPrivateAsync(PlanDbContext context, IReadOnlyList<SeriesFacts> past, CancellationToken cancellationToken)
    {
        List<string> named = [.. past.Select(f => f.Series.Ref)];
        var committees = await context.Series.AsNoTracking().Where(s => named.Contains(s.Ref)).Select(s => new { s.Ref, s.Committee }).ToDictionaryAsync(s => s.Ref, s => s.Committee, StringComparer.Ordinal, cancellationToken);
        var newest = (await context.Reports.AsNoTracking().Where(r => r.Series != null && named.Contains(r.Series)).Select(r => new { r.Series, r.Instance, r.Id, r.Part, r.PublicTitle, r.Committee }).ToListAsync(cancellationToken))
            .GroupBy(r => r.Series!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(r => (r.Instance, r.Id))!, StringComparer.Ordinal);
        return [.. past.Select(f => newest.GetValueOrDefault(f.Series.Ref) is { Part: 2 } now ? f with { Exempt = new ExemptName(now.PublicTitle, now.Committee ?? committees.GetValueOrDefault(f.Series.Ref)) } : f)];
    }

    private static async Task<IReadOnlyList<SeriesFacts>> ReadAsync(
        List<ReportSeries> series, IQueryable<PlannedReport> reports, IQueryable<AgendaItem> items, IQueryable<Meeting> meetings, CancellationToken cancellationToken)
    {
        if (series.Count == 0)
        {
            return [];
        }

        List<string> anchors = [.. series.Select(s => s.AnchorRef).OfType<string>()];
        List<string> bodies = [.. series.Where(s => s.Rhythm.Kind is RhythmKind.EachMeeting).Select(s => s.Committee!).Distinct(StringComparer.Ordinal)];
        List<string> own = [.. series.Select(s => s.Ref)];
        var papers = await reports.Where(r => (r.Series != null && own.Contains(r.Series)) || anchors.Contains(r.Ref)).ToListAsync(cancellationToken);
        List<string> named = [.. papers.Select(r => r.Ref)];
        var slots = named.Count == 0 ? [] : await items.Where(AgendaSlots.Standing).Where(i => named.Contains(i.Report!)).ToDictionaryAsync(i => i.Report!, i => i.Meeting, StringComparer.Ordinal, cancellationToken);
        List<string> standing = [.. slots.Values, .. anchors];
        var sittings = await meetings.Where(m => bodies.Contains(m.Committee) || standing.Contains(m.Ref)).ToListAsync(cancellationToken);
        return Joined(series, papers, slots, sittings);
    }
}
