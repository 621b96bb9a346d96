using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Says whether whoever asked for a change of a plan may also approve it.</summary>
public sealed class SetApproval(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int? seen, bool askerMay, CancellationToken cancellationToken) =>
        writer.RunAsync("setApproval", actor, async change =>
        {
            var plan = await change.FetchAsync<WorkPlan>(reference, seen);
            change.Require(Act.AgreePlan, remedy: "Members of the management group and administrators can.");
            plan.LetAskerApprove(askerMay);
            change.Say(plan, askerMay ? $"Whoever asks for a change of {plan.Title} may approve it." : $"Whoever asks for a change of {plan.Title} may not approve it.");
        }, cancellationToken);
}
