using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Drops a milestone that was not agreed yet, with a reason; it stays on the page.</summary>
public sealed class CancelMilestone(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, string? reason, CancellationToken cancellationToken) =>
        writer.RunAsync("cancelMilestone", actor, async change =>
        {
            var milestone = await change.FetchAsync<Milestone>(reference, seen);
            var plan = await change.ReadAsync<WorkPlan>(milestone.Plan);
            change.Require(Act.CancelMilestone, plan, milestone);
            change.AddPart(milestone.Cancel(plan, reason, change.Author, change.Now));
            change.Reason = PlainWords.Clean(reason);
            change.Say(milestone, $"{milestone.Ref} cancelled.");
        }, cancellationToken);
}
