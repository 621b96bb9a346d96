using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;
using static WorkPlanTracker.Tests.Support.AComparison;

namespace WorkPlanTracker.Tests.Domain.Comparisons;

public sealed class ComparisonTests
{
    [Fact]
    public void A_slip_between_days_is_counted_in_working_days_and_says_a_shared_year_once() =>
        Assert.Equal(["Slipped: PP-M07 slipped 12 working days, from 3 March to 21 March 2011"], Said(Milestone(), Milestone(forecast: Day(2011, 3, 21))));

    [Fact]
    public void A_slip_over_the_new_year_says_both_years() =>
        Assert.Equal(["Slipped: PP-M07 slipped 21 working days, from 9 December 2010 to 12 January 2011"], Said(Milestone(forecast: Day(2010, 12, 9)), Milestone(forecast: Day(2011, 1, 12))));

    [Fact]
    public void A_slip_of_a_coarser_date_is_about_so_many_months_in_the_words_it_was_said() =>
        Assert.Equal(
            ["Slipped: PP-M07 slipped about 7 months, from by the end of autumn to June 2011"],
            Said(Milestone(forecast: PlanDate.Between(new(2010, 9, 1), new(2010, 11, 30), "by the end of autumn")), Milestone(forecast: PlanDate.InMonth(2011, 6))));

    [Fact]
    public void A_milestone_met_late_both_slipped_and_was_delivered()
    {
        var met = Milestone(status: MilestoneStatus.Complete, forecast: Day(2010, 12, 9)) with
        {
            Actual = Day(2010, 12, 9),
            Baseline = Day(2010, 11, 11),
            Computed = ComputedLate(),
        };
        Assert.Equal(
            ["Slipped: PP-M07 slipped 20 working days, from 11 November to 9 December 2010", "Delivered: PP-M07 was delivered on 9 December 2010, 20 working days late"],
            Said(Milestone(forecast: Day(2010, 11, 11)) with { Baseline = Day(2010, 11, 11) }, met));
    }

    [Fact]
    public void A_milestone_whose_lead_says_it_is_off_track_is_newly_red() =>
        Assert.Equal(["NewlyRed: PP-M07 went from on track to off track"], Said(Milestone(), Milestone(status: MilestoneStatus.OffTrack)));

    [Fact]
    public void A_milestone_whose_dates_alone_say_so_is_newly_red_and_the_sentence_says_why() =>
        Assert.Equal(
            ["NewlyRed: PP-M07 is off track by its dates: the forecast has passed and it is not met"],
            Said(Milestone(), Milestone() with { Computed = new(MilestoneStatus.OffTrack, null, "The forecast has passed and it is not met") }));

    [Fact]
    public void From_off_track_to_at_risk_is_recovery_not_newly_amber() =>
        Assert.Equal(["Recovered: PP-M07 recovered from off track to at risk"], Said(Milestone(status: MilestoneStatus.OffTrack), Milestone(status: MilestoneStatus.AtRisk)));

    [Fact]
    public void Recovery_of_standing_and_of_date_is_one_line() =>
        Assert.Equal(
            ["Recovered: PP-M07 recovered from off track to on track, and came forward 12 working days, from 21 March to 3 March 2011"],
            Said(Milestone(status: MilestoneStatus.OffTrack, forecast: Day(2011, 3, 21)), Milestone()));

    [Fact]
    public void A_forecast_that_is_gone_is_the_worst_slip() =>
        Assert.Equal(["Slipped: PP-M07 has no forecast any more; it was 3 March 2011"], Said(Milestone(), Milestone(forecast: PlanDate.NotSet)));

    [Fact]
    public void Endings_and_beginnings_are_said()
    {
        Assert.Equal(["Dropped: PP-M07 was cancelled"], Said(Milestone(), Milestone(status: MilestoneStatus.Cancelled)));
        Assert.Equal(["Dropped: PP-M07 Oversight paper received was removed"], Said(Milestone(), null));
        Assert.Equal(["Deferred: PP-M07 was deferred; it was on track"], Said(Milestone(), Milestone(status: MilestoneStatus.Deferred)));
        Assert.Equal(["Added: PP-M07 Oversight paper received was added, expected 3 March 2011"], Said(null, Milestone()));
        Assert.Equal(["Reopened: PP-M07 is no longer complete: it is on track"], Said(Milestone(status: MilestoneStatus.Complete), Milestone()));
        Assert.Equal(["NewlyRed: PP-M07 was added and is off track", "Added: PP-M07 Oversight paper received was added, expected 3 March 2011"], Said(null, Milestone(status: MilestoneStatus.OffTrack)));
    }

    [Fact]
    public void Other_leads_titles_and_baselines_are_said()
    {
        Assert.Equal(["Reowned: PP-M07 passed from Lead officer to Other officer"], Said(Milestone(), Milestone() with { Owner = "Other officer" }));
        Assert.Equal(["Reowned: PP-M07 has no lead any more; it was Lead officer"], Said(Milestone(), Milestone() with { Owner = "" }));
        Assert.Equal(["Retitled: PP-M07: Oversight paper received became Paper considered"], Said(Milestone(), Milestone() with { Title = "Paper considered" }));
        Assert.Equal(["Rebaselined: The baseline of PP-M07 moved 12 working days later, from 3 March to 21 March 2011"], Said(Milestone(), Milestone() with { Baseline = Day(2011, 3, 21) }));
        Assert.Equal(["Rebaselined: PP-M07 was given the baseline 3 March 2011"], Said(Milestone() with { Baseline = PlanDate.NotSet }, Milestone()));
    }

