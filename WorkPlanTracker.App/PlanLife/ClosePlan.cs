using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Closes a plan, saying what it gave for its money and whether it was fully implemented.</summary>
public sealed class ClosePlan(PlanWriter writer)
{
    /// <summary>How many milestones the sentence names.</summary>
    private const int MostNamed = 10;

    private static readonly PlanAccountValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int? seen, PlanAccount account, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(account, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("closePlan", actor, async change =>
        {
            var plan = await change.FetchAsync<WorkPlan>(reference, seen);
            change.Require(Act.AgreePlan, remedy: "Members of the management group and administrators can.");
            await change.AloneAsync();
            if (plan.State is not PlanState.Closed)
            {
                plan.Account(account.Achievements ?? plan.Achievements, account.Effectiveness ?? plan.Effectiveness, account.Cost ?? plan.Cost);
            }

            var unfinished = await change.Read<Milestone>().Where(m => m.Plan == plan.Ref && m.Status != MilestoneStatus.Complete && m.Status != MilestoneStatus.Cancelled).Select(m => m.Ref).ToListAsync(cancellationToken);
            plan.Close(unfinished, change.Author, change.Now);
            change.Say(plan, $"{plan.Title} closed: {Said(plan)}");
        }, cancellationToken);
    }

    /// <summary>Whether it was fully implemented, and what was not.</summary>
    internal static string Said(WorkPlan plan) => plan.NotImplemented switch
    {
        [] => "fully implemented.",
        [var one] => $"not fully implemented. {one} was not met.",
        var many => $"not fully implemented. {Counted.Of(many.Count)} milestones were not met: {string.Join(", ", many.Take(MostNamed))}{(many.Count > MostNamed ? $" and {Counted.Of(many.Count - MostNamed)} more" : "")}.",
    };
}
