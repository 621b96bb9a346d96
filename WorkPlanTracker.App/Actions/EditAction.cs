using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Actions;

/// <summary>Changes what an action asks, of whom and by when, and whether something stands in its way.</summary>
public sealed class EditAction(PlanWriter writer)
{
    private static readonly ActionInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, ActionInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("editAction", actor, async change =>
        {
            var action = await change.FetchAsync<CommitteeAction>(reference, seen);
            ActionChecks.RequireToSee(change, action);
            change.Require(Act.RecordAction, remedy: ActionChecks.Remedy);
            if (action.State is ActionState.Done && input == new ActionInput(null) { Part = 2 })
            {
                // What is closed no longer changes, but for who may read it.
                ActionChecks.KeepPrivate(change, action);
                return;
            }

            var details = await ActionChecks.DetailsAsync(change, input, ActionDetails.Of(action));
            (await change.Read<Review>().SingleOrDefaultAsync(r => r.Ref == action.RaisedAt, cancellationToken))?.RefuseRewriting(action, details);
            await ActionChecks.ApplyAsync(change, action, input, details);
            if (input.Blocked is { } blocked)
            {
                action.Block(blocked);
            }

            change.Say(action, $"{action.Ref} edited.");
        }, cancellationToken);
    }
}
