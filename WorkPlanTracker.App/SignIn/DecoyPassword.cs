using Microsoft.AspNetCore.Identity;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Does the work of checking a password where there is none to check, so that how long an answer takes does not tell which accounts there are.</summary>
public sealed class DecoyPassword(IPasswordHasher<Account> passwords)
{
    private readonly Account _nobody = Account.Open("nobody@localhost", "Nobody");
    private readonly Lazy<string> _hash = new(() => passwords.HashPassword(Account.Open("nobody@localhost", "Nobody"), Guid.NewGuid().ToString()));

    /// <summary>Compares a password with one that nobody knows.</summary>
    public void Check(string password) => _ = passwords.VerifyHashedPassword(_nobody, _hash.Value, password);
}
