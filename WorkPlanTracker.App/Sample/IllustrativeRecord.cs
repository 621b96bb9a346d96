using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Sample;

/// <summary>The rows that make the plan alive on the demonstration's day. Each is marked as illustrative.</summary>
internal static class IllustrativeRecord
{
    private static readonly Author Lead = new(DemoPeople.LeadEmail, DemoPeople.LeadName);
    private static readonly string[] Reviewed = ["PP-2010-11", "VAW-2010-11"];

    internal static void Tell(SampleScript script)
    {
        TellMilestones(script);
        TellReviews(script);
        TellPapers(script);
    }

    private static void TellMilestones(SampleScript script)
    {
        Milestone(script, "PP-M51", "Public protection quarterly briefing, third issue", ["VULN"], Deliverable.Briefing, On(28, 2), [Said(10, 1, MilestoneStatus.OnTrack, On(28, 2), "Contents agreed."), Said(18, 2, MilestoneStatus.OnTrack, On(28, 2), "Text in, figures to follow.")]);
        Milestone(script, "PP-M52", "Operation Jigsaw audit: governance recommendation closed (REC-3)", ["MAPPA"], Deliverable.Document, On(31, 1), [
            Said(6, 12, MilestoneStatus.OnTrack, On(31, 1), "Response drafted."),
            Said(14, 1, MilestoneStatus.AtRisk, On(28, 2), "Waiting for the outcome of the Territorial Policing Development Programme."),
            Said(21, 2, MilestoneStatus.OffTrack, PlanDate.InSeason(Season.Summer, 2011), "Cannot close before the Territorial Policing Development Programme reports. A change request is with the management group.")], "Territorial Policing Development Programme");
        Milestone(script, "PP-M53", "Response to the Green Paper Breaking the Cycle sent", ["MAPPA"], Deliverable.Document, On(4, 3), [Said(17, 2, MilestoneStatus.OnTrack, On(4, 3), "Draft with the Chief Executive.")]);
        Milestone(script, "PP-M54", "Priorities for 2011/12 agreed by the Business Management Group", ["MAPPA", "VULN", "VAW"], Deliverable.MeetingHeld, On(10, 3), [Said(18, 2, MilestoneStatus.OnTrack, On(10, 3), "Proposals drafted by area.")]);
        Milestone(script, "VAW-M55", "Violence against women quarterly briefing, third issue", ["VAW"], Deliverable.Briefing, On(11, 2), [Said(12, 1, MilestoneStatus.OnTrack, On(11, 2), "Contents agreed."), Said(16, 2, MilestoneStatus.AtRisk, On(4, 3), "One set of figures is late; expected by the end of the month.")]);
        Milestone(script, "VAW-M56", "Final borough session of the Domestic and Sexual Violence Board held", ["DV", "RAPE"], Deliverable.MeetingHeld, PlanDate.InMonth(2011, 4), [Said(18, 2, MilestoneStatus.OnTrack, PlanDate.InMonth(2011, 4), "Boroughs invited; the day is to be fixed.")]);
        Milestone(script, "VAW-M57", "Final report of the Domestic and Sexual Violence Board", ["DV", "RAPE"], Deliverable.Report, PlanDate.InMonth(2011, 7), [], "VAW-M56");
        Milestone(script, "VAW-M58", "Terms of reference of the successor board", ["VAW"], Deliverable.Document, PlanDate.NotSet, [], "VAW-M57");
        script.At(SampleScript.StartOf(new(2010, 12, 9)), "postProgressUpdate", change => PostAsync(
            change, "PP-M04", Said(9, 12, MilestoneStatus.OnTrack, PlanDate.InMonth(2011, 3), "First conversation held with the communications directorate.")));
    }

