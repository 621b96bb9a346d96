using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Domain.Dates;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Milestones;

public sealed class MilestoneTests
{
    private static readonly Author By = new("lead@example.org", "Lead officer");
    private static readonly DateTime Now = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2011, 2, 24);

    private readonly WorkPlan _plan = APlan.Agreed();

    [Theory]
    [InlineData(MilestoneStatus.AtRisk)]
    [InlineData(MilestoneStatus.OffTrack)]
    public void At_risk_and_off_track_need_a_sentence(MilestoneStatus status) =>
        Assert.Equal("narrativeNeeded", Refusal(status).Rule);

    [Fact]
    public void Complete_needs_the_day_it_was_met() => Assert.Equal("actualNeeded", Refusal(MilestoneStatus.Complete).Rule);

    [Fact]
    public void It_cannot_have_been_met_tomorrow() =>
        Assert.Equal("actualInFuture", Refusal(MilestoneStatus.Complete, actual: PlanDate.OnDay(Today.AddDays(1))).Rule);

    [Fact]
    public void It_cannot_have_been_met_and_be_on_track() =>
        Assert.Equal("actualWithoutComplete", Refusal(MilestoneStatus.OnTrack, actual: PlanDate.OnDay(Today)).Rule);

    [Fact]
    public void An_agreed_milestone_is_dropped_by_change_control_alone()
    {
        var milestone = APlan.Milestone(_plan, PlanDate.OnDay(Today));

        Assert.Equal("changeControl", Assert.Throws<RuleBrokenException>(() => milestone.Cancel(_plan, "No longer needed", By, Now)).Rule);
        Assert.Equal("changeControl", Assert.Throws<RuleBrokenException>(() => Post(milestone, MilestoneStatus.Cancelled, "No longer needed")).Rule);
    }

    [Fact]
    public void A_delivered_milestone_cannot_slip_back_without_a_word()
    {
        var milestone = APlan.Milestone(_plan);
        Post(milestone, MilestoneStatus.Complete, actual: PlanDate.OnDay(Today));

        Assert.Equal("narrativeNeeded", Assert.Throws<RuleBrokenException>(() => Post(milestone, MilestoneStatus.OnTrack)).Rule);
    }

    [Fact]
    public void An_agreed_baseline_moves_by_change_control_alone()
    {
        var milestone = APlan.Milestone(_plan, PlanDate.OnDay(Today));

        Assert.Equal("baselineIsAgreed", Assert.Throws<RuleBrokenException>(() => milestone.SetBaseline(_plan, PlanDate.InMonth(2011, 5))).Rule);
    }

    [Fact]
    public void The_forecast_follows_the_meeting_of_its_report()
    {
        var milestone = APlan.Milestone(_plan);
        var slot = new ProvingSlot("R-12", "SOP-2011-04-07", "SOP", new(2011, 4, 7));
        milestone.FollowReport(slot, By, Now);

        Assert.Equal("7 April 2011", milestone.Forecast.Text);
        var refusal = Assert.Throws<RuleBrokenException>(() =>
            milestone.Post(_plan, new Progress(MilestoneStatus.OnTrack, PlanDate.InMonth(2011, 5), PlanDate.NotSet, "", []), By, Now, slot));
        Assert.Equal("forecastFollowsMeeting", refusal.Rule);
        milestone.Post(_plan, new Progress(MilestoneStatus.AtRisk, milestone.Forecast, PlanDate.NotSet, "The figures are late.", [], MissesMeeting: true), By, Now, slot);
        Assert.True(milestone.MissesMeeting);
    }

    [Fact]
    public void Considering_its_report_meets_it()
    {
        var milestone = APlan.Milestone(_plan, PlanDate.OnDay(new(2010, 11, 11)));
        milestone.MeetByReport(new ProvingSlot("R-14", "SOP-2010-12-09", "SOP", new(2010, 12, 9)), By, Now);

        Assert.Equal("Complete, 20 working days late", ComputedStatus.Of(milestone, _plan.Tolerance, Today, WorkingDays.EnglandAndWales).Sentence);
    }

    [Fact]
    public void No_change_is_counted_and_keeps_the_last_sentence()
    {
        var milestone = APlan.Milestone(_plan);
        Post(milestone, MilestoneStatus.AtRisk, "Waiting for figures.");
        milestone.PostNoChange(_plan, By, Now);
        milestone.PostNoChange(_plan, By, Now);

        Assert.Equal(2, milestone.LastUpdate.NoChanges);
        Assert.Equal("Waiting for figures.", milestone.LastUpdate.Narrative);
        Assert.Equal(MilestoneStatus.AtRisk, milestone.Status);
    }

    [Fact]
    public void It_cannot_wait_for_itself() =>
        Assert.Equal("dependsOnItself", Assert.Throws<RuleBrokenException>(() =>
            Milestone.Propose("PP-M01", _plan, APlan.Details("Paper", "PP-M01"), PlanDate.NotSet, PlanDate.NotSet)).Rule);

    [Fact]
    public void The_dates_alone_give_green_amber_and_red_in_that_order() =>
        Prop.ForAll(PlanDates.Days, Arb.From(Gen.Choose(0, 60)), (start, days) =>
        {
            var baseline = WorkingDays.EnglandAndWales.Add(start, 1);
            var forecast = WorkingDays.EnglandAndWales.Add(baseline, days);
            var milestone = APlan.Milestone(_plan, PlanDate.OnDay(baseline));
            milestone.Replay(new Progress(MilestoneStatus.OnTrack, PlanDate.OnDay(forecast), PlanDate.NotSet, "", []), By, Now);
            var status = ComputedStatus.Of(milestone, Tolerance.Default, baseline, WorkingDays.EnglandAndWales).Status;
            return status == (days <= 5 ? MilestoneStatus.OnTrack : days <= 20 ? MilestoneStatus.AtRisk : MilestoneStatus.OffTrack);
        }).Holds();

    [Fact]
    public void A_forecast_that_has_passed_unmet_is_red_whatever_the_lead_says() =>
        Prop.ForAll(PlanDates.Any, date =>
        {
            var milestone = APlan.Milestone(_plan, date);
            milestone.Replay(new Progress(MilestoneStatus.OnTrack, date, PlanDate.NotSet, "", []), By, Now);
            var computed = ComputedStatus.Of(milestone, Tolerance.Default, date.End!.Value.AddDays(1), WorkingDays.EnglandAndWales);
            return computed.Status is MilestoneStatus.OffTrack && computed.Disagrees(milestone.Status);
        }).Holds();

    [Theory]
    [InlineData(MilestoneStatus.OnTrack, "2011-12-01", UpdateDuty.Missing)]
    [InlineData(MilestoneStatus.NotStarted, "2011-04-07", UpdateDuty.Missing)]
    [InlineData(MilestoneStatus.NotStarted, "2011-12-01", UpdateDuty.None)]
    [InlineData(MilestoneStatus.Complete, "2011-02-01", UpdateDuty.None)]
    public void Who_owes_an_update_and_has_not_given_it_is_silent_never_green(MilestoneStatus status, string forecast, UpdateDuty duty)
    {
        var milestone = APlan.Milestone(_plan);
        milestone.Replay(
            new Progress(status, PlanDate.OnDay(DateOnly.Parse(forecast, System.Globalization.CultureInfo.InvariantCulture)), PlanDate.NotSet, "", []),
            By, new DateTime(2010, 12, 1, 9, 0, 0, DateTimeKind.Utc));
        var last = Review.Prepare("RV-1", ["PP-2010-11"], new(2011, 1, 13), null);
        last.CloseAsRecorded(new Author("bmg@example.org", "Management group"), last.StartsAt);
        var next = Review.Prepare("RV-2", ["PP-2010-11"], new(2011, 2, 24), new(14, 0));
        var window = Review.WindowFor("PP-2010-11", [next, last], WorkingDays.EnglandAndWales);

        Assert.Equal(new DateTime(2011, 2, 17, 12, 0, 0, DateTimeKind.Utc), window!.ReportingAt);
        Assert.Equal(duty, UpdateDuties.Of(milestone, null, window, Now));
    }

    private ProgressUpdate Post(Milestone milestone, MilestoneStatus status, string narrative = "", PlanDate? actual = null) =>
        milestone.Post(_plan, new Progress(status, milestone.Forecast, actual ?? PlanDate.NotSet, narrative, []), By, Now);

    private RuleBrokenException Refusal(MilestoneStatus status, PlanDate? actual = null) =>
        Assert.Throws<RuleBrokenException>(() => Post(APlan.Milestone(_plan), status, actual: actual));
}
