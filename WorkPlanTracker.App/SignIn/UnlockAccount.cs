using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Lifts the lock that too many wrong passwords put on an account.</summary>
public sealed class UnlockAccount(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string email, CancellationToken cancellationToken) =>
        writer.RunAsync("unlockAccount", actor, async change =>
        {
            change.Require(Act.ManagePeople);
            var account = await change.FetchAsync<Account>(email);
            account.Unlock(change.Now);
            change.Say(account, $"Account of {account.DisplayName} unlocked.");
        }, cancellationToken);
}
