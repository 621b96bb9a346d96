using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Roles as pages say them.</summary>
public static class RoleWords
{
    /// <summary>The role's name.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Lead => "Project lead",
        Role.Clerk => "Committee clerk",
        Role.Bmg => "Management group member",
        Role.Administrator => "Administrator",
        Role.Member => "Member of the authority",
        _ => "Reader",
    };

    /// <summary>What the role may do, in a line.</summary>
    public static string Does(Role role) => role switch
    {
        Role.Lead => "Updates and edits milestones of the projects they lead or own",
        Role.Clerk => "Looks after committees, meetings and reports; reads private Part 2 text",
        Role.Bmg => "Reviews progress, agrees plans and baselines",
        Role.Administrator => "People, tokens and reference data, and whatever a lead or a clerk may",
        Role.Member => "Reads the Part 2 of the committees they sit on",
        _ => "Reads everything internal and changes nothing",
    };
}
