using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Opens a closed account again, with the roles and the password it had.</summary>
public sealed class ReopenAccount(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string email, int? seen, CancellationToken cancellationToken) =>
        writer.RunAsync("reopenAccount", actor, async change =>
        {
            change.Require(Act.ManagePeople);
            var account = await change.FetchAsync<Account>(email, seen);
            account.Reopen();
            change.Say(account, $"Account of {account.DisplayName} opened again.");
        }, cancellationToken);
}
