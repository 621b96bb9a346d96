using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Changes what a milestone is: words, areas, owner, dependencies, and the baseline while the plan is a draft.</summary>
public sealed class EditMilestone(PlanWriter writer)
{
    private static readonly MilestoneInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, MilestoneInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("editMilestone", actor, async change =>
        {
            var milestone = await change.FetchAsync<Milestone>(reference, seen);
            var plan = await change.ReadAsync<WorkPlan>(milestone.Plan);
            change.Require(Act.EditMilestone, plan, milestone);
            var provedBy = milestone.ProvedBy;
            milestone.Edit(plan, await MilestoneChecks.DetailsAsync(change, input, milestone));
            if (input.Baseline is not null && input.Baseline.Trim() != milestone.Baseline.Text)
            {
                milestone.SetBaseline(plan, MilestoneChecks.Date(input.Baseline, new PlanDateContext(change.Today, milestone.Forecast, milestone.Baseline), "baseline"));
            }

            change.Say(milestone, $"{milestone.Ref} edited.");
            if (milestone.ProvedBy != provedBy)
            {
                await ProvingSlots.FollowAsync(change, milestone);
            }
        }, cancellationToken);
    }
}
