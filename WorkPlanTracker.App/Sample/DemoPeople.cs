using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Sample;

/// <summary>A demonstration user, named by office, never after a person of the record.</summary>
internal sealed record DemoPerson(string Email, string Name, string Does, Role Role, IReadOnlyList<string> Leads, IReadOnlyList<string> SitsOn);

/// <summary>Those who can be signed in with one click in the demonstration.</summary>
internal static class DemoPeople
{
    internal const string LeadEmail = "lead@demo.example";

    internal const string LeadName = "Lead officer";

    internal const string BmgEmail = "bmg@demo.example";

    internal const string BmgName = "Management group member";

    internal static IReadOnlyList<DemoPerson> All { get; } =
    [
        new(LeadEmail, LeadName, "Updates milestones of Public Protection and Violence Against Women", Role.Lead, ["PP", "VAW"], []),
        new("lead2@demo.example", "Second lead officer", "Updates milestones of Violence Against Women and the Policing Pledge", Role.Lead, ["VAW", "PLEDGE"], []),
        new("clerk@demo.example", "Committee clerk", "Looks after committees, meetings and reports", Role.Clerk, [], []),
        new(BmgEmail, BmgName, "Reviews progress and decides", Role.Bmg, [], []),
        new("admin@demo.example", "Administrator", "May do whatever a lead or a clerk may", Role.Administrator, [], []),
        new("member@demo.example", "Authority member", "Reads what goes to SOP and CEP", Role.Member, [], ["SOP", "CEP"]),
        new("reader@demo.example", "Reader", "Reads everything internal and changes nothing", Role.Reader, [], []),
    ];
}
