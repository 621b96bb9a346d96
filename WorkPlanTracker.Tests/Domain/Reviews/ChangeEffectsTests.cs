using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Reviews;

public sealed class ChangeEffectsTests
{
    private static readonly PlanDate Before = PlanDate.OnDay(new(2011, 1, 31));
    private static readonly PlanDate After = PlanDate.OnDay(new(2011, 6, 30));

    [Fact]
    public void What_cannot_follow_is_named_and_what_can_is_counted()
    {
        var effects = ChangeEffects.Of(ChangeRequestKind.MoveBaseline, Before, After, new([Waiting("PP-M10", new(2011, 3, 4)), Waiting("PP-M11", new(2011, 9, 1))], new PlacedReport("R-12", "SOP-2011-07-07", new(2011, 7, 7)), 1), WorkingDays.EnglandAndWales);

        Assert.Equal(
            [
                "PP-M10 waits for it and is agreed or expected for 4 March 2011, before the new date.",
                "One other milestone waits for it and can still follow.",
                "R-12 proves it and stands on SOP-2011-07-07, 7 July 2011, after the new date.",
                "The agreed date moves later: 103 working days.",
                "Baseline 2 is taken; baseline 1 is kept and can be compared with it.",
            ],
            effects);
    }

    [Fact]
    public void Dropping_and_withdrawing_name_everyone_who_waits()
    {
        Assert.Contains("PP-M10 waits for it, and would wait for something that was dropped.", ChangeEffects.Of(ChangeRequestKind.DropMilestone, Before, PlanDate.NotSet, new([Waiting("PP-M10", new(2011, 3, 4))], null, 1), WorkingDays.EnglandAndWales));
        Assert.Contains("PP-M10 is proved by it, and would have nothing to prove it.", ChangeEffects.Of(ChangeRequestKind.WithdrawReport, Before, PlanDate.NotSet, new([Waiting("PP-M10", new(2011, 3, 4)) with { IsProved = true }], new("R-1", null, null), 1), WorkingDays.EnglandAndWales));
    }

    [Fact]
    public void A_later_date_never_troubles_fewer_than_an_earlier_one() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Choose(0, 400))), Arb.From(Gen.Choose(0, 400)), Arb.From(Gen.Choose(0, 400)), (days, one, other) => Troubled(days, Math.Min(one, other)) <= Troubled(days, Math.Max(one, other))).Holds();

    [Fact]
    public void A_request_is_decided_once()
    {
        var plan = APlan.Agreed();
        var request = ChangeRequest.ToMoveBaseline("CR-1", plan.Ref, "PP-M01", "A reason.", Before, After, new("lead@example.org", "Lead"), DateTime.UnixEpoch);
        var decision = new ChangeDecision(new("bmg@example.org", "Chair"), DateTime.UnixEpoch, null, "", "No.");
        request.Refuse(decision);

        Assert.Equal("decided", Assert.Throws<RuleBrokenException>(() => request.Grant(plan, null, 2, decision)).Rule);
        Assert.Equal("decided", Assert.Throws<RuleBrokenException>(() => request.Withdraw(decision.By, decision.At)).Rule);
        Assert.Equal("sameDate", Assert.Throws<RuleBrokenException>(() => ChangeRequest.ToMoveBaseline("CR-2", plan.Ref, "PP-M01", "A reason.", Before, Before, decision.By, decision.At)).Rule);
    }

    private static int Troubled(IEnumerable<int> days, int to) =>
        ChangeEffects.Of(
            ChangeRequestKind.MoveBaseline, Before, PlanDate.OnDay(Day(to)), new([.. days.Select((d, i) => Waiting($"PP-M{i:00}", Day(d)))], null, 1), WorkingDays.EnglandAndWales)
            .Count(e => e.Contains("before the new date", StringComparison.Ordinal));

    private static DateOnly Day(int after) => new DateOnly(2011, 2, 1).AddDays(after);

    private static WaitingMilestone Waiting(string reference, DateOnly day) => new(reference, MilestoneStatus.OnTrack, PlanDate.NotSet, PlanDate.OnDay(day), false);
}
