using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>What one person may find. It asks the one table of rights.</summary>
/// <param name="person">Who looks.</param>
public sealed class FinderReach(Person person)
{
    private readonly PersonRights _rights = new(person.Email, person.Name, person.Roles, person.Leads, person.SitsOn) { ActsFor = person.ActsFor };

    /// <summary>Whether they may read what is not published: plans, milestones, titles of reports only proposed.</summary>
    public bool ReadsInternal => Rights.Allow(_rights, Act.ReadInternal, own: false);

    /// <summary>Whether to offer an act to them anywhere at all, by their own right or by that of whom they act for.</summary>
    public bool May(Act? act) => act is not { } asked || Rights.Bearer(_rights, asked, p => p.Leads.Count > 0) is not null;

    /// <summary>Whether they may read private Part 2 text that goes to a committee; a member may for those they sit on.</summary>
    /// <param name="committee">Its code; empty where none is named yet.</param>
    public bool ReadsPrivateOf(string committee) => Rights.Bearer(_rights, Act.ReadPrivatePart2, p => p.SitsOn.Contains(committee, StringComparer.Ordinal)) is not null;
}
