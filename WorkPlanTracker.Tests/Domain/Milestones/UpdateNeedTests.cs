using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Milestones;

public sealed class UpdateNeedTests
{
    private static readonly DateTime Now = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Yesterday = Now.AddDays(-1);
    private static readonly DateTime LongAgo = new(2010, 12, 9, 9, 0, 0, DateTimeKind.Utc);
    private static readonly ComputedStatus Green = new(MilestoneStatus.OnTrack, null, "Within tolerance of the baseline");

    private static readonly NeedFacts Quiet = new(MilestoneStatus.OnTrack, Green, PlanDate.InMonth(2011, 9), false, UpdateDuty.None, null, Yesterday, null);

    [Fact]
    public void What_is_off_track_says_so_and_when_it_last_spoke() =>
        Assert.Equal(new UpdateNeed(NeedReason.OffTrack, "Off track; last said on 23 February 2011."), Of(Quiet with { Status = MilestoneStatus.OffTrack }));

    [Fact]
    public void What_the_dates_call_off_track_says_what_they_say() =>
        Assert.Equal(
            new UpdateNeed(NeedReason.OffTrack, "The dates say off track: forecast 30 working days late; last said on 9 December 2010."),
            Of(Quiet with { DatesSay = new(MilestoneStatus.OffTrack, null, "Forecast 30 working days late"), LastUpdateAt = LongAgo }));

    [Fact]
    public void What_is_overdue_says_how_far() =>
        Assert.Equal(new UpdateNeed(NeedReason.Overdue, "Due 21 February 2011, 3 working days late, and not met."), Of(Quiet with { Due = PlanDate.OnDay(new(2011, 2, 21)), Overdue = true }));

    [Fact]
    public void What_was_owed_and_not_received_says_since_when() =>
        Assert.Equal(
            new UpdateNeed(NeedReason.Silent, "No update received: one was due by 17 February 2011 at 12.00pm, 5 working days late."),
            Of(Quiet with { Duty = UpdateDuty.Missing, ReportingAt = new(2011, 2, 17, 12, 0, 0, DateTimeKind.Utc), LastUpdateAt = LongAgo }));

    [Fact]
    public void What_is_due_soon_says_in_how_many_working_days() =>
        Assert.Equal(new UpdateNeed(NeedReason.DueSoon, "Due 4 March 2011, in 6 working days; nothing said yet."), Of(Quiet with { Due = PlanDate.OnDay(new(2011, 3, 4)), LastUpdateAt = null }));

    [Fact]
    public void An_update_that_falls_due_for_the_review_says_by_when() =>
        Assert.Equal(
            new UpdateNeed(NeedReason.DueSoon, "An update is due by 1 March 2011 at 12.00pm, in 3 working days; last said on 9 December 2010."),
            Of(Quiet with { Duty = UpdateDuty.Owed, ReportingAt = new(2011, 3, 1, 12, 0, 0, DateTimeKind.Utc), LastUpdateAt = LongAgo }));

    [Fact]
    public void What_waits_for_something_that_moved_names_it() =>
        Assert.Equal(
            new UpdateNeed(NeedReason.DependencyMoved, "It waits for PP-M52, which moved to October 2011, later than this one."),
            Of(Quiet with { Moved = new("PP-M52", PlanDate.InMonth(2011, 10), AfterThis: true) }));

    [Fact]
    public void What_needs_nothing_is_left_alone() => Assert.Null(Of(Quiet));

    [Fact]
    public void Whatever_it_was_an_answer_today_settles_it_for_today_and_what_is_over_needs_nothing() =>
        Prop.ForAll(
            Anything().ToArbitrary(),
            facts => Of(facts with { LastUpdateAt = Now }) is null
                && Of(facts with { Status = MilestoneStatus.Complete }) is null
                && Of(facts with { Status = MilestoneStatus.Cancelled }) is null
                && Of(facts with { Status = MilestoneStatus.Deferred }) is null).Holds();

    [Fact]
    public void Off_track_always_comes_first_and_every_need_is_a_sentence() =>
        Prop.ForAll(
            Anything().ToArbitrary(),
            facts => Of(facts) is not { } need || (need.Why.EndsWith('.') && (facts.Status is not MilestoneStatus.OffTrack || need.Reason is NeedReason.OffTrack))).Holds();

    private static FsCheck.Gen<NeedFacts> Anything() =>
        from status in Gen.Elements(Enum.GetValues<MilestoneStatus>())
        from says in Gen.Elements(Green, new ComputedStatus(MilestoneStatus.OffTrack, null, "The baseline has passed"), new ComputedStatus(null, null, "No dates yet"))
        from days in Gen.Choose(-60, 60)
        from known in Gen.Elements(true, false)
        from duty in Gen.Elements(Enum.GetValues<UpdateDuty>())
        from reporting in Gen.Choose(-20, 20)
        from said in Gen.Choose(1, 90)
        from spoke in Gen.Elements(true, false)
        from moved in Gen.Elements<MovedDependency?>(null, new MovedDependency("R-1", PlanDate.InMonth(2011, 5), false))
        let due = known ? PlanDate.OnDay(LondonTime.DayOf(Now).AddDays(days)) : PlanDate.NotSet
        select new NeedFacts(status, says, due, known && days < 0, duty, Now.AddDays(reporting), spoke ? Now.AddDays(-said) : null, moved);

    private static UpdateNeed? Of(NeedFacts facts) => UpdateNeed.Of(facts, Now, WorkingDays.EnglandAndWales);
}
