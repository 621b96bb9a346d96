using Microsoft.AspNetCore.Identity;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Keeps the password a person chose by the link they were given. The link is the right to do so, once.</summary>
public sealed class ChoosePassword(PlanWriter writer, PasswordLinks links, IPasswordHasher<Account> passwords)
{
    public async Task<Outcome> RunAsync(Actor actor, string? link, string? password, CancellationToken cancellationToken)
    {
        if (password is not { Length: >= OpenAccount.ShortestPassword and <= OpenAccount.LongestPassword })
        {
            return InputErrors.Of("password", $"Choose a password of {OpenAccount.ShortestPassword} to {OpenAccount.LongestPassword} characters.");
        }

        return await writer.RunAsync("choosePassword", actor, async change =>
        {
            change.Require(Act.ManagePeople);
            var read = links.Read(link) ?? throw Change.Stop(new Outcome.Forbidden(PasswordLinks.Spent));
            var account = await change.FetchAsync<Account>(read.Email);
            if (!account.Active || account.SecurityStamp != read.Stamp)
            {
                throw Change.Stop(new Outcome.Forbidden(PasswordLinks.Spent));
            }

            account.TakePassword(passwords.HashPassword(account, password), change.Now);
            change.Say(account, $"{account.DisplayName} chose a new password.");
        }, cancellationToken);
    }
}