    private static void TellReviews(SampleScript script)
    {
        var january = new DateOnly(2011, 1, 13);
        script.Add(SampleScript.StartOf(new(2010, 12, 13)), "prepareReview", Marked(Review.Prepare("RV-1", Reviewed, january, new(14, 0), "Illustrative review at which baseline 1 was recorded.")));
        script.At(SampleScript.EndOf(january).AddMinutes(1), "closeReview", async change =>
        {
            foreach (var reference in Reviewed)
            {
                var plan = await change.FetchAsync<WorkPlan>(reference);
                plan.Agree("Business Management Group, 13 January 2011 (illustrative)");
                change.Say(plan, $"{plan.Title} agreed; baseline 1 taken.");
                var taken = new Dictionary<string, PlanDate?>(StringComparer.Ordinal);
                foreach (var known in change.Read<Milestone>().Where(m => m.Plan == reference).Select(m => m.Ref).ToList())
                {
                    var milestone = await change.FetchAsync<Milestone>(known);
                    if (!milestone.Baseline.IsSet && !milestone.IsFinished && milestone.Forecast.IsKnown)
                    {
                        milestone.TakeBaseline(milestone.Forecast, illustrative: true);
                        change.Say(milestone, $"Baseline of {known} recorded: {milestone.Baseline.Text} (illustrative).");
                        taken[known] = milestone.Baseline;
                    }
                }

                await Baselines.TakeAsync(change, plan, plan.AgreedBy, null, taken, null, CancellationToken.None);
            }

            var review = await change.FetchAsync<Review>("RV-1");
            review.CloseAsRecorded(new Author(DemoPeople.BmgEmail, DemoPeople.BmgName), change.Now);
            change.Say(review, "Review of 13 January 2011 closed.");
            Ask(change, "A-61", "Confirm the date of the final borough session of the Domestic and Sexual Violence Board", PlanDate.InMonth(2011, 3));
            Ask(change, "A-62", "Circulate the third public protection briefing in draft", On(18, 2));
        });
        script.At(SampleScript.StartOf(new(2011, 2, 18)), "closeAction", async change =>
        {
            var action = await change.FetchAsync<CommitteeAction>("A-62");
            action.Close(null, "Circulated with the figures to follow (illustrative).");
            change.Say(action, "A-62 closed.");
        });
        script.Add(SampleScript.StartOf(new(2011, 2, 1)), "prepareReview", Marked(Prepared()));
        script.At(SampleScript.StartOf(new(2011, 2, 21)).AddMinutes(5), "askChange", async change =>
        {
            var (before, after) = (On(31, 1), PlanDate.InSeason(Season.Summer, 2011));
            var around = await RequestSurroundings.OfAsync(PlanRecords.Of(change), await change.ReadAsync<Domain.Milestones.Milestone>("PP-M52"), 1, CancellationToken.None);
            var effects = ChangeEffects.Of(ChangeRequestKind.MoveBaseline, before, after, around, await change.CalendarAsync());
            change.Add(
                Marked(ChangeRequest.ToMoveBaseline(
                    "CR-1", "PP-2010-11", "PP-M52", "Waits for the outcome of the Territorial Policing Development Programme.", before, after, Lead, SampleScript.StartOf(new(2011, 2, 21)), effects)),
                "CR-1 added to the record.");
        });
    }

    private static Review Prepared()
    {
        var review = Review.Prepare("RV-2", Reviewed, SampleScript.Day, new(14, 0));
        review.Edit(ReviewDetails.Of(review) with
        {
            Note = "Illustrative: the second review of the year. One request to move a baseline is before the group.",
            Topics = [new("PP-M52", "Keep the baseline, or move it to the summer?"), new("VAW-M56", "Can the last session be held in April?"), new("", "Priorities for 2011/12: what is carried over")],
            Risks = ["The Territorial Policing Development Programme reports later than the summer", "No successor board is named before the last session"],
            Issues = ["One set of figures for the violence against women briefing is late"],
        });
        return review;
    }

    private static void Ask(Change change, string reference, string text, PlanDate due) =>
        change.Add(Marked(CommitteeAction.Ask(reference, text, "Action", null, "RV-1", due, null)), $"{reference} asked for by RV-1: {text}");

