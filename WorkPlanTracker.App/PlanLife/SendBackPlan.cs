using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Makes a submitted plan a draft again, with a reason: the management group sends it back, or its leads take it back.</summary>
public sealed class SendBackPlan(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int? seen, string? why, CancellationToken cancellationToken) =>
        writer.RunAsync("sendBackPlan", actor, async change =>
        {
            var plan = await change.FetchAsync<WorkPlan>(reference, seen);
            change.Require(Act.SendBackPlan, plan);
            change.Reason = plan.SendBack(why ?? "");
            change.Say(plan, $"{plan.Title} sent back: it is a draft again.");
        }, cancellationToken);
}
