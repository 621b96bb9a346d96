using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Takes a request back before it is decided. Whoever asked may, and the leads of its project.</summary>
public sealed class WithdrawRequest(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int? seen, CancellationToken cancellationToken) =>
        writer.RunAsync("withdrawRequest", actor, async change =>
        {
            var request = await change.FetchAsync<ChangeRequest>(reference, seen);
            if (string.Equals(request.AskedByEmail, actor.Email, StringComparison.OrdinalIgnoreCase))
            {
                change.Require(Act.AskChange, own: true);
            }
            else
            {
                change.Require(Act.AskChange, await change.ReadAsync<WorkPlan>(request.Plan));
            }

            request.Withdraw(change.Author, change.Now);
            change.Say(request, $"{request.Ref} withdrawn: {ChangeRequestWords.Sentence(request)}.");
        }, cancellationToken);
}
