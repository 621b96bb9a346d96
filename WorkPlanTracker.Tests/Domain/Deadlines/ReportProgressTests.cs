using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Tests.Domain.Deadlines;

public sealed class ReportProgressTests
{
    private static readonly WorkingDays Calendar = WorkingDays.EnglandAndWales;

    private static readonly MeetingDeadlines Deadlines = MeetingDeadlines.Of(
        new(2011, 4, 7),
        [
            .. DeadlineRules.Usual(CommitteeKind.Committee),
            new("Commission", DeadlineStep.Commission, 40, CountingWay.WorkingDays),
            new("First draft", DeadlineStep.FirstDraft, 25, CountingWay.WorkingDays),
            new("Clearance", DeadlineStep.Clearance, 15, CountingWay.WorkingDays),
        ],
        Calendar);

    [Fact]
    public void A_report_has_before_it_what_its_stage_has_not_reached()
    {
        Assert.Equal([DeadlineStep.Commission, DeadlineStep.FirstDraft, DeadlineStep.Clearance, DeadlineStep.Publication], Before(ReportStage.Proposed));
        Assert.Equal([DeadlineStep.FirstDraft, DeadlineStep.Clearance, DeadlineStep.Publication], Before(ReportStage.Drafting));
        Assert.Equal([DeadlineStep.Clearance, DeadlineStep.Publication], Before(ReportStage.InClearance));
        Assert.Equal([DeadlineStep.Publication], Before(ReportStage.Cleared));
        Assert.Empty(Before(ReportStage.Published));
        Assert.Empty(Before(ReportStage.Withdrawn));
    }

    [Fact]
    public void The_card_says_the_next_deadline_or_the_one_that_was_missed()
    {
        Assert.Equal("Clearance is due on 17 March 2011: in 3 working days.", ReportProgress.Sentence(Deadlines, ReportStage.InClearance, new(2011, 3, 14), Calendar));
        Assert.Equal("Clearance was due on 17 March 2011: 2 working days late.", ReportProgress.Sentence(Deadlines, ReportStage.InClearance, new(2011, 3, 21), Calendar));
        Assert.Equal("", ReportProgress.Sentence(Deadlines, ReportStage.Considered, new(2011, 3, 21), Calendar));
        Assert.Equal(DeadlineStep.Publication, ReportProgress.Next(Deadlines, ReportStage.InClearance, new(2011, 3, 21))!.Step);
    }

    private static IEnumerable<DeadlineStep> Before(ReportStage stage) => ReportProgress.Before(Deadlines, stage).Select(s => s.Step);
}
