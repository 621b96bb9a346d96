namespace WorkPlanTracker.Domain.People;

/// <summary>Who may do what: the one table. Page, API, import and verb are refused alike because they all ask here.</summary>
public static class Rights
{
    /// <summary>How far the right of one role reaches.</summary>
    public static Extent Of(Role role, Act act) => (role, act) switch
    {
        (_, Act.LoadSample) => Extent.Never,
        (Role.Administrator, _) => Extent.Any,

        (Role.Lead, Act.PostProgressUpdate or Act.PlanMilestone or Act.EditMilestone or Act.CancelMilestone or Act.LinkEvidence) => Extent.Own,

        // Everyone may keep views for themselves; who may only read keeps them to themselves.
        (_, Act.KeepView) => Extent.Own,
        (Role.Lead or Role.Clerk or Role.Bmg, Act.ShareView) => Extent.Own,

        (Role.Clerk, Act.ReadPrivatePart2) => Extent.Any,
        (Role.Member, Act.ReadPrivatePart2) => Extent.Own,

        (_, Act.UndoChange) => Extent.Own,
        (_, Act.RevokeToken) => Extent.Own,
        (_, Act.ReadInternal) => Extent.Any,
        _ => Extent.Never,
    };

    /// <summary>Whether a person may, given whether what it is about is their own.</summary>
    public static bool Allow(PersonRights person, Act act, bool own) =>
        person.Roles.Any(role => Of(role, act) is Extent.Any || (own && Of(role, act) is Extent.Own));
}
