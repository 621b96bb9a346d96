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
        (Role.Lead, Act.EditProject or Act.AssessSuccess) => Extent.Own,
        (Role.Lead or Role.Clerk, Act.ProposeReport) => Extent.Any,
        (Role.Lead, Act.EditReport) => Extent.Own,
        (Role.Clerk, Act.EditReport or Act.CommissionReport or Act.ClearReport or Act.ReachStage or Act.ScheduleReport or Act.ChaseAuthors or Act.KeepSeries) => Extent.Any,
        (Role.Clerk, Act.EditCommittee or Act.PlanMeeting or Act.PublishAgenda or Act.HoldMeeting or Act.EditAgenda or Act.RecordMinutes or Act.RecordAction) => Extent.Any,
        (Role.Clerk, Act.PrepareReview) => Extent.Any,
        (Role.Clerk or Role.Bmg, Act.LeadReview) => Extent.Any,
        (Role.Bmg, Act.RecordDecision) => Extent.Any,
        (Role.Lead, Act.AskChange or Act.PreparePlan or Act.SendBackPlan) => Extent.Own,
        (Role.Clerk, Act.AskChange) => Extent.Any,
        (Role.Bmg, Act.DecideChange or Act.AgreePlan or Act.SendBackPlan) => Extent.Any,
        (Role.Lead or Role.Clerk, Act.NameCover or Act.ExtendCover) => Extent.Own,
        (_, Act.EndCover) => Extent.Own,

        // Everyone may keep views for themselves; who may only read keeps them to themselves.
        (_, Act.KeepView) => Extent.Own,
        (Role.Lead or Role.Clerk or Role.Bmg, Act.ShareView) => Extent.Own,

        (Role.Clerk, Act.ReadPrivatePart2) => Extent.Any,
        (Role.Member, Act.ReadPrivatePart2) => Extent.Own,

        (_, Act.KeepFeed) => Extent.Own,
        (_, Act.UndoChange) => Extent.Own,
        (_, Act.RevokeToken) => Extent.Own,
        (_, Act.ReadInternal) => Extent.Any,
        _ => Extent.Never,
    };

    /// <summary>Whether a person may, given whether what it is about is their own.</summary>
    public static bool Allow(PersonRights person, Act act, bool own) =>
        person.Roles.Any(role => Of(role, act) is Extent.Any || (own && Of(role, act) is Extent.Own));

    /// <summary>By whose right a person may: their own before anyone's they act for; null where they may not.</summary>
    /// <param name="person">Who acts. Whoever may not act for others (any more), such as a closed account, acts for nobody.</param>
    /// <param name="act">What they are about to do.</param>
    /// <param name="owns">Whether what it is about belongs to someone.</param>
    public static PersonRights? Bearer(PersonRights person, Act act, Func<PersonRights, bool> owns) =>
        Allow(person, act, owns(person)) ? person
        : !person.CanAct ? null
        : person.ActsFor.FirstOrDefault(absent => Allow(absent.Lends(), act, owns(absent)));
}
