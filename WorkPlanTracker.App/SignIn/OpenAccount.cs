using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Opens an account with its first password, roles and scopes.</summary>
public sealed class OpenAccount(PlanWriter writer, IPasswordHasher<Account> passwords)
{
    /// <summary>The shortest password, in characters.</summary>
    public const int ShortestPassword = 10;

    /// <param name="onlyFirst">True for the set-up link: refused once any account exists.</param>
    public async Task<Outcome> RunAsync(
        Actor actor, string? email, string? name, string? password, IReadOnlyList<Role> roles, IReadOnlyList<string> leads, bool onlyFirst, CancellationToken cancellationToken)
    {
        if (password is not { Length: >= ShortestPassword and <= 200 })
        {
            return InputErrors.Of("password", $"Choose a password of {ShortestPassword} to 200 characters.");
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

            account.Grant(roles, leads, []);
            account.NormalizedUserName = account.NormalizedEmail = account.Ref.ToUpperInvariant();
            account.LockoutEnabled = true;
            account.SecurityStamp = Guid.NewGuid().ToString("N");
            account.PasswordHash = passwords.HashPassword(account, password);
            change.Add(account, $"Account of {account.DisplayName} opened.");
        }, cancellationToken);
    }
}
