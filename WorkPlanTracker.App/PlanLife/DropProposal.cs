using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Leaves a proposal out of the next year, with a reason; it stays on the page.</summary>
public sealed class DropProposal(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int? seen, string? why, CancellationToken cancellationToken) =>
        writer.RunAsync("dropProposal", actor, async change =>
        {
            var proposal = await change.FetchAsync<NextYearProposal>(reference, seen);
            change.Require(Act.AgreePlan, remedy: "Members of the management group and administrators can.");
            proposal.Drop(PlainWords.Clean(why));
            change.Reason = proposal.Decision;
            change.Say(proposal, $"{proposal.Ref} dropped: {proposal.Action}.");
        }, cancellationToken);
}
