using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain;

public sealed class RecordRulesTests
{
    private static readonly Author By = new("lead@example.org", "Lead officer");

    [Fact]
    public void A_body_ends_no_earlier_than_it_begins_and_hands_over_to_another()
    {
        var board = Committee.Establish("DSVB", "DSVB", "Domestic and Sexual Violence Board", CommitteeKind.Board, null);
        board.Exist(new(2006, 1, 1), new(2011, 7, 31));
        board.HandOverTo("A board with a working title only");
        board.MeetEvery(40);

        Assert.Equal((new DateOnly(2011, 7, 31), "A board with a working title only", 40), (board.LastDay!.Value, board.Successor, board.CycleWorkingDays!.Value));
        Assert.Equal("period", Refused(() => board.Exist(new(2011, 7, 31), new(2011, 7, 30))));
        Assert.Equal("successor", Refused(() => board.HandOverTo("DSVB")));
        Assert.Equal("missing", Refused(() => board.HandOverTo(" ")));
        Assert.Equal("cycle", Refused(() => board.MeetEvery(0)));
    }

    [Fact]
    public void A_programme_has_a_period_and_keeps_every_set_of_priorities()
    {
        var programme = StrategicProgramme.Adopt("MF", "Met Forward", "", PlanDate.InMonth(2009, 4), [new("PRI-1", "Fight crime", "Met Forward")]);
        programme.Run(new(2009, 4, 1), new(2012, 3, 31));
        programme.Set([new("PRI-4", "Protect the most vulnerable", "Met Forward Two")]);

        Assert.Equal((new DateOnly(2009, 4, 1), new DateOnly(2012, 3, 31)), (programme.From!.Value, programme.To!.Value));
        Assert.Equal(["PRI-1", "PRI-4"], programme.Priorities.Select(p => p.Ref));
        Assert.Equal("period", Refused(() => programme.Run(new(2012, 4, 1), new(2012, 3, 31))));
        Assert.Equal("taken", Refused(() => programme.Set([new("PRI-1", "Again", "Met Forward Two")])));
    }

    [Fact]
    public void An_area_is_left_out_of_projects_and_a_report_serves_priorities()
    {
        var area = ThematicArea.Of("HATE", "Hate crime", null, 1);
        area.LeaveOutOf(["PP", "PP"]);
        var report = PlannedReport.Plan("R-1", "A paper", [], []);
        report.Serve(["PRI-4", "PRI-4"]);

        Assert.Equal(["PP"], area.OutOfScopeFor);
        Assert.Equal(["PRI-4"], report.Priorities);
    }

    [Fact]
    public void A_plan_says_what_it_gives_for_its_money()
    {
        var plan = APlan.Agreed();
        plan.Account("Seventeen subjects reported.", "Gaps found.", "One officer.");

        Assert.Equal(("Seventeen subjects reported.", "Gaps found.", "One officer."), (plan.Achievements, plan.Effectiveness, plan.Cost));
        Assert.Equal("tooLong", Refused(() => plan.Account(new string('a', 4_001), "", "")));
    }

    [Fact]
    public void Following_a_report_moves_the_forecast_and_keeps_everything_else_that_was_said()
    {
        var plan = APlan.Agreed();
        var milestone = APlan.Milestone(plan, PlanDate.OnDay(new(2010, 11, 11)));
        var link = EvidenceLink.To("Draft", null);
        milestone.Post(plan, new Progress(MilestoneStatus.AtRisk, PlanDate.OnDay(new(2010, 11, 11)), PlanDate.NotSet, "Figures are late.", [link]), By, new(2010, 11, 1, 9, 0, 0, DateTimeKind.Utc));

        var placed = milestone.FollowReport(new("R-14", "SOP-2010-12-09", "SOP", new(2010, 12, 9)), By, new(2010, 11, 11, 18, 0, 0, DateTimeKind.Utc), moved: false)!;

        Assert.Equal("Placed with R-14 on SOP 9 December 2010.", placed.Narrative);
        Assert.Equal((MilestoneStatus.AtRisk, "11 November 2010"), (milestone.Status, milestone.Baseline.Text));
        Assert.Equal([link], milestone.Evidence);
        Assert.Null(milestone.FollowReport(new("R-14", "SOP-2010-12-09", "SOP", new(2010, 12, 9)), By, DateTime.UnixEpoch));
    }

    [Fact]
    public void A_baseline_that_was_made_up_stays_marked_until_another_is_agreed()
    {
        var milestone = APlan.Milestone(APlan.Agreed());
        milestone.TakeBaseline(PlanDate.InMonth(2010, 12), illustrative: true);
        Assert.True(milestone.BaselineIllustrative);

        milestone.TakeBaseline(PlanDate.InMonth(2011, 1));

        Assert.False(milestone.BaselineIllustrative);
    }

    private static string Refused(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;
}
