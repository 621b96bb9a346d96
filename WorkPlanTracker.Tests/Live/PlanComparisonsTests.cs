using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Live;

public sealed class PlanComparisonsTests
{
    private static readonly string[] Plans = ["PP-2010-11"];

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_past_and_now_are_compared_from_the_log_with_removed_milestones_in_it(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store, 3);
        var filled = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Now += TimeSpan.FromDays(2);
        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 1, new("offTrack", "31 March 2011", null, "Figures are late."), default));
        await store.Writer.RunAsync("remove", Actor.Program, async change => change.Remove(await change.FetchAsync<Milestone>("PP-M02"), "PP-M02 removed."), default);
        store.Clock.Now += TimeSpan.FromDays(2);
        var comparisons = Comparisons(store);

        var compared = await comparisons.CompareAsync(Plans, filled, store.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(1), withPrivate: false);
        Assert.Equal(
            ["PP-M01 went from not started to off track", "PP-M02 Oversight paper received was removed", "PP-M01 is expected 31 March 2011; it had no forecast"],
            compared.Comparison.Changes.Select(c => c.Sentence.Text));
        Assert.Equal((3, 2), (compared.Comparison.CountsThen.Total, compared.Comparison.CountsNow.Total));
        Assert.Same(compared, await comparisons.CompareAsync(Plans, filled, store.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromHours(1), withPrivate: false));

        var since = await comparisons.SinceAsync(Plans, filled, withPrivate: false);
        Assert.Equal(compared.Comparison.Changes.Select(c => c.Sentence.Text), since.Comparison.Changes.Select(c => c.Sentence.Text));
        Assert.Same(since, await comparisons.SinceAsync(Plans, filled, withPrivate: false));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_private_title_is_in_the_sentences_of_those_alone_who_may_read_it(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store, 1);
        var filled = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Now += TimeSpan.FromDays(1);
        await store.Writer.RunAsync("plan", Actor.Program, change =>
        {
            var report = PlannedReport.Plan("R-1", "An operation", [], ["PP"]);
            report.Exempt(new Exemption("An exempt item", [7], "Prejudice to an investigation"), "Operation Zebra", "Names");
            change.Add(report, "R-1 planned.");
            return Task.CompletedTask;
        }, default);
        store.Clock.Now += TimeSpan.FromDays(1);
        var comparisons = Comparisons(store);

        foreach (var withPrivate in new[] { false, true })
        {
            var expected = withPrivate ? "Operation Zebra was planned, without a meeting yet" : "An exempt item was planned, without a meeting yet";
            Assert.Equal([expected], (await comparisons.SinceAsync(Plans, filled, withPrivate)).Comparison.Changes.Select(c => c.Sentence.Text));
            Assert.Equal([expected], (await comparisons.CompareAsync(Plans, filled, store.Clock.GetUtcNow().UtcDateTime, withPrivate)).Comparison.Changes.Select(c => c.Sentence.Text));
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_kept_comparison_follows_what_becomes_private_and_what_it_is_called_in_public(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store, 1);
        var filled = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Now += TimeSpan.FromDays(1);
        await store.Writer.RunAsync("plan", Actor.Program, change =>
        {
            change.Add(PlannedReport.Plan("R-1", "Rattleweed", [], ["PP"]), "R-1 planned.");
            change.Add(Review.Prepare("RV-1", ["PP-2010-11"], new(2011, 2, 25), null, ""), "RV-1 prepared.");
            change.Add(CommitteeAction.Ask("A-1", "Rattleweed to be dug", "", null, "RV-1", PlanDate.NotSet, null), "A-1 asked for.");
            return Task.CompletedTask;
        }, default);
        store.Clock.Now += TimeSpan.FromDays(1);
        var planned = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Now += TimeSpan.FromDays(1);
        var comparisons = Comparisons(store);
        Assert.Contains("Rattleweed was planned, without a meeting yet", await SaidAsync());
        Assert.DoesNotContain(await SinceAsync(), s => s.Contains("Rattleweed", StringComparison.Ordinal));

        foreach (var title in new[] { "Shut matter", "Closed matter" })
        {
            await store.Writer.RunAsync("exempt", Actor.Program, async change =>
            {
                var report = await change.FetchAsync<PlannedReport>("R-1");
                report.Exempt(new Exemption(title, [7], "Prejudice"), "Rattleweed", "");
                change.Say(report, "R-1 is exempt.");
            }, default);
            Assert.Contains($"{title} was planned, without a meeting yet", await SaidAsync());
            Assert.DoesNotContain(await SinceAsync(), s => s.Contains("Rattleweed", StringComparison.Ordinal) || s.Contains(title, StringComparison.Ordinal));
        }

        Assert.Contains(await SaidAsync(), s => s.Contains("Rattleweed to be dug", StringComparison.Ordinal));
        await store.Writer.RunAsync("keep", Actor.Program, async change =>
        {
            var action = await change.FetchAsync<CommitteeAction>("A-1");
            action.AskInPrivate("Asked for in private");
            change.Say(action, "A-1 is private.");
        }, default);
        foreach (var said in (await SaidAsync()).Concat(await SinceAsync()))
        {
            Assert.DoesNotContain("Rattleweed", said, StringComparison.Ordinal);
        }

        async Task<IReadOnlyList<string>> SaidAsync() => [.. (await comparisons.CompareAsync(Plans, filled, planned, withPrivate: false)).Comparison.Changes.Select(c => c.Sentence.Text)];

        async Task<IReadOnlyList<string>> SinceAsync() => [.. (await comparisons.SinceAsync(Plans, planned, withPrivate: false)).Comparison.Changes.Select(c => c.Sentence.Text)];
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Actions_and_requests_of_the_plan_are_said_and_what_was_asked_in_private_to_those_alone_who_may_read_it(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store, 1);
        var filled = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Now += TimeSpan.FromDays(1);
        await store.Writer.RunAsync("review", Actor.Program, change =>
        {
            change.Add(Review.Prepare("RV-1", ["PP-2010-11"], new(2011, 2, 25), null, ""), "RV-1 prepared.");
            change.Add(CommitteeAction.Ask("A-1", "Send the audit’s figures to every member", "Action", null, "RV-1", PlanDate.OnDay(new(2011, 4, 1)), null), "A-1 asked for.");
            var inPrivate = CommitteeAction.Ask("A-2", "Name the officers of Operation Zebra", "", null, "RV-1", PlanDate.NotSet, null);
            inPrivate.AskInPrivate("Asked for in private");
            change.Add(inPrivate, "A-2 asked for.");
            change.Add(CommitteeAction.Ask("A-3", "Of no review of this plan", "", null, null, PlanDate.NotSet, null), "A-3 asked for.");
            return Task.CompletedTask;
        }, default);
        Assert.IsType<Outcome.Saved>(await new AskChange(store.Writer).RunAsync(new(APlan.Lead), new("moveBaseline", "PP-M01", "It waits for the audit.", "30 June 2011"), null, default));
        store.Clock.Now += TimeSpan.FromDays(1);
        var asked = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Now += TimeSpan.FromDays(1);
        await store.Writer.RunAsync("close", Actor.Program, async change => (await change.FetchAsync<CommitteeAction>("A-1")).Close(null, "Sent."), default);
        Assert.IsType<Outcome.Saved>(await new DecideChange(store.Writer).RunAsync(Actor.Operator, "CR-1", 1, new("refuse", Note: "The audit is out."), default));
        store.Clock.Now += TimeSpan.FromDays(1);
        var comparisons = Comparisons(store);

        foreach (var withPrivate in new[] { false, true })
        {
            string[] before =
            [
                "Request CR-1 waits for a decision: move the baseline of PP-M01 from 10 March 2011 to 30 June 2011",
                "Action A-1 was asked for at the review of 25 February 2011, due 1 April 2011: Send the audit’s figures to every member",
                $"Action A-2 was asked for at the review of 25 February 2011: {(withPrivate ? "Name the officers of Operation Zebra" : "Asked for in private")}",
            ];
            string[] since = ["Request CR-1 was refused between reviews by the chair: move the baseline of PP-M01 from 10 March 2011 to 30 June 2011", "Action A-1 was closed: Send the audit’s figures to every member"];
            Assert.Equal(before, Said(await comparisons.CompareAsync(Plans, filled, asked, withPrivate)));
            Assert.Equal(since, Said(await comparisons.CompareAsync(Plans, asked, store.Clock.GetUtcNow().UtcDateTime, withPrivate)));
            Assert.Equal(since, Said(await comparisons.SinceAsync(Plans, asked, withPrivate)));
        }

        static IEnumerable<string> Said(ComparedPlans compared) => compared.Comparison.Changes.Where(c => c.RecordKind is "action" or "changeRequest").Select(c => c.Sentence.Text);
    }

    [Fact]
    public async Task A_question_that_cannot_be_answered_names_its_field_and_what_to_do()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store, 1);
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);
        var questions = new ComparisonQuestions(Comparisons(store), models, store.Database);

        Assert.Equal("plan", (await Ask("GONE-1", "", "")).Field);
        var before = await Ask("", "2009-01-01", "");
        Assert.Equal(("from", new DateOnly(2011, 2, 24)), (before.Field, before.FirstDay));
        Assert.Equal("There was no plan yet at the beginning of 1 January 2009. The record of Public Protection 2010/11 begins on 24 February 2011.", before.Problem);
        Assert.Equal("to", (await Ask("", "2011-02-24", "2012-01-01")).Field);
        var swapped = await Ask("", "2011-02-24", "2011-02-01");
        Assert.True(swapped is { Field: "from", Swapped: true }, swapped.Problem);
        Assert.Equal("from", (await Ask("", "the last review", "")).Field);
        Assert.NotNull((await Ask("", "", "")).Compared);

        Task<AnsweredComparison> Ask(string plan, string from, string to) => questions.AskAsync(plan, from, to, withPrivate: false, live: false, default);
    }

    [Fact]
    public async Task Fifty_who_ask_at_once_have_the_past_read_once()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store, 3);
        var filled = store.Clock.GetUtcNow().UtcDateTime;
        store.Clock.Now += TimeSpan.FromDays(2);
        var comparisons = Comparisons(store);

        Assert.Single((await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => comparisons.SinceAsync(Plans, filled, withPrivate: false))))).Distinct());
    }

    private static PlanComparisons Comparisons(Store store) => new(
        store.Database, new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance), new PlanHistory(store.Database), new PlanClock(store.Clock));
}
