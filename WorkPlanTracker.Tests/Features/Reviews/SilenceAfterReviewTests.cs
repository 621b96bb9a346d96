using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.MyWork;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AReview;

namespace WorkPlanTracker.Tests.Features.Reviews;

/// <summary>What had no update at a review has none after it: in the plan, its past, its comparisons and its lead’s work.</summary>
public sealed class SilenceAfterReviewTests
{
    private const string Plan = "PP-2010-11";

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Silence_at_a_review_lasts_after_it_until_something_is_said(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        Assert.Equal(["PP-M01", "PP-M02", "PP-M03"], await SilentAsync(store));
        store.Clock.Now = store.Clock.Now.AddMinutes(10);
        await SavedAsync(new CloseReview(store.Writer).RunAsync(new(Chair), Ref, 3, default));
        var closed = store.Clock.Now;
        store.Clock.Now = closed.AddDays(1);

        // No review is planned: the note, the plan and the lead's list agree.
        Assert.Equal(["PP-M01", "PP-M02", "PP-M03"], await SilentAsync(store));
        Assert.Equal(3, (await Boards(store).GetAsync(Ref, null))!.Note!.Figures.Single().Now.Silent);
        var list = await new WorkLists(Models(store), new PlanClock(store.Clock), store.Database.Calendar).GetAsync(new Person(APlan.Lead, "Lead officer", [Role.Lead], ["PP"]));
        Assert.All(list.Waiting, w => Assert.Contains("one was due by 17 February 2011 at 12.00pm", w.Need!.Why, StringComparison.Ordinal));
        Assert.Equal(3, list.Waiting.Length);

        // What is added now was never asked for at that review.
        await SavedAsync(store.Writer.RunAsync("add", Actor.Sample, async change =>
            change.Add(APlan.Milestone(await change.ReadAsync<WorkPlan>(Plan), PlanDate.OnDay(new(2011, 3, 20)), "PP-M04"), "PP-M04 added."), default));
        await SavedAsync(new PostNoChange(store.Writer).RunAsync(new(APlan.Lead), "PP-M02", 1, default));
        Assert.Equal(["PP-M01", "PP-M03"], await SilentAsync(store));

        store.Clock.Now = store.Clock.Now.AddHours(1);
        var history = new PlanHistory(store.Database);
        Assert.Equal(3, (await history.ReadPlanAsync(Plan, closed, withPrivate: false, default))!.Rows.Values.Count(r => r.Silent));
        Assert.Equal(["PP-M01", "PP-M03"], Silent((await history.ReadPlanAsync(Plan, store.Clock.Now, withPrivate: false, default))!));
        var models = Models(store);
        var questions = new ComparisonQuestions(new PlanComparisons(store.Database, models, history, new PlanClock(store.Clock)), models, store.Database);
        foreach (var live in new[] { true, false })
        {
            var answer = await questions.AskAsync(Plan, Ref, "", withPrivate: false, live, default);
            Assert.Equal("", answer.Problem);
            Assert.Equal((3, 2), (answer.Compared!.Comparison.CountsThen.Silent, answer.Compared.Comparison.CountsNow.Silent));
        }
    }

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        // The plan was there long before the review asked for updates.
        var now = store.Clock.Now;
        store.Clock.Now = now.AddMonths(-2);
        await APlan.FillAsync(store);
        store.Clock.Now = now;
        return store;
    }

    private static async Task<IEnumerable<string>> SilentAsync(Store store) => Silent((await Models(store).FindAsync(Plan, withPrivate: false))!);

    private static IEnumerable<string> Silent(PlanModel plan) => plan.Rows.Values.Where(r => r.Silent).Select(r => r.Ref).Order(StringComparer.Ordinal);
}
