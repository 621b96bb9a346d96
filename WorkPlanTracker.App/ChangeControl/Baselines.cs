using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Takes baselines, and knows what they hold.</summary>
internal static class Baselines
{
    /// <summary>Takes the baseline that the plan has counted already.</summary>
    /// <param name="decision">The decision that takes it, in words.</param>
    /// <param name="request">The change request behind it; null at agreement.</param>
    /// <param name="moved">Dates that this command changes and has not saved yet; null for a milestone it drops.</param>
    /// <param name="without">A report that this command withdraws.</param>
    internal static async Task TakeAsync(
        Change change, WorkPlan plan, string decision, string? request, IReadOnlyDictionary<string, PlanDate?> moved, string? without, CancellationToken cancellationToken)
    {
        var records = PlanRecords.Of(change);
        var kept = await records.Milestones.Where(m => m.Plan == plan.Ref && m.Status != MilestoneStatus.Cancelled).Select(m => new { m.Ref, m.Title, m.Baseline }).ToListAsync(cancellationToken);
        var dates = kept
            .Select(m => (m.Ref, m.Title, Date: moved.TryGetValue(m.Ref, out var now) ? now : m.Baseline))
            .Where(m => m.Date is { IsSet: true }).Select(m => new AgreedDate(m.Ref, m.Title, m.Date!));
        var slots = (await records.ReportsOfAsync(plan, cancellationToken)).Where(r => r.Ref != without && !StageRules.IsOut(r.Stage)).Select(r => new AgreedSlot(r.Ref, r.Title, r.Meeting));
        var baseline = PlanBaseline.Take(plan, decision, request, dates, slots, change.Author, change.Now);
        change.Add(baseline, $"Baseline {baseline.Number} of {plan.Title} taken: {Counted.Of(baseline.Dates.Count, "date")} and {Counted.Of(baseline.Slots.Count, "report")}.");
    }

    /// <summary>Ends a command that would take out a report the management group agreed.</summary>
    /// <exception cref="RuleBrokenException">It stands in the newest baseline of an agreed plan.</exception>
    internal static async Task RefuseIfAgreedAsync(Change change, PlannedReport report, CancellationToken cancellationToken)
    {
        if ((await PlanRecords.Of(change).AgreedForAsync(report, cancellationToken)) is [var plan, ..])
        {
            throw new RuleBrokenException("changeControl", $"{report.Ref} is part of {plan.Title}, which is agreed, so it is withdrawn by change control alone. Ask for a change on its page.", "stage");
        }
    }
}
