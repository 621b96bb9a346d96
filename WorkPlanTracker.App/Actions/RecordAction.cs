using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Actions;

/// <summary>Records what a meeting asked for, under the next number.</summary>
public sealed class RecordAction(PlanWriter writer)
{
    private static readonly ActionInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, ActionInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("recordAction", actor, async change =>
        {
            change.Require(Act.RecordAction, remedy: ActionChecks.Remedy);
            await change.AloneAsync();
            var details = await ActionChecks.DetailsAsync(change, input, new ActionDetails("", "", null, null, null, PlanDate.NotSet, null));
            var action = CommitteeAction.Ask(await change.NextReferenceAsync("action", "A-"), details.Text, details.Sort, details.Owner, details.RaisedAt, details.Due, details.Area);
            await ActionChecks.ApplyAsync(change, action, input, details);
            if (input.Blocked is true)
            {
                action.Block(true);
            }

            change.Add(action, $"{action.Ref} recorded: {action.Text}");
        }, cancellationToken);
    }
}
