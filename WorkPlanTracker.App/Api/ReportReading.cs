using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Api;

/// <summary>Reads reports with the slots they have: in as many questions for one as for all.</summary>
internal static class ReportReading
{
    internal static async Task<IReadOnlyList<StandingReport>> NowAsync(PlanDatabase database, Expression<Func<PlannedReport, bool>> which, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var reports = await context.Reports.AsNoTracking().Where(which).ToListAsync(cancellationToken);
        var items = reports.Count == 1
            ? await context.AgendaItems.AsNoTracking().Where(AgendaSlots.Standing).Where(i => i.Report == reports[0].Ref).ToListAsync(cancellationToken)
            : await context.AgendaItems.AsNoTracking().Where(AgendaSlots.Standing).ToListAsync(cancellationToken);
        var meetings = await context.Meetings.AsNoTracking().Where(m => context.AgendaItems.Where(AgendaSlots.Standing).Any(i => i.Meeting == m.Ref)).ToListAsync(cancellationToken);
        return Joined(reports, items, meetings, await context.Committees.AsNoTracking().ToListAsync(cancellationToken));
    }

    /// <summary>Reports as they stood. Who reads what is private about one by now is decided by where it stands now.</summary>
    internal static async Task<IReadOnlyList<StandingReport>> ThenAsync(PlanDatabase database, PlanHistory history, DateTime instant, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var readers = await PastPrivacy.ReadersOfReportsAsync(context, cancellationToken);
        return [.. (await ThenAsync(history, instant, cancellationToken)).Select(s => readers.TryGetValue(s.Report.Ref, out var now) ? s with { ReadBy = now } : s)];
    }

    private static async Task<IReadOnlyList<StandingReport>> ThenAsync(PlanHistory history, DateTime instant, CancellationToken cancellationToken) => Joined(
        await history.ReadAllAsync<PlannedReport>(instant, cancellationToken),
        (await history.ReadAllAsync<AgendaItem>(instant, cancellationToken)).Where(i => i.IsSlot),
        await history.ReadAllAsync<Meeting>(instant, cancellationToken),
        await history.ReadAllAsync<Committee>(instant, cancellationToken));

    private static IReadOnlyList<StandingReport> Joined(IEnumerable<PlannedReport> reports, IEnumerable<AgendaItem> items, IEnumerable<Meeting> meetings, IEnumerable<Committee> committees)
    {
        var slots = items.ToDictionary(i => i.Report!, StringComparer.Ordinal);
        var sittings = meetings.ToDictionary(m => m.Ref, StringComparer.Ordinal);
        var bodies = committees.ToDictionary(c => c.Ref, StringComparer.Ordinal);
        return
        [
            .. from report in reports
               let item = slots.GetValueOrDefault(report.Ref)
               let meeting = item is null ? null : sittings.GetValueOrDefault(item.Meeting)
               let committee = meeting?.Committee ?? report.Committee
               select new StandingReport(report, item, meeting, committee is null ? null : bodies.GetValueOrDefault(committee)),
        ];
    }
}
