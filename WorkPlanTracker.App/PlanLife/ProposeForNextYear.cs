using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Puts something forward for the year after a plan.</summary>
public sealed class ProposeForNextYear(PlanWriter writer)
{
    private static readonly ProposalInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, ProposalInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("proposeForNextYear", actor, async change =>
        {
            var plan = await change.ReadAsync<WorkPlan>(reference);
            change.Require(Act.PreparePlan, plan);
            await change.AloneAsync();
            var proposal = NextYearProposal.PutForward(
                await change.NextReferenceAsync("proposal", "PN-"), plan.Ref,
                await Known.OneAsync<ThematicArea>(change, input.Area, null, "area", "thematic area"), input.Rationale!, input.Action!,
                await Known.OneAsync<Committee>(change, input.Committee, null, "committee", "committee"),
                string.IsNullOrWhiteSpace(input.Due) ? PlanDate.NotSet : Known.Date(input.Due, PlanDate.NotSet, change.Today, "due"), change.Author);
            change.Add(proposal, $"{proposal.Ref} put forward for the year after {plan.Title}: {proposal.Action}.");
        }, cancellationToken);
    }
}
