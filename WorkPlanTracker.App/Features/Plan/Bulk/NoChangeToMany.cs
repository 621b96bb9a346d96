using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Plan.Bulk;

/// <summary>A lead says of many milestones at once that nothing changed, all or nothing.</summary>
public sealed class NoChangeToMany(PlanWriter writer)
{
    public async Task<Outcome> RunAsync(Actor actor, IReadOnlyList<SeenRecord> seen, CancellationToken cancellationToken)
    {
        if (ManyMilestones.Checked(seen) is { } wrong)
        {
            return wrong;
        }

        var outcome = await writer.RunAsync("noChangeToMany", actor, change => ManyMilestones.EachAsync(change, seen, Act.PostProgressUpdate, (milestone, plan) =>
        {
            change.AddPart(milestone.PostNoChange(plan, change.Author, change.Now));
            change.Say(milestone, milestone.LastUpdate.NoChanges is > 1 and var times ? $"{milestone.Ref} no change, {times} times in a row." : $"{milestone.Ref} no change.");
        }), cancellationToken);
        return ManyMilestones.Told(outcome, seen.Count, "said to be unchanged");
    }
}
