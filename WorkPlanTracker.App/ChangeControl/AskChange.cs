using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Asks the management group for a change of what it agreed. Nothing changes until it decides.</summary>
public sealed class AskChange(PlanWriter writer)
{
    private static readonly ChangeInputValidator Validator = new();

    /// <param name="seen">The version of the milestone or report the person saw; null where none was shown.</param>
    public async Task<Outcome> RunAsync(Actor actor, ChangeInput input, int? seen, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        var asks = ApiWords.Read<ChangeRequestKind>(input.Asks)!.Value;
        var about = PlainWords.Clean(input.About).ToUpperInvariant();
        return await writer.RunAsync("askChange", actor, async change =>
        {
            var request = asks is ChangeRequestKind.WithdrawReport
                ? await OfReportAsync(change, about, input, seen, cancellationToken)
                : await OfMilestoneAsync(change, asks, about, input, seen, cancellationToken);
            change.Add(request, $"{request.AskedBy} asked: {ChangeRequestWords.Sentence(request)}.");
            change.Reason = request.Reason;
        }, cancellationToken);
    }

    private static async Task<ChangeRequest> OfMilestoneAsync(Change change, ChangeRequestKind asks, string about, ChangeInput input, int? seen, CancellationToken cancellationToken)
    {
        var milestone = await change.ReadAsync<Milestone>(about);
        var plan = await change.ReadAsync<WorkPlan>(milestone.Plan);
        change.Require(Act.AskChange, plan, milestone);
        await change.RefuseUnlessSeenAsync(milestone, seen);
        await RefuseUnlessAskableAsync(change, plan, about);
        if (!milestone.Baseline.IsSet)
        {
            throw new RuleBrokenException("noBaseline", $"{about} has no agreed date yet, so there is nothing to ask for. Edit or cancel it on its page.", "about");
        }

        if (milestone.IsFinished)
        {
            throw new RuleBrokenException("finished", $"{about} is {StatusWords.Of(milestone.Status).ToLowerInvariant()}, so its agreed date no longer matters.", "about");
        }

        var after = asks is ChangeRequestKind.MoveBaseline ? Known.Date(input.After, PlanDate.NotSet, change.Today, "after") : PlanDate.NotSet;
        var around = await RequestSurroundings.OfAsync(PlanRecords.Of(change), milestone, plan.BaselineNumber, cancellationToken);
        var effects = ChangeEffects.Of(asks, milestone.Baseline, after, around, await change.CalendarAsync());
        var reference = await change.NextReferenceAsync("changeRequest", "CR-");
        return asks is ChangeRequestKind.MoveBaseline
            ? ChangeRequest.ToMoveBaseline(reference, plan.Ref, about, input.Reason!, milestone.Baseline, after, change.Author, change.Now, effects)
            : ChangeRequest.ToDropMilestone(reference, plan.Ref, about, input.Reason!, milestone.Baseline, change.Author, change.Now, effects);
    }

    private static async Task<ChangeRequest> OfReportAsync(Change change, string about, ChangeInput input, int? seen, CancellationToken cancellationToken)
    {
        var report = await change.ReadAsync<PlannedReport>(about);
        change.Require(Act.AskChange, report);
        await change.RefuseUnlessSeenAsync(report, seen);
        var records = PlanRecords.Of(change);
        var agreed = await records.AgreedForAsync(report, cancellationToken);
        var named = PlainWords.Clean(input.Plan);
        if ((named.Length == 0 ? agreed.FirstOrDefault() : agreed.FirstOrDefault(p => p.Ref == named)) is not { } plan)
        {
            throw named.Length > 0 && agreed.Count > 0
                ? Change.Stop(InputErrors.Of("plan", $"{about} is not agreed in that plan. It is in {string.Join(", ", agreed.Select(p => p.Ref))}."))
                : new RuleBrokenException("notAgreed", $"{about} is in no agreed plan, so it needs no request. A clerk can withdraw it on its page.", "about");
        }

        await RefuseUnlessAskableAsync(change, plan, about);
        if (!StageRules.IsOpen(report.Stage))
        {
            throw new RuleBrokenException("finished", $"{about} is {StageRules.NameOf(report.Stage)}, so it cannot be withdrawn.", "about");
        }

        var around = await RequestSurroundings.OfAsync(records, report, plan.BaselineNumber, cancellationToken);
        var before = around.Report?.Day is { } day ? PlanDate.OnDay(day) : report.Target;
        return ChangeRequest.ToWithdrawReport(
            await change.NextReferenceAsync("changeRequest", "CR-"), plan.Ref, about, input.Reason!, before, change.Author, change.Now,
            ChangeEffects.Of(ChangeRequestKind.WithdrawReport, before, PlanDate.NotSet, around, await change.CalendarAsync()));
    }

    private static async Task RefuseUnlessAskableAsync(Change change, WorkPlan plan, string about)
    {
        await change.AloneAsync();
        plan.RefuseIfClosed();
        if (!plan.IsAgreed)
        {
            throw new RuleBrokenException("notAgreed", $"{plan.Title} is {PlanWords.Of(plan.State)}, so its dates change freely. Edit {about} on its page.", "about");
        }

        if (await change.Read<ChangeRequest>().FirstOrDefaultAsync(r => r.About == about && r.State == ChangeRequestState.Asked) is { } open)
        {
            throw new RuleBrokenException("alreadyAsked", $"{open.Ref} about {about} is waiting for a decision already. Withdraw it first, or wait.", "about");
        }
    }
}
