using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Tests.Domain.Reports;

public sealed class StageRulesTests
{
    private static readonly Author By = new("clerk@example.org", "Committee clerk");

    [Fact]
    public void Every_stage_can_be_left_but_considered_and_none_leads_to_itself()
    {
        foreach (var stage in Enum.GetValues<ReportStage>())
        {
            Assert.DoesNotContain(stage, StageRules.Next(stage));
            Assert.Equal(stage is ReportStage.Considered, StageRules.Next(stage).Count == 0);
        }
    }

    [Fact]
    public void Only_a_published_report_is_considered_and_only_a_cleared_one_published()
    {
        var stages = Enum.GetValues<ReportStage>();
        Assert.Equal([ReportStage.Published], stages.Where(s => StageRules.Next(s).Contains(ReportStage.Considered)));
        Assert.Equal([ReportStage.Cleared], stages.Where(s => StageRules.Next(s).Contains(ReportStage.Published)));
    }

    [Fact]
    public void Clearance_that_is_taken_back_opens_a_cleared_report_again()
    {
        var report = PlannedReport.Plan("R-1", "A paper", [], []);
        report.Ask("The Chair", "Members asked.", "", By, DateTime.UnixEpoch);
        foreach (var area in Enum.GetValues<ClearanceArea>())
        {
            report.Clear(area, "None", By, DateTime.UnixEpoch);
        }

        report.Reach(ReportStage.Cleared, "", By, DateTime.UnixEpoch);
        report.Clear(ClearanceArea.Legal, "", By, DateTime.UnixEpoch);

        Assert.Equal((ReportStage.InClearance, "legal"), (report.Stage, Clearance.NameOf(Assert.Single(report.NotCleared))));
    }

    [Fact]
    public void A_report_keeps_its_subject_beside_its_final_title_and_wants_what_its_kind_takes()
    {
        var report = PlannedReport.Plan("R-1", "Stalking and harassment", [], []);
        report.Edit(ReportDetails.Of(report) with { FinalTitle = "Policing stalking and harassment", Paper = ReportKind.Presentation });

        Assert.Equal(("Stalking and harassment", "Policing stalking and harassment", 30), (report.Subject, report.Title, report.MinutesNeeded));
        Assert.Equal("minutes", Assert.Throws<RuleBrokenException>(() => report.Edit(ReportDetails.Of(report) with { Minutes = 0 })).Rule);
    }

    [Fact]
    public void What_is_confidential_needs_no_paragraph_and_what_is_opened_keeps_nothing_private()
    {
        var report = PlannedReport.Plan("R-1", "A paper", [], []);
        report.Exempt(new Exemption("A matter", [], "", Confidential: true), "Private", "Private");
        report.Attach([], [Paper.At("Bids", "bids.xlsx")]);

        report.Open();

        Assert.Equal((1, "A paper", "", 0), (report.Part, report.Title, report.PrivateTitle, report.PrivatePapers.Count));
        Assert.Equal("privatePapers", Assert.Throws<RuleBrokenException>(() => report.Attach([], [Paper.At("Bids", "bids.xlsx")])).Rule);
    }

    [Theory]
    [InlineData("That the committee agree the plan.", true)]
    [InlineData("That members consider and note the report.", false)]
    public void A_recommendation_that_asks_for_more_than_taking_note_is_told_apart(string recommendation, bool asks) =>
        Assert.Equal(asks, Delivery.AsksForDecision(recommendation));
}
