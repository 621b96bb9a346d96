using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Opens an account with its roles and scopes, and a first password or a link to choose one by.</summary>
public sealed class OpenAccount(PlanWriter writer, IPasswordHasher<Account> passwords)
{
    /// <summary>The shortest password, in characters.</summary>
    public const int ShortestPassword = 10;

    /// <summary>The longest password, in characters.</summary>
    public const int LongestPassword = 200;

    /// <param name="password">Null where the person chooses one by a link.</param>
    /// <param name="onlyFirst">True for the set-up link: refused once any account exists.</param>
    public async Task<Outcome> RunAsync(
        Actor actor, string? email, string? name, string? password, AccountScopes scopes, bool onlyFirst, CancellationToken cancellationToken)
    {
        if (password is not null and not { Length: >= ShortestPassword and <= LongestPassword })
        {
            return InputErrors.Of("password", $"Choose a password of {ShortestPassword} to {LongestPassword} characters.");
        }

        return await writer.RunAsync("openAccount", actor, async change =>
        {
            change.Require(Act.ManagePeople);
            var account = Account.Open(email, name);
            if (await change.Read<Account>().AnyAsync(a => onlyFirst || a.Ref == account.Ref))
            {
                throw Change.Stop(onlyFirst
                    ? new Outcome.Forbidden("Set-up is over: there is an account already. Sign in, or ask an administrator.")
                    : InputErrors.Of("email", "There is an account with this address already."));
            }

            await scopes.CheckAsync(change);
            account.Grant(scopes.Roles, scopes.Leads, scopes.SitsOn);
            account.NormalizedUserName = account.NormalizedEmail = account.Ref.ToUpperInvariant();
            account.LockoutEnabled = true;
            account.EndSignIns();
            account.PasswordHash = password is null ? null : passwords.HashPassword(account, password);
            change.Add(account, $"Account of {account.DisplayName} opened.");
        }, cancellationToken);
    }
}
