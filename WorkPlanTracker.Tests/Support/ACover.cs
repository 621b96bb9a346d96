using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Builds covers in few lines. By default the lead of the small plan is away from 24 February to 4 March 2011.</summary>
internal static class ACover
{
    internal static readonly DateOnly Today = new(2011, 2, 24);

    internal static readonly PersonRights Lead = new(APlan.Lead, "Lead officer", [Role.Lead], ["PP"], []);

    internal static readonly PersonRights OtherLead = new(APlan.OtherLead, "Other lead officer", [Role.Lead], ["VAW"], []);

    internal static Cover Of(PersonRights? absent = null, PersonRights? acting = null, DateOnly? from = null, DateOnly? to = null, string reference = "CV-1", string? reason = null) =>
        Cover.Name(reference, absent ?? Lead, acting ?? OtherLead, from ?? Today, to ?? new DateOnly(2011, 3, 4), reason, Today);
}
