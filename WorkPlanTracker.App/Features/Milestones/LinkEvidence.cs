using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Adds a piece of evidence to a milestone, or takes one away.</summary>
public sealed class LinkEvidence(PlanWriter writer)
{
    /// <param name="remove">True to take it away.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, EvidenceInput input, bool remove, CancellationToken cancellationToken) =>
        writer.RunAsync(remove ? "removeEvidence" : "linkEvidence", actor, async change =>
        {
            var milestone = await change.FetchAsync<Milestone>(reference, seen);
            change.Require(Act.LinkEvidence, await change.ReadAsync<WorkPlan>(milestone.Plan), milestone);
            var link = EvidenceLink.To(input.Title, input.Url);
            if (remove)
            {
                milestone.RemoveEvidence(link);
            }
            else
            {
                milestone.AddEvidence(link);
            }

            change.Say(milestone, $"Evidence {(remove ? "removed from" : "added to")} {milestone.Ref}: {link.Title}.");
        }, cancellationToken);
}
