using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.People;

/// <summary>Every act, and what whoever acts for someone may do by it.</summary>
public sealed class ActingTests
{
    private static readonly PersonRights Clerk = new("clerk@example.org", "Committee clerk", [Role.Clerk], [], []);
    private static readonly PersonRights LeadingAdministrator = new("boss@example.org", "Administrator", [Role.Administrator, Role.Lead], ["PP"], ["SOP"]);
    private static readonly PersonRights Member = new("member@example.org", "Authority member", [Role.Member], [], ["SOP"]);

    /// <summary>By whose right, about something of the project PP; columns: for its lead, for a clerk, for an administrator who leads it, for a member, for a lead who acts for its lead, for nobody.</summary>
    public static TheoryData<Act, string> Table => new()
    {
        { Act.PostProgressUpdate, "absent nobody absent nobody nobody nobody" },
        { Act.PlanMilestone, "absent nobody absent nobody nobody nobody" },
        { Act.EditMilestone, "absent nobody absent nobody nobody nobody" },
        { Act.CancelMilestone, "absent nobody absent nobody nobody nobody" },
        { Act.LinkEvidence, "absent nobody absent nobody nobody nobody" },
        { Act.EditProject, "absent nobody absent nobody nobody nobody" },
        { Act.AssessSuccess, "absent nobody absent nobody nobody nobody" },
        { Act.ManagePeople, "nobody nobody nobody nobody nobody nobody" },
        { Act.IssueToken, "nobody nobody nobody nobody nobody nobody" },
        { Act.DeclineCover, "nobody nobody nobody nobody nobody nobody" },
        { Act.LoadSample, "nobody nobody nobody nobody nobody nobody" },
        { Act.ReadInternal, "self self self self self self" },
        { Act.ReadPrivatePart2, "nobody absent nobody nobody nobody nobody" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_cover_lends_what_a_lead_or_a_clerk_may_and_nothing_else(Act act, string bearers)
    {
        PersonRights[] absent = [ACover.Lead, Clerk, LeadingAdministrator, Member, new("third@example.org", "Third lead", [Role.Lead], ["SN"], []) { ActsFor = [ACover.Lead] }];

        var found = absent.Select(a => Bearer(ACover.OtherLead with { ActsFor = [a] }, act)).Append(Bearer(ACover.OtherLead, act));

        Assert.Equal(bearers.Split(' '), found);
    }

    [Fact]
    public void Ones_own_right_comes_before_a_lent_one()
    {
        var person = ACover.Lead with { Email = "both@example.org", ActsFor = [ACover.Lead] };

        Assert.Equal("self", Bearer(person, Act.EditMilestone));
    }

    [Fact]
    public void Whoever_may_not_act_any_more_has_nothing_of_what_was_lent()
    {
        foreach (var roles in new Role[][] { [], [Role.Reader], [Role.Bmg], [Role.Member] })
        {
            Assert.Equal("nobody", Bearer(ACover.OtherLead with { Roles = roles, ActsFor = [ACover.Lead] }, Act.EditMilestone));
        }
    }

    [Fact]
    public void What_one_owns_is_lent_too()
    {
        var acting = ACover.OtherLead with { ActsFor = [ACover.Lead with { Leads = [] }] };

        Assert.Equal(APlan.Lead, Rights.Bearer(acting, Act.PostProgressUpdate, p => p.Owns("SN", APlan.Lead))?.Email);
        Assert.Null(Rights.Bearer(acting, Act.PostProgressUpdate, p => p.Owns("SN", "someone@example.org")));
    }

    [Fact]
    public void The_record_names_both() =>
        Assert.Equal("Other lead officer, acting for Lead officer", ACover.OtherLead.ActingFor(ACover.Lead).Name);

    private static string Bearer(PersonRights person, Act act) =>
        Rights.Bearer(person, act, p => p.LeadsProject("PP")) is not { } bearer ? "nobody" : bearer.Email == person.Email ? "self" : "absent";
}
