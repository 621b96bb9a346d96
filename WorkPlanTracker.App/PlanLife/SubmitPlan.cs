using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Hands a draft to the management group.</summary>
public sealed class SubmitPlan(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int? seen, CancellationToken cancellationToken) =>
        writer.RunAsync("submitPlan", actor, async change =>
        {
            var plan = await change.FetchAsync<WorkPlan>(reference, seen);
            change.Require(Act.PreparePlan, plan);
            plan.Submit(PlanDate.OnDay(change.Today));
            change.Say(plan, $"{plan.Title} submitted to the Business Management Group.");
            if (!await change.Read<Milestone>().AnyAsync(m => m.Plan == reference, cancellationToken))
            {
                change.Warn("It has no milestones yet.");
            }
        }, cancellationToken);
}