    [Fact]
    public void Silence_is_summed_up_since_the_newest_of_the_last_updates_and_names_each()
    {
        ComparedMilestone[] quiet = [.. Enumerable.Range(1, 4).Select(i => Milestone($"PP-M0{i}") with { Silent = true, LastUpdateAt = new DateTime(2011, 1, 10 + i, 9, 0, 0, DateTimeKind.Utc) })];
        var comparison = Comparison.Of(State(January, [.. quiet.Select(m => m with { Silent = false })]), State(February, quiet));
        var group = Assert.Single(comparison.Groups);
        Assert.Equal("No update on 4 milestones since 14 January 2011", group.Summary!.Text);
        Assert.Equal("No update on PP-M01 since 11 January 2011", group.Changes[0].Sentence.Text);
        Assert.Equal((0, 4), (comparison.CountsThen.Silent, comparison.CountsNow.Silent));
        Assert.Equal(["No update on 4 milestones since 14 January 2011"], comparison.Worst(5).Select(l => l.Sentence.Text));
    }

    [Fact]
    public void Silence_that_lasts_is_said_again_at_every_comparison()
    {
        var quiet = Milestone() with { Silent = true };
        Assert.Equal(["Silent: No update on PP-M07 since 14 January 2011"], Said(quiet, quiet));
        Assert.Equal(["Silent: No update on PP-M07, ever"], Said(quiet with { LastUpdateAt = null }, quiet with { LastUpdateAt = null }));
    }

    [Fact]
    public void A_report_put_off_names_both_meetings_and_its_title_is_set_apart()
    {
        var change = Assert.Single(Comparison.Of(State(January, [], [Report(Sop(11, 11))]), State(February, [], [Report(Sop(12, 9))])).Changes);
        Assert.Equal("Operation Jigsaw moved from SOP 11 November to SOP 9 December 2010", change.Sentence.Text);
        Assert.Equal((ChangeKind.Deferred, "report", "R-14", 20), (change.Kind, change.RecordKind, change.Ref, change.Weight));
        Assert.Equal(new Phrase("Operation Jigsaw", true), change.Sentence.Phrases[0]);
    }

    [Fact]
    public void What_became_of_reports_is_said()
    {
        Assert.Equal(["MovedSlot: Operation Jigsaw moved from SOP 9 December to SOP 11 November 2010"], Said(Report(Sop(12, 9)), Report(Sop(11, 11))));
        Assert.Equal(["MovedSlot: Operation Jigsaw was placed on SOP 11 November 2010"], Said(Report(null), Report(Sop(11, 11))));
        Assert.Equal(["Deferred: Operation Jigsaw lost its place on SOP 11 November 2010 and has no other"], Said(Report(Sop(11, 11)), Report(null)));
        Assert.Equal(["Delivered: Operation Jigsaw was considered by SOP on 11 November 2010"], Said(Report(Sop(11, 11)), Report(Sop(11, 11), ReportStage.Considered)));
        Assert.Equal(["Dropped: Operation Jigsaw was withdrawn"], Said(Report(Sop(11, 11)), Report(null, ReportStage.Withdrawn)));
        Assert.Equal(["Added: Operation Jigsaw was planned, without a meeting yet"], Said(null, Report(null)));
        Assert.Equal(["Retitled: R-14: Stalking and harassment became Policing stalking and harassment"], Said(Report(null, title: "Stalking and harassment"), Report(null, title: "Policing stalking and harassment")));
    }

    [Fact]
    public void What_a_committee_caused_is_listed_apart()
    {
        Assert.Equal(
            ["CommitteeCaused: Operation Jigsaw moved with its meeting from SOP 11 November to SOP 9 December 2010"],
            Said(Report(Sop(11, 11)), Report(Sop(12, 9, reference: "SOP-2010-11-11"))));
        Assert.Equal(
            ["CommitteeCaused: SOP 11 November 2010 was cancelled: inquorate"],
            Said(Report(Sop(11, 11)), Report(Sop(11, 11, cancelled: true, because: "inquorate"))));
        Assert.Equal(
            ["Deferred: Operation Jigsaw moved from SOP 11 November to SOP 9 December 2010", "CommitteeCaused: SOP 11 November 2010 did not take Operation Jigsaw"],
            Said(Report(Sop(11, 11)), Report(Sop(12, 9)) with { NotTakenBy = [Sop(11, 11)] }));
    }

    [Fact]
    public void A_plan_that_is_agreed_says_so() =>
        Assert.Equal(
            ["Public Protection 2010/11 was agreed, with baseline 1"],
            Comparison.Of(State(January, [], [], PlanState.Submitted, 0), State(February, [], [])).Changes.Select(c => c.Sentence.Text));

    [Fact]
    public void The_worst_stands_first_by_kind_then_by_how_far()
    {
        ComparedMilestone[] then = [Milestone("PP-M01"), Milestone("PP-M02"), Milestone("PP-M03"), Milestone("PP-M04")];
        ComparedMilestone[] now = [Milestone("PP-M01", MilestoneStatus.Complete), Milestone("PP-M02", forecast: Day(2011, 3, 4)), Milestone("PP-M03", forecast: Day(2011, 3, 31)), Milestone("PP-M04", MilestoneStatus.OffTrack)];
        Assert.Equal(["PP-M04", "PP-M03", "PP-M02", "PP-M01"], Comparison.Of(State(January, then), State(February, now)).Changes.Select(c => c.Ref));
    }

    private static ComputedStatus ComputedLate() =>
        new(MilestoneStatus.Complete, Slip.Between(Day(2010, 11, 11), Day(2010, 12, 9), WorkingDays.EnglandAndWales), "Complete, 20 working days late");
}
