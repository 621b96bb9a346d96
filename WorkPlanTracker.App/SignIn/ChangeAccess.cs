using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Changes what a person is to the plan. Whoever is signed in with the old rights must sign in again.</summary>
public sealed class ChangeAccess(PlanWriter writer)
{
    /// <param name="actor">Who changes it.</param>
    /// <param name="email">Whose access.</param>
    /// <param name="seen">The version they saw; null for an operator's verb.</param>
    /// <param name="scopes">Roles, projects and committees, whole.</param>
    public Task<Outcome> RunAsync(Actor actor, string email, int? seen, AccountScopes scopes, CancellationToken cancellationToken) =>
        writer.RunAsync("changeAccess", actor, async change =>
        {
            change.Require(Act.ManagePeople);
            var account = await change.FetchAsync<Account>(email, seen);
            await scopes.CheckAsync(change, account);
            if (!scopes.Roles.Contains(Role.Administrator))
            {
                await Administrators.RequireAnotherAsync(change, account);
            }

            account.Grant([.. scopes.Roles.Distinct().Order()], [.. scopes.Leads.Distinct(StringComparer.Ordinal)], [.. scopes.SitsOn.Distinct(StringComparer.Ordinal)]);
            account.EndSignIns();
            change.Say(account, $"Access of {account.DisplayName} changed: {string.Join(", ", account.Roles.Select(RoleWords.Of))}.");
        }, cancellationToken);
}
