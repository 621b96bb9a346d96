using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Does what a granted request asks, and takes the baseline that follows.</summary>
internal static class GrantedChanges
{
    internal static async Task ApplyAsync(Change change, ChangeRequest request, WorkPlan plan, CancellationToken cancellationToken)
    {
        var moved = new Dictionary<string, PlanDate?>(StringComparer.Ordinal);
        switch (request.Asks)
        {
            case ChangeRequestKind.WithdrawReport:
                await WithdrawAsync(change, request);
                break;
            case ChangeRequestKind.DropMilestone:
                var dropped = await MilestoneAsync(change, request);
                change.AddPart(dropped.Drop($"Dropped by {request.Ref}: {request.Reason}", change.Author, change.Now));
                change.Say(dropped, $"{dropped.Ref} dropped: {request.Ref} was approved.");
                moved[dropped.Ref] = null;
                break;
            default:
                var milestone = await MilestoneAsync(change, request);
                milestone.TakeBaseline(request.After);
                change.Say(milestone, $"Baseline of {milestone.Ref} moved from {request.Before.Text} to {request.After.Text}: {request.Ref} was approved.");
                moved[milestone.Ref] = request.After;
                break;
        }

        plan.TakeNextBaseline();
        change.Say(plan, $"Baseline {plan.BaselineNumber} taken: {ChangeRequestWords.Sentence(request)} ({request.Ref}).");
        await Baselines.TakeAsync(change, plan, $"{request.Ref}: {ChangeRequestWords.Decision(request)}", request.Ref, moved, request.Asks is ChangeRequestKind.WithdrawReport ? request.About : null, cancellationToken);
    }

    private static async Task<Milestone> MilestoneAsync(Change change, ChangeRequest request)
    {
        var milestone = await change.FetchAsync<Milestone>(request.About);
        return milestone.IsFinished ? throw new RuleBrokenException("finished", $"{milestone.Ref} was {(milestone.Status is MilestoneStatus.Cancelled ? "cancelled" : "met")} meanwhile. Refuse {request.Ref}.", "decision")
            : milestone.Baseline != request.Before ? throw new RuleBrokenException("baselineMoved", $"The baseline of {milestone.Ref} is {milestone.Baseline.Text} now, not {request.Before.Text} as when {request.Ref} was asked. Refuse it, and ask again.", "decision")
            : milestone;
    }

    private static async Task WithdrawAsync(Change change, ChangeRequest request)
    {
        var report = await change.FetchAsync<PlannedReport>(request.About);
        var slot = await AgendaSlots.OfAsync(change, report.Ref);
        report.Reach(ReportStage.Withdrawn, $"{request.Ref}: {request.Reason}", change.Author, change.Now);
        if (slot is not null)
        {
            await AgendaSlots.TakeOffAsync(change, report, slot, report.StageNote, "the management group");
        }

        change.Say(report, $"“{report.Title}” withdrawn: {request.Ref} was approved.");
    }
}
