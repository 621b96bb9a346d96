using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Takes a person's password away and makes a link, shown once, by which they choose a new one.</summary>
public sealed class ResetPassword(PlanWriter writer, PasswordLinks links)
{
    /// <returns>The outcome, and the link's address where it was saved.</returns>
    public async Task<(Outcome Outcome, string? Link)> RunAsync(Actor actor, string email, CancellationToken cancellationToken)
    {
        Account? account = null;
        var outcome = await writer.RunAsync("resetPassword", actor, async change =>
        {
            change.Require(Act.ManagePeople);
            account = await change.FetchAsync<Account>(email);
            account.TakePassword(null, change.Now);
            change.Say(account, $"Password of {account.DisplayName} reset.");
        }, cancellationToken);
        return (outcome, outcome is Outcome.Saved ? links.Make(account!) : null);
    }
}