    private static void TellPapers(SampleScript script)
    {
        var performance = PlannedReport.Plan("R-61", "Illustrative performance paper", ["MAPPA"], ["PP"]);
        performance.Describe(ReportKind.Report, "Assistant Commissioner", [], "Illustrative: legal clearance is outstanding.", "note", "SOP", On(17, 3));
        performance.Trail(new ReportMove(null, "SOP-2011-03-17", SampleScript.StartOf(new(2011, 2, 7)), "Sample", "", ""));
        performance.Replay(ReportStage.InClearance);
        var contract = PlannedReport.Plan("R-62", "Illustrative contract award", [], []);
        contract.Describe(ReportKind.Report, "Chief Executive", [], "", "agree", "SOP", On(17, 3));
        contract.Exempt(
            new Exemption("Award of a contract", [3], "Publication would harm the authority’s position while terms are settled."),
            "Illustrative contract award: named supplier", "Illustrative private narrative: the price and the runner-up.");
        contract.Trail(new ReportMove(null, "SOP-2011-03-17", SampleScript.StartOf(new(2011, 2, 7)), "Sample", "", ""));
        contract.Replay(ReportStage.Drafting);
        var rape = PlannedReport.Plan("R-63", "SCD9: one year on", ["TRAFF"], ["VAW"]);
        rape.Describe(ReportKind.Report, "", [], "Illustrative series: one year from 1 April 2010.", "", null, PlanDate.InMonth(2011, 4));
        var scd2 = PlannedReport.Plan("R-64", "SCD2: eighteen months on", ["RAPE"], ["VAW"]);
        scd2.Describe(ReportKind.Report, "", [], "Illustrative series: six months after the one-year report.", "", null, PlanDate.InSeason(Season.Summer, 2011));
        var urgent = CommitteeAction.Ask("A-51", "Illustrative urgent action: interim cover agreed for a support service until the next meeting", "", null, null, PlanDate.OnDay(new(2011, 3, 17)), "VAW");
        urgent.Be(ActionKind.UrgentAction);
        urgent.Agree("the Chief Executive after consulting the Chair (illustrative)");
        urgent.GoTo("SOP");
        script.Add(SampleScript.StartOf(new(2011, 2, 14)), "askAction", Marked(urgent));
        script.Add(SampleScript.StartOf(new(2011, 2, 7)), "planReport", Marked(performance), Marked(contract), Marked(rape), Marked(scd2));
        script.Add(
            SampleScript.StartOf(new(2011, 2, 7)).AddMinutes(5),
            "draftAgenda",
            [
                .. new[] { "Apologies for absence", "Declarations of interest", "Minutes of the previous meeting", "Urgent actions and urgent operational issues" }
                    .Select((title, i) => Marked(AgendaItem.Place($"SOP-2011-03-17-P1-{i + 1:00}", "SOP-2011-03-17", 1, $"{i + 1}", i + 1, title, i == 2 ? AgendaItemType.Minutes : AgendaItemType.Standing))),
                Marked(AgendaItem.Place("SOP-2011-03-17-P1-05", "SOP-2011-03-17", 1, "5", 5, "Illustrative performance paper", AgendaItemType.Report, "R-61")),
                Marked(AgendaItem.Place("SOP-2011-03-17-P1-06", "SOP-2011-03-17", 1, "6", 6, "Illustrative item requested by a member", AgendaItemType.Other)),
                Marked(AgendaItem.Place("SOP-2011-03-17-P1-07", "SOP-2011-03-17", 1, "7", 7, "Illustrative urgent action taken since the last meeting", AgendaItemType.Other)),
                Marked(AgendaItem.Place("SOP-2011-03-17-P1-08", "SOP-2011-03-17", 1, "8", 8, "Exclusion of press and public", AgendaItemType.Exclusion)),
                Marked(AgendaItem.Place("SOP-2011-03-17-P2-01", "SOP-2011-03-17", 2, "1", 9, "Award of a contract", AgendaItemType.Report, "R-62")),
                Marked(AgendaItem.Place("CEP-2011-05-05-P1-01", "CEP-2011-05-05", 1, "1", 1, "Draft minutes of 2 February 2011 (illustrative)", AgendaItemType.Minutes)),
            ]);
    }

    private static void Milestone(
        SampleScript script, string reference, string title, string[] areas, Deliverable deliverable, PlanDate baseline, IReadOnlyList<(DateTime At, Progress Progress)> updates, params string[] dependsOn)
    {
        var project = reference.Split('-')[0];
        script.At(SampleScript.StartOf(new(2010, 12, 1)), "planMilestone", async change =>
        {
            var plan = await change.ReadAsync<WorkPlan>(ProgrammeRecord.PlanOf(project));
            var details = new MilestoneDetails(title, "", areas, "", DemoPeople.LeadName, DemoPeople.LeadEmail, dependsOn, deliverable, null);
            change.Add(Marked(Domain.Milestones.Milestone.Propose(reference, plan, details, baseline, baseline)), $"{reference} added to the plan: {title}.");
        });
        foreach (var (at, progress) in updates)
        {
            script.At(at, "postProgressUpdate", change => PostAsync(change, reference, (at, progress)));
        }
    }

    private static async Task PostAsync(Change change, string reference, (DateTime At, Progress Progress) said)
    {
        var milestone = await change.FetchAsync<Milestone>(reference);
        change.AddPart(milestone.Replay(said.Progress, Lead, change.Now));
        change.Reason = said.Progress.Narrative;
        change.Say(milestone, $"{reference} {StatusWords.Of(said.Progress.Status).ToLowerInvariant()}, forecast {said.Progress.Forecast.Text}.");
    }

    private static (DateTime At, Progress Progress) Said(int day, int month, MilestoneStatus status, PlanDate forecast, string narrative) =>
        (SampleScript.StartOf(new(month == 12 ? 2010 : 2011, month, day)), new Progress(status, forecast, PlanDate.NotSet, narrative, [], Illustrative: true));

    private static PlanDate On(int day, int month) => PlanDate.OnDay(new(2011, month, day));

    private static T Marked<T>(T record)
        where T : Record
    {
        record.ComesFrom(RecordSource.Illustrative);
        return record;
    }
}
