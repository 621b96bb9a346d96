using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.ChangeControl;

public sealed class PlanLifeTests
{
    private static readonly Actor TheLead = new(APlan.Lead);
    private static readonly Actor TheGroup = new(ChangeControlTests.Chair);
    private static readonly PlanAccount Account = new("Hubs in every borough.", "Referrals doubled.", "Two officers.");

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_plan_rolls_over_with_what_was_not_met_its_reports_and_its_links(string provider)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        await CompleteAsync(store, "PP-M03");
        var roll = new RollOver(store.Writer);
        Assert.Contains("milestones", Assert.IsType<Outcome.Invalid>(await roll.RunAsync(TheLead, "PP-2010-11", null, new(["PP-M03"], []), default)).Errors.Keys);
        Assert.Contains("reports", Assert.IsType<Outcome.Invalid>(await roll.RunAsync(TheLead, "PP-2010-11", null, new([], ["R-99"]), default)).Errors.Keys);

        var saved = Assert.IsType<Outcome.Saved>(await roll.RunAsync(TheLead, "PP-2010-11", 1, new(["PP-M01", "PP-M02"], ["R-1", "R-2"]), default));

        Assert.Equal("PP-2011-12", saved.Ref);
        Assert.Equal("rolledOver", Assert.IsType<Outcome.Refused>(await roll.RunAsync(TheLead, "PP-2010-11", null, new([], []), default)).Rule);
        await using var context = store.Database.CreateDbContext();
        var next = await context.Plans.SingleAsync(p => p.Ref == "PP-2011-12");
        Assert.Equal((PlanState.Draft, "PP-2010-11", new DateOnly(2011, 4, 1), new DateOnly(2012, 3, 31), "Public Protection 2011/12"), (next.State, next.Continues, next.From, next.To, next.Title));
        var carried = await context.Milestones.Where(m => m.Plan == next.Ref).OrderBy(m => m.Ref).ToListAsync();
        Assert.Equal([("PP-M04", "PP-M01", "R-1"), ("PP-M05", "PP-M02", null)], carried.Select(m => (m.Ref, m.CarriedFrom, m.ProvedBy)));
        Assert.All(carried, m => Assert.False(m.Baseline.IsSet));
        Assert.All(await context.Reports.ToListAsync(), r => Assert.Equal(["PP-2010-11", "PP-2011-12"], r.Plans));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_draft_is_edited_freely_submitted_and_agreed_with_baseline_one(string provider)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new(["PP-M01", "PP-M02"], ["R-1"]), default));
        Assert.IsType<Outcome.Saved>(await new EditMilestone(store.Writer).RunAsync(TheLead, "PP-M04", 1, new(null, null, null, null, null, null, null, "30 June 2011", null, null, null, null), default));
        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(TheLead, "PP-M05", 1, new("onTrack", "July 2011", null, null), default));
        Assert.Equal("notSubmitted", Assert.IsType<Outcome.Refused>(await new AgreePlan(store.Writer).RunAsync(TheGroup, "PP-2011-12", null, "BMG", default)).Rule);
        Assert.IsType<Outcome.Saved>(await new SubmitPlan(store.Writer).RunAsync(TheLead, "PP-2011-12", 1, default));
        Assert.Equal("notDraft", Assert.IsType<Outcome.Refused>(await new SubmitPlan(store.Writer).RunAsync(TheLead, "PP-2011-12", null, default)).Rule);
        Assert.Equal("missing", Assert.IsType<Outcome.Refused>(await new AgreePlan(store.Writer).RunAsync(TheGroup, "PP-2011-12", 2, " ", default)).Rule);

        Assert.IsType<Outcome.Saved>(await new AgreePlan(store.Writer).RunAsync(TheGroup, "PP-2011-12", 2, "BMG, 10 March 2011", default));

        await using var context = store.Database.CreateDbContext();
        var first = await context.Baselines.SingleAsync(b => b.Plan == "PP-2011-12");
        Assert.Equal((1, "BMG, 10 March 2011"), (first.Number, first.Decision));
        Assert.Equal([("PP-M04", "30 June 2011"), ("PP-M05", "July 2011")], first.Dates.Select(d => (d.Milestone, d.Date.Text)));
        Assert.Equal("R-1", Assert.Single(first.Slots).Report);
        var version = await context.Milestones.Where(m => m.Ref == "PP-M04").Select(m => m.Version).SingleAsync();
        var directly = await new EditMilestone(store.Writer).RunAsync(TheLead, "PP-M04", version, new(null, null, null, null, null, null, null, "30 July 2011", null, null, null, null), default);
        Assert.Equal("baselineIsAgreed", Assert.IsType<Outcome.Refused>(directly).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_agreed_a_moment_ago_is_not_undone_from_under_the_baseline(string provider)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new(["PP-M01", "PP-M02", "PP-M03"], []), default));
        var edit = new EditMilestone(store.Writer);
        Assert.IsType<Outcome.Saved>(await edit.RunAsync(TheLead, "PP-M04", 1, Dated("30 June 2011"), default));
        Assert.IsType<Outcome.Saved>(await edit.RunAsync(TheLead, "PP-M05", 1, Dated("30 June 2011"), default));
        Assert.IsType<Outcome.Saved>(await new SubmitPlan(store.Writer).RunAsync(TheLead, "PP-2011-12", 1, default));
        var moved = Assert.IsType<Outcome.Saved>(await edit.RunAsync(TheLead, "PP-M04", 2, Dated("30 September 2011"), default));
        var cancelled = Assert.IsType<Outcome.Saved>(await new CancelMilestone(store.Writer).RunAsync(TheLead, "PP-M05", 2, "Not needed.", default));
        var titled = Assert.IsType<Outcome.Saved>(await edit.RunAsync(TheLead, "PP-M06", 1, new(null, "Another title", null, null, null, null, null, null, null, null, null, null), default));
        Assert.IsType<Outcome.Saved>(await new AgreePlan(store.Writer).RunAsync(TheGroup, "PP-2011-12", 2, "BMG, 24 February 2011", default));
        var undo = new UndoChange(store.Writer);

        foreach (var change in new[] { moved, cancelled })
        {
            var refused = Assert.IsType<Outcome.Refused>(await undo.RunAsync(TheLead, change.FirstSequence, change.Sequence, default));
            Assert.Equal("agreedSince", refused.Rule);
            Assert.Contains($"Ask for a change of {change.Ref}", refused.Sentence, StringComparison.Ordinal);
        }

        // What the group did not agree is taken back as ever.
        Assert.IsType<Outcome.Saved>(await undo.RunAsync(TheLead, titled.FirstSequence, titled.Sequence, default));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal("30 September 2011", (await context.Milestones.SingleAsync(m => m.Ref == "PP-M04")).Baseline.Text);
        Assert.Equal(["PP-M04"], (await context.Baselines.SingleAsync(b => b.Plan == "PP-2011-12")).Dates.Select(d => d.Milestone));

        static MilestoneInput Dated(string date) => new(null, null, null, null, null, null, null, date, null, null, null, null);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Closing_says_what_was_not_met_asks_for_value_for_money_and_happens_once(string provider)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        await CompleteAsync(store, "PP-M03");
        var close = new ClosePlan(store.Writer);
        Assert.Equal("cost", Assert.IsType<Outcome.Refused>(await close.RunAsync(TheGroup, "PP-2010-11", 1, Account with { Cost = null }, default)).Field);

        var saved = Assert.IsType<Outcome.Saved>(await close.RunAsync(TheGroup, "PP-2010-11", 1, Account, default));

        Assert.Contains("not fully implemented. 2 milestones were not met: PP-M01, PP-M02.", saved.Sentence, StringComparison.Ordinal);
        Assert.Equal("planClosed", Assert.IsType<Outcome.Refused>(await close.RunAsync(TheGroup, "PP-2010-11", null, Account, default)).Rule);
        Assert.Equal("planClosed", Assert.IsType<Outcome.Refused>(await new PostNoChange(store.Writer).RunAsync(TheLead, "PP-M02", 1, default)).Rule);
        Assert.Equal("planClosed", Assert.IsType<Outcome.Refused>(await new AskChange(store.Writer).RunAsync(TheLead, new("dropMilestone", "PP-M02", "Late."), null, default)).Rule);
        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new(["PP-M01"], ["R-1"]), default));

        // The report moves; what carries the closed plan's milestone on follows it, the closed plan stays as it was.
        Assert.IsType<Outcome.Saved>(await ACommittee.ScheduleAsync(store, "R-1", ACommittee.May, new(ACommittee.May) { Override = true, Reason = "Agreed with the chair." }));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal("12 May 2011", (await context.Milestones.SingleAsync(m => m.CarriedFrom == "PP-M01")).Forecast.Text);
        Assert.False((await context.Milestones.SingleAsync(m => m.Ref == "PP-M01")).Forecast.IsSet);
        var plan = await context.Plans.SingleAsync(p => p.Ref == "PP-2010-11");
        Assert.Equal((false, 2), (plan.FullyImplemented, plan.NotImplemented.Count));

        // The closed plan says what became of each, and is not among the current ones any more.
        var story = await StoryAsync(store, "PP-2010-11");
        var successor = await context.Milestones.Where(m => m.CarriedFrom == "PP-M01").Select(m => m.Ref).SingleAsync();
        Assert.Equal([("PP-M01", successor), ("PP-M02", null)], story.NotMet.Select(n => (n.Ref, n.CarriedAs)));
        Assert.Equal(["R-1"], story.CarriedReports);
        var index = await new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance).IndexAsync();
        Assert.Equal(["PP-2011-12"], index.Default);
        Assert.Contains(index.Plans, p => p.Ref == "PP-2010-11");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_date_before_the_new_plan_begins_is_carried_with_a_word_and_agreed_with_one(string provider)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(TheLead, "PP-M02", 1, new("onTrack", "28 February 2011", null, null), default));

        var rolled = Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new(["PP-M02"], []), default));

        await using var context = store.Database.CreateDbContext();
        var carried = await context.Milestones.Where(m => m.CarriedFrom == "PP-M02").Select(m => m.Ref).SingleAsync();
        Assert.Equal([$"{carried} (28 February 2011) is expected before the plan begins on 1 April 2011. Give it a new forecast."], rolled.Warnings);
        Assert.IsType<Outcome.Saved>(await new SubmitPlan(store.Writer).RunAsync(TheLead, "PP-2011-12", null, default));
        var agreed = Assert.IsType<Outcome.Saved>(await new AgreePlan(store.Writer).RunAsync(TheGroup, "PP-2011-12", null, "BMG", default));
        Assert.Equal(["One milestone has a date before the plan begins on 1 April 2011, and baseline 1 holds it."], agreed.Warnings);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_proposal_becomes_a_milestone_and_a_report_of_next_years_plan(string provider)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        var agree = new AgreeProposal(store.Writer);
        Assert.Contains("rationale", Assert.IsType<Outcome.Invalid>(await new ProposeForNextYear(store.Writer).RunAsync(TheLead, "PP-2010-11", new("Scope mental health", " ", null, null, null), default)).Errors.Keys);
        Assert.Equal("PN-1", Assert.IsType<Outcome.Saved>(await new ProposeForNextYear(store.Writer).RunAsync(TheLead, "PP-2010-11", new("Scope mental health oversight", "Nothing was received.", "VULN", "SOP", "October 2011"), default)).Ref);
        Assert.IsType<Outcome.Saved>(await new ProposeForNextYear(store.Writer).RunAsync(TheLead, "PP-2010-11", new("Another", "A reason.", null, null, null), default));
        Assert.Equal("noNextPlan", Assert.IsType<Outcome.Refused>(await agree.RunAsync(TheGroup, "PN-1", 1, null, default)).Rule);
        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new([], []), default));

        Assert.IsType<Outcome.Saved>(await agree.RunAsync(TheGroup, "PN-1", 1, null, default));
        Assert.IsType<Outcome.Saved>(await new DropProposal(store.Writer).RunAsync(TheGroup, "PN-2", 1, "Not this year.", default));

        await using var context = store.Database.CreateDbContext();
        var proposal = await context.Proposals.SingleAsync(p => p.Ref == "PN-1");
        Assert.Equal((ProposalState.Agreed, "PP-M04", "R-3"), (proposal.State, proposal.Milestone, proposal.Report));
        var milestone = await context.Milestones.SingleAsync(m => m.Ref == "PP-M04");
        Assert.Equal(("PP-2011-12", "October 2011", "R-3"), (milestone.Plan, milestone.Baseline.Text, milestone.ProvedBy));
        var report = await context.Reports.SingleAsync(r => r.Ref == "R-3");
        Assert.Equal(("SOP", "October 2011"), (report.Committee, report.Target.Text));
        Assert.Equal("decided", Assert.IsType<Outcome.Refused>(await agree.RunAsync(TheGroup, "PN-2", 2, null, default)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Only_the_reports_that_were_ticked_go_and_a_joint_one_stays_with_the_other_projects_plan_too(string provider)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("prepare", Actor.Sample, change =>
        {
            change.Add(Project.Start("VAW", "violence-against-women", new ProjectSummary { Name = "Violence against women" }), "");
            change.Add(WorkPlan.Draft("VAW-2010-11", "VAW", "Violence against women 2010/11", new(2010, 4, 1), new(2011, 3, 31)), "");
            change.Add(PlannedReport.Plan("R-3", "A joint report", [], ["PP", "VAW"]), "");
            return Task.CompletedTask;
        }, default));
        Assert.Contains("R-3", await ReportsAsync(store, "VAW-2010-11"));
        Assert.Equal([("R-3", "Violence against women 2010/11")], (await StoryAsync(store, "PP-2010-11")).Reports.SelectMany(r => r.AlsoIn, (r, plan) => (r.Ref, plan)));

        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new([], ["R-1", "R-3"]), default));

        Assert.Equal(["R-1", "R-3"], await ReportsAsync(store, "PP-2011-12"));
        Assert.Equal(["R-1", "R-2", "R-3"], await ReportsAsync(store, "PP-2010-11"));
        Assert.Contains("R-3", await ReportsAsync(store, "VAW-2010-11"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_submitted_plan_is_sent_back_with_a_reason_mended_and_submitted_again(string provider)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-2010-11", null, new([], []), default));
        var sendBack = new SendBackPlan(store.Writer);
        Assert.Equal("notSubmitted", Assert.IsType<Outcome.Refused>(await sendBack.RunAsync(TheGroup, "PP-2011-12", 1, "Early.", default)).Rule);
        Assert.IsType<Outcome.Saved>(await new SubmitPlan(store.Writer).RunAsync(TheLead, "PP-2011-12", 1, default));
        Assert.Equal("reason", Assert.IsType<Outcome.Refused>(await sendBack.RunAsync(TheGroup, "PP-2011-12", 2, "  ", default)).Field);

        var sent = Assert.IsType<Outcome.Saved>(await sendBack.RunAsync(TheGroup, "PP-2011-12", 2, "The hubs have no dates.", default));

        var story = await StoryAsync(store, "PP-2011-12");
        Assert.Equal((PlanState.Draft, false, "The hubs have no dates."), (story.Plan.State, story.Plan.Submitted.IsSet, story.SentBack?.Why));

        // It can be taken back for a minute like other single changes, and then it waits for the group again.
        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheGroup, sent.FirstSequence, sent.Sequence, default));
        Assert.Equal(PlanState.Submitted, (await StoryAsync(store, "PP-2011-12")).Plan.State);
        Assert.IsType<Outcome.Saved>(await sendBack.RunAsync(TheLead, "PP-2011-12", null, "We forgot one.", default));
        var returned = Assert.Single(await Queries(store).ReturnedAsync(["PP"], default));
        Assert.Equal(("PP-2011-12", "We forgot one."), (returned.Ref, returned.Back.Why));
        Assert.Empty(await Queries(store).ReturnedAsync(["VAW"], default));
        var again = Assert.IsType<Outcome.Saved>(await new SubmitPlan(store.Writer).RunAsync(TheLead, "PP-2011-12", null, default));
        Assert.Null((await StoryAsync(store, "PP-2011-12")).SentBack);
        Assert.Empty(await Queries(store).ReturnedAsync(["PP"], default));
        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheLead, again.FirstSequence, again.Sequence, default));
        Assert.IsType<Outcome.Saved>(await new SubmitPlan(store.Writer).RunAsync(TheLead, "PP-2011-12", null, default));
        Assert.IsType<Outcome.Saved>(await new AgreePlan(store.Writer).RunAsync(TheGroup, "PP-2011-12", null, "BMG", default));
    }

    private static async Task<PlanStory> StoryAsync(Store store, string plan) =>
        (await Queries(store).FindAsync(plan, default))!;

    private static PlanLifeQueries Queries(Store store) =>
        new(store.Database, new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance), new PlanBaselines(store.Database));

    private static async Task<IEnumerable<string>> ReportsAsync(Store store, string plan) => (await StoryAsync(store, plan)).Reports.Select(r => r.Ref);

    private static async Task CompleteAsync(Store store, string reference) =>
        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(TheLead, reference, 1, new("complete", null, "10 February 2011", null), default));
}
