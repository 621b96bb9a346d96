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
    public void What_is_confidential_needs_no_paragraph_and_what_is_opened_keeps_its_papers_private_and_no_words()
    {
        var report = PlannedReport.Plan("R-1", "A paper", [], []);
        report.Exempt(new Exemption("A matter", [], "", Confidential: true), "Private", "Private");
        report.Attach([], [Paper.At("Bids", "bids.xlsx")]);

        report.Open();

        Assert.Equal((1, "A paper", "", "", ""), (report.Part, report.Title, report.PrivateTitle, report.PrivateNarrative, report.PublicTitle));
        Assert.Equal(("bids.xlsx", true), (Assert.Single(report.PrivatePapers).Place, report.HasExemptPapers));
        Assert.Equal("Confidential appendix: press and public may not have it.", ExemptionWords.Of(report));
        report.Attach([], []);
        Assert.Equal((false, false, ""), (report.HasExemptPapers, report.Confidential, ExemptionWords.Of(report)));
    }

    [Fact]
    public void A_report_taken_in_public_says_why_papers_of_it_are_private_and_not_which_or_how_many()
    {
        var report = PlannedReport.Plan("R-1", "A paper", [], []);
        IReadOnlyList<Paper> bids = [Paper.At("Bids", "bids.xlsx")];
        Assert.Equal("paragraph", Assert.Throws<RuleBrokenException>(() => report.Attach([], bids)).Rule);
        Assert.Equal("paragraph", Assert.Throws<RuleBrokenException>(() => report.Attach([], bids, new Exemption("", [8], "Terms."))).Rule);
        Assert.Equal("publicInterestReason", Assert.Throws<RuleBrokenException>(() => report.Attach([], bids, new Exemption("", [3], " "))).Field);

        report.Attach([Paper.At("Main", "main.pdf")], bids, new Exemption("", [5, 3, 3], "Terms are not settled."));

        Assert.Equal("Exempt appendix, under paragraphs 3, 5 of Part 1 of Schedule 12A to the Local Government Act 1972. Terms are not settled.", ExemptionWords.Of(report));
        var one = ExemptionWords.Of(report);
        report.Attach(report.Papers, [.. bids, Paper.At("Prices", "prices.xlsx")]);
        Assert.Equal(one, ExemptionWords.Of(report));
        report.Exempt(new Exemption("A matter", report.ExemptParagraphs, report.PublicInterestReason), "", "");
        Assert.Equal((2, false, 2), (report.Part, report.HasExemptPapers, report.PrivatePapers.Count));
        report.Withhold();
        Assert.Empty(report.PrivatePapers);
    }

    [Theory]
    [InlineData("That the committee agree the plan.", true)]
    [InlineData("That members consider and note the report.", false)]
    public void A_recommendation_that_asks_for_more_than_taking_note_is_told_apart(string recommendation, bool asks) =>
        Assert.Equal(asks, Delivery.AsksForDecision(recommendation));
}
