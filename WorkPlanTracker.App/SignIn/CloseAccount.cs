using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Closes an account: its sign-ins and tokens end at once, what the person did stays on the record.</summary>
public sealed class CloseAccount(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string email, int? seen, CancellationToken cancellationToken) =>
        writer.RunAsync("closeAccount", actor, async change =>
        {
            change.Require(Act.ManagePeople);
            var account = await change.FetchAsync<Account>(email, seen);
            await Administrators.RequireAnotherAsync(change, account);
            account.Close();
            account.EndSignIns();
            change.Say(account, $"Account of {account.DisplayName} closed.");
        }, cancellationToken);
}
