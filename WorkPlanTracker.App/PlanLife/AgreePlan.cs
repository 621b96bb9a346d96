using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Records the decision that agrees a plan: the date of every milestone is fixed, and baseline 1 is taken.</summary>
public sealed class AgreePlan(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int? seen, string? decision, CancellationToken cancellationToken) =>
        writer.RunAsync("agreePlan", actor, async change =>
        {
            var plan = await change.FetchAsync<WorkPlan>(reference, seen);
            change.Require(Act.AgreePlan, remedy: "Members of the management group and administrators can.");
            await change.AloneAsync();
            await AgreeAsync(change, plan, decision ?? "", cancellationToken);
        }, cancellationToken);

    /// <summary>Agrees a plan as part of a command that has asked for the right and works alone.</summary>
    /// <param name="decision">The decision that agrees it, in words.</param>
    internal static async Task AgreeAsync(Change change, WorkPlan plan, string decision, CancellationToken cancellationToken)
    {
        plan.Agree(decision);
        var moved = new Dictionary<string, PlanDate?>(StringComparer.Ordinal);
        var (undated, early) = (0, 0);
        var known = await change.Read<Milestone>().Where(m => m.Plan == plan.Ref).Select(m => m.Ref).ToListAsync(cancellationToken);
        foreach (var milestone in (await change.FetchAllAsync<Milestone>(known)).Where(m => m.Status is not MilestoneStatus.Cancelled && !m.Baseline.IsSet))
        {
            if (milestone.Forecast.IsKnown)
            {
                milestone.TakeBaseline(milestone.Forecast);
                change.Say(milestone, $"Baseline of {milestone.Ref} agreed: {milestone.Baseline.Text}.");
                moved[milestone.Ref] = milestone.Baseline;
                early += milestone.Baseline.HasPassed(plan.From) ? 1 : 0;
            }
            else
            {
                undated++;
            }
        }

        if (undated > 0)
        {
            change.Warn(undated == 1 ? "One milestone has no date yet, so baseline 1 holds none for it." : $"{undated} milestones have no date yet, so baseline 1 holds none for them.");
        }

        if (early > 0)
        {
            change.Warn(early == 1 ? $"One milestone has a date before the plan begins on {LondonTime.Day(plan.From)}, and baseline 1 holds it." : $"{early} milestones have dates before the plan begins on {LondonTime.Day(plan.From)}, and baseline 1 holds them.");
        }

        await Baselines.TakeAsync(change, plan, plan.AgreedBy, null, moved, null, cancellationToken);
        change.Say(plan, $"{plan.Title} agreed: {plan.AgreedBy}. Baseline 1 taken.");
    }
}
