using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;

namespace WorkPlanTracker.App.Features.Plan.Bulk;

/// <summary>What to set on many milestones. Null leaves a part as it is; empty clears it.</summary>
public sealed record ManyChange(string? Owner, string? Area, string? Objective)
{
    internal bool IsEmpty => Owner is null && Area is null && Objective is null;
}

/// <summary>Sets the lead, the thematic area or the objective of many milestones at once, all or nothing.</summary>
public sealed class ChangeMany(PlanWriter writer)
{
    public async Task<Outcome> RunAsync(Actor actor, IReadOnlyList<SeenRecord> seen, ManyChange what, CancellationToken cancellationToken)
    {
        if (ManyMilestones.Checked(seen) is { } wrong)
        {
            return wrong;
        }

        if (what.IsEmpty)
        {
            return InputErrors.Of("change", "Choose what to set: the lead, the thematic area or the objective.");
        }

        var outcome = await writer.RunAsync("changeMany", actor, async change =>
        {
            var owner = what.Owner is null ? null : PlainWords.Clean(what.Owner);
            var accounts = owner is { Length: > 0 } ? await change.Read<Account>().Where(a => a.DisplayName == owner && a.Active).Select(a => a.Ref).Take(2).ToListAsync(cancellationToken) : [];
            if (what.Area is { Length: > 0 } area && !await change.Read<ThematicArea>().AnyAsync(a => a.Ref == area, cancellationToken))
            {
                throw Change.Stop(InputErrors.Of("area", "There is no such thematic area any more. Choose another."));
            }

            await ManyMilestones.EachAsync(change, seen, Act.EditMilestone, (milestone, plan) =>
            {
                var details = MilestoneDetails.Of(milestone);
                milestone.Edit(plan, details with
                {
                    // Who answers for it changes with the name; an account is known where exactly one bears it.
                    Owner = owner ?? details.Owner,
                    OwnerEmail = owner is null || owner == details.Owner ? details.OwnerEmail : accounts.Count == 1 ? accounts[0] : null,
                    Areas = what.Area is null ? details.Areas : what.Area.Length > 0 ? [what.Area] : [],
                    Objective = what.Objective ?? details.Objective,
                });
                change.Say(milestone, $"{milestone.Ref} edited with others.");
            });
        }, cancellationToken);
        return ManyMilestones.Told(outcome, seen.Count, "changed");
    }
}
