using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.SignIn;

/// <summary>What a person is to be to the plan: roles, the projects they lead, the committees they sit on.</summary>
public sealed record AccountScopes(IReadOnlyList<Role> Roles, IReadOnlyList<string> Leads, IReadOnlyList<string> SitsOn)
{
    /// <summary>Roles alone.</summary>
    public static AccountScopes Of(params Role[] roles) => new(roles, [], []);

    /// <summary>Ends the command where a role is missing or a scope names nothing.</summary>
    /// <param name="change">The command.</param>
    /// <param name="kept">What the person has already: a project or committee that has gone since may stay.</param>
    internal async Task CheckAsync(Change change, Account? kept = null)
    {
        if (Roles.Count == 0 || Roles.Any(r => !Enum.IsDefined(r)))
        {
            throw Change.Stop(InputErrors.Of("roles", "Choose at least one role."));
        }

        var leads = Leads.Except(kept?.Leads ?? [], StringComparer.Ordinal).ToList();
        var projects = await change.Read<Project>().Where(p => leads.Contains(p.Ref)).Select(p => p.Ref).ToListAsync();
        if (leads.Except(projects, StringComparer.Ordinal).FirstOrDefault() is { } noProject)
        {
            throw Change.Stop(InputErrors.Of("leads", $"There is no project {Short(noProject)}."));
        }

        var sits = SitsOn.Except(kept?.SitsOn ?? [], StringComparer.Ordinal).ToList();
        var committees = await change.Read<Committee>().Where(c => sits.Contains(c.Ref)).Select(c => c.Ref).ToListAsync();
        if (sits.Except(committees, StringComparer.Ordinal).FirstOrDefault() is { } noCommittee)
        {
            throw Change.Stop(InputErrors.Of("sitsOn", $"There is no committee {Short(noCommittee)}."));
        }
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}
