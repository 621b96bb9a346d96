using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>A lead says in one key that nothing changed.</summary>
public sealed class PostNoChange(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("postNoChange", actor, async change =>
        {
            var milestone = await change.FetchAsync<Milestone>(reference, seen);
            var plan = await change.ReadAsync<WorkPlan>(milestone.Plan);
            change.Require(Act.PostProgressUpdate, plan, milestone);
            change.AddPart(milestone.PostNoChange(plan, change.Author, change.Now));
            var times = milestone.LastUpdate.NoChanges;
            change.Say(milestone, times > 1 ? $"{milestone.Ref} no change, {times} times in a row." : $"{milestone.Ref} no change.");
        }, cancellationToken);
}
