using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>What is open with a body on its last day, and what becomes of each when it hands over. The page shows it before anything is saved; the command does it.</summary>
/// <param name="Reports">Reports that pass.</param>
/// <param name="Actions">Actions that pass.</param>
/// <param name="Series">Series whose next reports pass.</param>
/// <param name="Staying">Reports that still stand on one of its meetings until the last day.</param>
/// <param name="Cancelled">Its meetings after the last day, which cannot take place.</param>
public sealed record OpenItems(IReadOnlyList<OpenItem> Reports, IReadOnlyList<OpenItem> Actions, IReadOnlyList<OpenItem> Series, IReadOnlyList<OpenItem> Staying, IReadOnlyList<OpenItem> Cancelled)
{
    /// <summary>How many records pass.</summary>
    public int Count => Reports.Count + Actions.Count + Series.Count;

    /// <summary>What passes, in a few words: <c>3 reports, 1 action</c>.</summary>
    public string Words => string.Join(", ", new[] { Many(Reports.Count, "report", "reports"), Many(Actions.Count, "action", "actions"), Many(Series.Count, "series", "series") }.Where(w => w.Length > 0));

    /// <summary>Reads what is open with a body, as a command sees it.</summary>
    internal static Task<OpenItems> OfAsync(Change change, string body, DateOnly? last, CancellationToken cancellationToken) =>
        OfAsync(change.Read<PlannedReport>(), change.Read<AgendaItem>(), change.Read<Meeting>(), change.Read<CommitteeAction>(), change.Read<ReportSeries>(), body, last, change.Today, cancellationToken);

    /// <summary>Reads what is open with a body, for its page.</summary>
    internal static Task<OpenItems> OfAsync(PlanDbContext context, string body, DateOnly? last, DateOnly today, CancellationToken cancellationToken) => OfAsync(
        context.Reports.AsNoTracking(), context.AgendaItems.AsNoTracking(), context.Meetings.AsNoTracking(), context.Actions.AsNoTracking(), context.Series.AsNoTracking(), body, last, today, cancellationToken);

    private static async Task<OpenItems> OfAsync(
        IQueryable<PlannedReport> reports, IQueryable<AgendaItem> items, IQueryable<Meeting> meetings, IQueryable<CommitteeAction> actions, IQueryable<ReportSeries> series, string body, DateOnly? last, DateOnly today, CancellationToken cancellationToken)
    {
        var stands = await items.Where(AgendaSlots.Standing).Select(i => new { Report = i.Report!, i.Meeting }).ToDictionaryAsync(i => i.Report, i => i.Meeting, StringComparer.Ordinal, cancellationToken);
        var own = await meetings.Where(m => m.Committee == body).ToDictionaryAsync(m => m.Ref, StringComparer.Ordinal, cancellationToken);
        var over = own.Values.Where(m => m.IsAhead && m.Date > last).OrderBy(m => m.Date).ToList();
        var here = stands.Where(s => own.ContainsKey(s.Value)).Select(s => s.Key).ToList();
        var mine = (await reports.Where(r => r.Committee == body || here.Contains(r.Ref)).OrderBy(r => r.Id).ToListAsync(cancellationToken))
            .Where(r => StageRules.IsOpen(r.Stage) && (!stands.TryGetValue(r.Ref, out var slot) || own.ContainsKey(slot)))
            .ToLookup(r => stands.GetValueOrDefault(r.Ref) is { } slot && !over.Exists(m => m.Ref == slot));
        var asked = await actions.Where(a => a.State != ActionState.Done && (a.Committee == body || (a.Committee == null && meetings.Any(m => m.Ref == a.RaisedAt && m.Committee == body)))).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        var recurring = (await series.Where(s => s.Committee == body).OrderBy(s => s.Id).ToListAsync(cancellationToken)).FindAll(s => !s.HasEnded(today) && (s.LastDay is null || s.LastDay > last));
        var references = recurring.ConvertAll(s => s.Ref);
        var newest = (await reports.Where(r => r.Series != null && references.Contains(r.Series)).Select(r => new { Series = r.Series!, r.Instance, r.Id, r.Part, r.PublicTitle }).ToListAsync(cancellationToken))
            .GroupBy(r => r.Series, StringComparer.Ordinal).Select(g => g.MaxBy(r => (r.Instance, r.Id))!).Where(r => r.Part == 2).ToDictionary(r => r.Series, r => r.PublicTitle, StringComparer.Ordinal);
        return new OpenItems(
            [.. mine[false].Select(r => Of(r, stands, own))],
            [.. asked.Select(a => new OpenItem(a.Ref, a.Text, a.Due.IsSet ? $"due {a.Due.Text}" : "", ""))],
            [.. recurring.Select(s => new OpenItem(s.Ref, newest.GetValueOrDefault(s.Ref, s.Subject), "", $"reports/series/{s.Ref}"))],
            [.. mine[true].Select(r => Of(r, stands, own))],
            [.. over.Select(m => new OpenItem(m.Ref, MeetingWords.NameOf(body, m.Date), "", $"meetings/{m.Ref}"))]);
    }

    private static OpenItem Of(PlannedReport report, Dictionary<string, string> stands, Dictionary<string, Meeting> own) => new(
        report.Ref, report.Title,
        stands.GetValueOrDefault(report.Ref) is { } slot ? $"on {MeetingWords.NameOf(own[slot].Committee, own[slot].Date)}" : report.Target.IsSet ? $"wanted {report.Target.Text}" : "no meeting yet",
        $"reports/{report.Ref}");

    private static string Many(int count, string one, string several) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several)}");
}

/// <summary>Something that is open with a body.</summary>
/// <param name="Title">What everyone may read of it.</param>
/// <param name="About">Where it stands or by when it is wanted; empty where nothing is said.</param>
/// <param name="Address">Where it is found; empty where it has no page.</param>
public sealed record OpenItem(string Ref, string Title, string About, string Address);
