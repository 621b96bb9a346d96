using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Sees to it that somebody can always administer.</summary>
internal static class Administrators
{
    /// <summary>Ends the command where no open administrator's account would be left without this one.</summary>
    internal static async Task RequireAnotherAsync(Change change, Account account)
    {
        if (!account.Rights.Roles.Contains(Role.Administrator))
        {
            return;
        }

        // Two who leave at once meet here: the second reads what the first has done.
        await change.AloneAsync();
        var others = await change.Read<Account>().Where(a => a.Active && a.Ref != account.Ref).Select(a => new { a.Ref, a.Roles }).ToListAsync();
        if (!others.Exists(a => a.Roles.Contains(Role.Administrator)))
        {
            throw new Domain.RuleBrokenException("lastAdministrator", $"{account.DisplayName} is the only administrator left. Make someone else an administrator first.", "roles");
        }
    }
}
