using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.Tests.People;

public sealed class RightsTests
{
    /// <summary>Every command and every role, written out; columns: lead, clerk, management group, administrator, member, reader.</summary>
    public static TheoryData<Act, string> Table => new()
    {
        { Act.PostProgressUpdate, "own never never any never never" },
        { Act.PlanMilestone, "own never never any never never" },
        { Act.EditMilestone, "own never never any never never" },
        { Act.CancelMilestone, "own never never any never never" },
        { Act.LinkEvidence, "own never never any never never" },
        { Act.UndoChange, "own own own any own own" },
        { Act.KeepView, "own own own any own own" },
        { Act.ShareView, "own own own any never never" },
        { Act.StartProject, "never never never any never never" },
        { Act.EditProject, "own never never any never never" },
        { Act.AssessSuccess, "own never never any never never" },
        { Act.ProposeReport, "any any never any never never" },
        { Act.EditReport, "own any never any never never" },
        { Act.CommissionReport, "never any never any never never" },
        { Act.ClearReport, "never any never any never never" },
        { Act.ReachStage, "never any never any never never" },
        { Act.ScheduleReport, "never any never any never never" },
        { Act.ChaseAuthors, "never any never any never never" },
        { Act.KeepSeries, "never any never any never never" },
        { Act.EditCommittee, "never any never any never never" },
        { Act.EditCalendar, "never never never any never never" },
        { Act.KeepFeed, "own own own any own own" },
        { Act.PlanMeeting, "never any never any never never" },
        { Act.PublishAgenda, "never any never any never never" },
        { Act.HoldMeeting, "never any never any never never" },
        { Act.EditAgenda, "never any never any never never" },
        { Act.RecordMinutes, "never any never any never never" },
        { Act.RecordAction, "never any never any never never" },
        { Act.PrepareReview, "never any never any never never" },
        { Act.LeadReview, "never any any any never never" },
        { Act.RecordDecision, "never never any any never never" },
        { Act.AskChange, "own any never any never never" },
        { Act.DecideChange, "never never any any never never" },
        { Act.PreparePlan, "own never never any never never" },
        { Act.SendBackPlan, "own never any any never never" },
        { Act.AgreePlan, "never never any any never never" },
        { Act.NameCover, "own own never any never never" },
        { Act.ExtendCover, "own own never any never never" },
        { Act.EndCover, "own own own any own own" },
        { Act.DeclineCover, "never never never any never never" },
        { Act.ManagePeople, "never never never any never never" },
        { Act.IssueToken, "never never never any never never" },
        { Act.RevokeToken, "own own own any own own" },
        { Act.LoadSample, "never never never never never never" },
        { Act.ReadInternal, "any any any any any any" },
        { Act.ReadPrivatePart2, "never any never any own never" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Who_may_do_what_is_as_written(Act act, string extents) =>
        Assert.Equal(
            extents.Split(' '),
            new[] { Role.Lead, Role.Clerk, Role.Bmg, Role.Administrator, Role.Member, Role.Reader }.Select(r => Rights.Of(r, act).ToString().ToLowerInvariant()));

    [Fact]
    public void No_command_is_missing_from_the_table() =>
        Assert.Equal(Enum.GetValues<Act>(), Table.Select(row => row.Data.Item1));

    [Fact]
    public void Own_reaches_no_further_than_ones_own()
    {
        var lead = new PersonRights("lead@example.org", "Lead officer", [Role.Lead], ["PP"], []);

        Assert.True(Rights.Allow(lead, Act.EditMilestone, own: true));
        Assert.False(Rights.Allow(lead, Act.EditMilestone, own: false));
        Assert.False(Rights.Allow(lead with { Roles = [] }, Act.EditMilestone, own: true));
    }
}
