using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Reads what stands around a change that is asked for.</summary>
internal static class RequestSurroundings
{
    /// <summary>Around a milestone: who waits for it, and the report that proves it.</summary>
    internal static async Task<ChangeSurroundings> OfAsync(PlanRecords records, Milestone milestone, int baselineNow, CancellationToken cancellationToken) => new(
        await WaitingAsync(records, milestone.Ref, cancellationToken),
        milestone.ProvedBy is { } report ? await PlacedAsync(records, report, cancellationToken) : null,
        baselineNow);

    /// <summary>Around a report: what it proves and who waits for it, and where it stands.</summary>
    internal static async Task<ChangeSurroundings> OfAsync(PlanRecords records, PlannedReport report, int baselineNow, CancellationToken cancellationToken) => new(
        await WaitingAsync(records, report.Ref, cancellationToken), await PlacedAsync(records, report.Ref, cancellationToken), baselineNow);

    private static async Task<IReadOnlyList<WaitingMilestone>> WaitingAsync(PlanRecords records, string reference, CancellationToken cancellationToken)
    {
        var all = await records.Milestones.Select(m => new { m.Ref, m.DependsOn, m.ProvedBy }).ToListAsync(cancellationToken);
        var waiting = all.Where(m => m.ProvedBy == reference || m.DependsOn.Contains(reference, StringComparer.Ordinal)).Select(m => m.Ref).ToList();
        var found = waiting.Count == 0 ? [] : await records.Milestones.Where(m => waiting.Contains(m.Ref)).ToListAsync(cancellationToken);
        return [.. found.OrderBy(m => m.Ref, StringComparer.Ordinal).Select(m => new WaitingMilestone(m.Ref, m.Status, m.Baseline, m.Forecast, m.ProvedBy == reference))];
    }

    private static async Task<PlacedReport> PlacedAsync(PlanRecords records, string report, CancellationToken cancellationToken)
    {
        var meeting = await records.Items.Where(Data.AgendaSlots.Standing).Where(i => i.Report == report)
            .Join(records.Meetings, i => i.Meeting, m => m.Ref, (i, m) => new { m.Ref, m.Date }).SingleOrDefaultAsync(cancellationToken);
        return new PlacedReport(report, meeting?.Ref, meeting?.Date);
    }
}
