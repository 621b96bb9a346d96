using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.ChangeControl;

public sealed class ChangeControlTests
{
    internal const string Chair = "bmg@example.org";

    private static readonly Actor TheLead = new(APlan.Lead);
    private static readonly Actor TheGroup = new(Chair);
    private static readonly ChangeInput ToMove = new("moveBaseline", "PP-M01", "It waits for the audit.", "30 June 2011");

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_lead_asks_the_group_approves_and_the_baseline_moves_with_both_kept(string provider)
    {
        await using var store = await OpenAsync(provider);
        var asked = Assert.IsType<Outcome.Saved>(await new AskChange(store.Writer).RunAsync(TheLead, ToMove, 2, default));
        Assert.Equal("CR-1", asked.Ref);

        var decided = Assert.IsType<Outcome.Saved>(await new DecideChange(store.Writer).RunAsync(TheGroup, "CR-1", 1, new("approve"), default));

        Assert.Equal(("CR-1", 2), (decided.Ref, decided.Version));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal("30 June 2011", (await context.Milestones.SingleAsync(m => m.Ref == "PP-M01")).Baseline.Text);
        Assert.Equal(2, (await context.Plans.SingleAsync()).BaselineNumber);
        var baselines = await context.Baselines.OrderBy(b => b.Number).ToListAsync();
        Assert.Equal([1, 2], baselines.Select(b => b.Number));
        Assert.Equal("CR-1", baselines[1].Request);
        var moved = BaselineComparison.Of(baselines[0], baselines[1], WorkPlanTracker.Domain.Dates.WorkingDays.EnglandAndWales)[0];
        Assert.Equal(("PP-M01", "7 April 2011", "30 June 2011", BaselineChange.Moved), (moved.Ref, moved.Before, moved.After, moved.Change));
        var request = await context.ChangeRequests.SingleAsync();
        Assert.Equal((ChangeRequestState.Approved, null, 2, true), (request.State, request.Review, request.Baseline, request.IsToBeReported));
        Assert.Contains("reported to the next review", ChangeRequestWords.Decision(request), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_page_of_requests_read_from_the_log_is_the_page_the_database_cuts(string provider)
    {
        await using var store = await OpenAsync(provider);
        for (var i = 1; i <= 12; i++)
        {
            store.Clock.Now = store.Clock.Now.AddMinutes(i % 3);
            Assert.IsType<Outcome.Saved>(await new AskChange(store.Writer).RunAsync(TheLead, ToMove, null, default));
            Assert.IsType<Outcome.Saved>(await new WithdrawRequest(store.Writer).RunAsync(TheLead, $"CR-{i}", 1, default));
        }

        Assert.IsType<Outcome.Saved>(await new AskChange(store.Writer).RunAsync(TheLead, ToMove, null, default));
        var queries = new ChangeRequestQueries(store.Database, new PlanClock(store.Clock));
        var all = await new WorkPlanTracker.App.Live.PlanHistory(store.Database).ReadAllAsync<ChangeRequest>(store.Clock.Now.AddMinutes(1), default);
        foreach (var (state, page) in new (ChangeRequestState?, int)[] { (null, 1), (null, 2), (null, 99), (ChangeRequestState.Withdrawn, 2), (ChangeRequestState.Refused, 1) })
        {
            var (cut, read) = (await queries.PageAsync(state, "PP-2010-11", null, page, 5, default), RequestPage.Of(all, state, "PP-2010-11", null, page, 5));
            Assert.Equal(cut.Requests.Select(r => r.Ref), read.Requests.Select(r => r.Ref));
            Assert.Equal((cut.Total, cut.Number, cut.Pages), (read.Total, read.Number, read.Pages));
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_request_is_amended_with_another_date_or_refused_with_a_reason(string provider)
    {
        await using var store = await OpenAsync(provider);
        var (ask, decide) = (new AskChange(store.Writer), new DecideChange(store.Writer));
        await ask.RunAsync(TheLead, ToMove, null, default);
        Assert.Contains("after", Assert.IsType<Outcome.Invalid>(await decide.RunAsync(TheGroup, "CR-1", 1, new("amend"), default)).Errors.Keys);
        Assert.Contains("note", Assert.IsType<Outcome.Invalid>(await decide.RunAsync(TheGroup, "CR-1", 1, new("refuse"), default)).Errors.Keys);
        Assert.IsType<Outcome.Saved>(await decide.RunAsync(TheGroup, "CR-1", 1, new("amend", "31 May 2011"), default));
        await ask.RunAsync(TheLead, ToMove with { About = "PP-M02" }, null, default);
        Assert.IsType<Outcome.Saved>(await decide.RunAsync(TheGroup, "CR-2", 1, new("refuse", Note: "The audit is out."), default));

        await using var context = store.Database.CreateDbContext();
        var amended = await context.ChangeRequests.SingleAsync(r => r.Ref == "CR-1");
        Assert.Equal((ChangeRequestState.Amended, "30 June 2011", "31 May 2011"), (amended.State, amended.AskedFor, amended.After.Text));
        Assert.Equal("31 May 2011", (await context.Milestones.SingleAsync(m => m.Ref == "PP-M01")).Baseline.Text);
        Assert.Equal("10 March 2011", (await context.Milestones.SingleAsync(m => m.Ref == "PP-M02")).Baseline.Text);
        Assert.Equal(2, (await context.Plans.SingleAsync()).BaselineNumber);
        Assert.Equal("decided", Assert.IsType<Outcome.Refused>(await decide.RunAsync(TheGroup, "CR-2", 2, new("approve"), default)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_agreed_milestone_is_dropped_and_an_agreed_report_withdrawn_only_by_a_request(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await ACommittee.ScheduleAsync(store, "R-1", ACommittee.April));
        var direct = Assert.IsType<Outcome.Refused>(await new ReachStage(store.Writer).RunAsync(new(ACommittee.Clerk), "R-1", null, new("withdrawn", "Not needed."), default));
        Assert.Equal("changeControl", direct.Rule);
        Assert.Contains("Ask for a change", direct.Sentence, StringComparison.Ordinal);
        var cancelled = Assert.IsType<Outcome.Refused>(await new CancelMilestone(store.Writer).RunAsync(TheLead, "PP-M02", 1, "Not needed.", default));
        Assert.Contains("Ask for a change", cancelled.Sentence, StringComparison.Ordinal);

        Assert.IsType<Outcome.Saved>(await new AskChange(store.Writer).RunAsync(new(ACommittee.Clerk), new("withdrawReport", "r-1", "Overtaken."), null, default));
        Assert.IsType<Outcome.Saved>(await new AskChange(store.Writer).RunAsync(TheLead, new("dropMilestone", "PP-M02", "Overtaken."), null, default));
        Assert.IsType<Outcome.Saved>(await new DecideChange(store.Writer).RunAsync(TheGroup, "CR-1", 1, new("approve"), default));
        Assert.IsType<Outcome.Saved>(await new DecideChange(store.Writer).RunAsync(TheGroup, "CR-2", 1, new("approve"), default));

        await using var context = store.Database.CreateDbContext();
        Assert.Equal(ReportStage.Withdrawn, (await context.Reports.SingleAsync(r => r.Ref == "R-1")).Stage);
        Assert.False(await context.AgendaItems.Where(AgendaSlots.Standing).AnyAsync(i => i.Report == "R-1"));
        Assert.Equal(MilestoneStatus.Cancelled, (await context.Milestones.SingleAsync(m => m.Ref == "PP-M02")).Status);
        var newest = await context.Baselines.SingleAsync(b => b.Number == 3);
        Assert.DoesNotContain("PP-M02", newest.Dates.Select(d => d.Milestone));
        Assert.DoesNotContain("R-1", newest.Slots.Select(s => s.Report));
        Assert.Contains("R-1", (await context.Baselines.SingleAsync(b => b.Number == 1)).Slots.Select(s => s.Report));
        Assert.Contains("It stands on the agenda of SOP-2011-04-07 and is taken off.", (await context.ChangeRequests.SingleAsync(r => r.Ref == "CR-1")).Effects);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whoever_asked_may_not_approve_it_unless_the_plan_lets_them(string provider)
    {
        await using var store = await OpenAsync(provider);
        await GrantAsync(store, APlan.Lead, [Role.Lead, Role.Bmg], ["PP"]);
        await new AskChange(store.Writer).RunAsync(TheLead, ToMove, null, default);
        var decide = new DecideChange(store.Writer);

        Assert.Equal("ownRequest", Assert.IsType<Outcome.Refused>(await decide.RunAsync(TheLead, "CR-1", 1, new("approve"), default)).Rule);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("prepare", Actor.Sample, async change =>
        {
            var plan = await change.FetchAsync<WorkPlan>("PP-2010-11");
            plan.LetAskerApprove(true);
            change.Say(plan, "Own requests may be approved.");
        }, default));
        Assert.IsType<Outcome.Saved>(await decide.RunAsync(TheLead, "CR-1", 1, new("approve"), default));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_changed_meanwhile_is_said_and_nothing_is_decided(string provider)
    {
        await using var store = await OpenAsync(provider);
        var (ask, decide) = (new AskChange(store.Writer), new DecideChange(store.Writer));
        Assert.IsType<Outcome.Conflict>(await ask.RunAsync(TheLead, ToMove, 1, default));
        Assert.IsType<Outcome.NotFound>(await ask.RunAsync(TheLead, ToMove with { About = "PP-M99" }, null, default));
        Assert.IsType<Outcome.Saved>(await ask.RunAsync(TheLead, ToMove with { About = "PP-M03" }, null, default));
        Assert.Equal("alreadyAsked", Assert.IsType<Outcome.Refused>(await ask.RunAsync(TheLead, ToMove with { About = "PP-M03" }, null, default)).Rule);
        Assert.IsType<Outcome.Conflict>(await decide.RunAsync(TheGroup, "CR-1", 7, new("approve"), default));
        Assert.Contains("review", Assert.IsType<Outcome.Invalid>(await decide.RunAsync(TheGroup, "CR-1", 1, new("approve", Review: "RV-9"), default)).Errors.Keys);

        await store.Writer.RunAsync("prepare", Actor.Sample, async change => change.Remove(await change.FetchAsync<Milestone>("PP-M03"), "PP-M03 removed."), default);
        Assert.IsType<Outcome.NotFound>(await decide.RunAsync(TheGroup, "CR-1", 1, new("approve"), default));
        Assert.IsType<Outcome.Saved>(await decide.RunAsync(TheGroup, "CR-1", 1, new("refuse", Note: "It was removed."), default));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(1, (await context.Plans.SingleAsync()).BaselineNumber);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_decision_at_a_review_names_one_that_is_live_and_of_the_plan(string provider)
    {
        await using var store = await OpenAsync(provider);
        await store.Writer.RunAsync("prepare", Actor.Sample, change =>
        {
            change.Add(Review.Prepare("RV-1", ["PP-2010-11"], new(2011, 2, 24), null), "Review prepared.");
            change.Add(Review.Prepare("RV-2", ["VAW-2010-11"], new(2011, 2, 24), null), "Review prepared.");
            var closed = Review.Prepare("RV-3", ["PP-2010-11"], new(2011, 1, 13), null);
            closed.CloseAsRecorded(new global::WorkPlanTracker.Domain.Author("chair@example.org", "The chair"), closed.StartsAt);
            change.Add(closed, "Review closed.");
            return Task.CompletedTask;
        }, default);
        await new AskChange(store.Writer).RunAsync(TheLead, ToMove, null, default);
        var decide = new DecideChange(store.Writer);
        Assert.Contains("never changes", Assert.IsType<Outcome.Invalid>(await decide.RunAsync(TheGroup, "CR-1", 1, new("approve", Review: "RV-3"), default)).Errors["review"][0], StringComparison.Ordinal);
        Assert.Contains("not a review of", Assert.IsType<Outcome.Invalid>(await decide.RunAsync(TheGroup, "CR-1", 1, new("approve", Review: "RV-2"), default)).Errors["review"][0], StringComparison.Ordinal);
        Assert.Contains("has not begun", Assert.IsType<Outcome.Invalid>(await decide.RunAsync(TheGroup, "CR-1", 1, new("approve", Review: "RV-1"), default)).Errors["review"][0], StringComparison.Ordinal);
        var queries = new ChangeRequestQueries(store.Database, new PlanClock(store.Clock));
        Assert.Empty(await queries.LiveReviewsAsync("PP-2010-11", default));
        await store.Writer.RunAsync("prepare", Actor.Sample, async change =>
        {
            var review = await change.FetchAsync<Review>("RV-1");
            review.Freeze(change.Author, change.Now);
            review.Start(change.Now);
            change.Say(review, "RV-1 began.");
        }, default);
        Assert.Equal("RV-1", Assert.Single(await queries.LiveReviewsAsync("PP-2010-11", default)).Ref);
        Assert.IsType<Outcome.Saved>(await decide.RunAsync(TheGroup, "CR-1", 1, new("approve", Review: "RV-1"), default));
        await using var context = store.Database.CreateDbContext();
        var request = await context.ChangeRequests.SingleAsync();
        Assert.Equal(("RV-1", "", false), (request.Review, request.Chair, request.IsToBeReported));
    }

    /// <summary>An agreed plan with its baseline 1, a committee with two reports, a lead, a clerk and a member of the management group.</summary>
    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_list_is_counted_and_cut_by_the_database_those_that_wait_first(string provider)
    {
        await using var store = await OpenAsync(provider);
        var (ask, decide) = (new AskChange(store.Writer), new DecideChange(store.Writer));
        for (var i = 1; i <= 5; i++)
        {
            await ask.RunAsync(TheLead, ToMove, null, default);
            store.Clock.Now += TimeSpan.FromHours(1);
            if (i < 5)
            {
                Assert.IsType<Outcome.Saved>(await decide.RunAsync(TheGroup, $"CR-{i}", 1, new("refuse", Note: "Not yet."), default));
            }
        }

        var queries = new ChangeRequestQueries(store.Database, new PlanClock(store.Clock));
        Assert.Equal(["CR-5 CR-4", "CR-3 CR-2", "CR-1", "CR-1"], await Task.WhenAll(new[] { 1, 2, 3, 99 }.Select(async page => string.Join(' ', (await queries.PageAsync(null, null, null, page, 2, default)).Requests.Select(r => r.Ref)))));
        Assert.Equal((4, 2), await PagesAsync(ChangeRequestState.Refused, null, null));
        Assert.Equal((5, 3), await PagesAsync(null, "PP-2010-11", "PP-M01"));
        Assert.Equal((0, 1), await PagesAsync(null, null, "PP-M02"));

        async Task<(int Total, int Pages)> PagesAsync(ChangeRequestState? state, string? plan, string? about) => await queries.PageAsync(state, plan, about, -3, 2, default) is var page ? (page.Total, page.Pages) : default;
    }

    internal static async Task<Store> OpenAsync(string provider)
    {
        var store = await ACommittee.OpenAsync(provider);
        await FillAsync(store);
        return store;
    }

    internal static async Task FillAsync(Store store) => Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("prepare", Actor.Sample, async change =>
    {
        var group = Account.Open(Chair, "Chair of the group");
        group.Grant([Role.Bmg], [], []);
        change.Add(group, "Person added.");
        await Baselines.TakeAsync(change, await change.ReadAsync<WorkPlan>("PP-2010-11"), "BMG, January 2010", null, new Dictionary<string, WorkPlanTracker.Domain.Dates.PlanDate?>(), null, default);
    }, default));

    internal static async Task GrantAsync(Store store, string email, Role[] roles, string[] leads) => Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("prepare", Actor.Sample, async change =>
    {
        var person = await change.FetchAsync<Account>(email);
        person.Grant(roles, leads, []);
        change.Say(person, "Roles given.");
    }, default));
}
