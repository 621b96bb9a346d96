using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Reports.Register;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Sample;

/// <summary>The slips of the public record, as a comparison says them, and the record's past on every view.</summary>
public sealed class SampleComparisonTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_slips_that_the_record_knows_are_sentences_and_its_past_is_on_every_view(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await new SampleLoader(store.Database, store.Writer, new PasswordHasher<Account>(), new ConfigurationBuilder().Build()).LoadAsync(CancellationToken.None);
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);
        var (history, clock) = (new PlanHistory(store.Database), new PlanClock(store.Clock));
        var questions = new ComparisonQuestions(new PlanComparisons(store.Database, models, history, clock), models, store.Database);

        var autumn = await AskAsync(questions, "2010-11-11", "2010-12-09");
        Assert.Equal(
            [
                "PP-M09 slipped 20 working days, from 11 November to 9 December 2010",
                "PP-M10 slipped 20 working days, from 11 November to 9 December 2010",
            ],
            Of(autumn, ChangeKind.Slipped));
        Assert.Equal(
            [
                "Performance Overview of Operation Jigsaw moved from SOP 11 November to SOP 9 December 2010",
                "Performance Overview of Operation Compass moved from SOP 11 November to SOP 9 December 2010",
            ],
            Of(autumn, ChangeKind.Deferred));
        Assert.Equal(["SOP 11 November 2010 did not take Performance Overview of Operation Jigsaw and another report"], Of(autumn, ChangeKind.CommitteeCaused));
        Assert.Contains("PP-M09 was delivered on 9 December 2010, 20 working days late", Of(autumn, ChangeKind.Delivered));
        Assert.Contains("Performance Overview of Operation Jigsaw was considered by SOP on 9 December 2010", Of(autumn, ChangeKind.Delivered));
        Assert.Equal((5, 9), (autumn.CountsThen.Complete, autumn.CountsNow.Complete));

        var winter = await AskAsync(questions, "2011-01-14", "");
        Assert.Equal(["PP-M52 went from on track to off track"], Of(winter, ChangeKind.NewlyRed));
        Assert.Equal(["VAW-M55 went from on track to at risk"], Of(winter, ChangeKind.NewlyAmber));
        Assert.Equal(
            [
                "PP-M52 slipped about 7 months, from 31 January 2011 to summer 2011",
                "VAW-M55 slipped 15 working days, from 11 February to 4 March 2011",
            ],
            Of(winter, ChangeKind.Slipped));
        Assert.Equal(["No update on PP-M04 since 9 December 2010"], Of(winter, ChangeKind.Silent));
        Assert.Equal(1, winter.CountsNow.Silent);
        Assert.Equal("PP-M52 went from on track to off track", winter.Changes.First().Sentence.Text);

        // What stands now is the same from the read models as from the log, and since the review both say it.
        Assert.Equal(winter.Changes.Select(c => c.Sentence.Text), (await AskAsync(questions, "2011-01-14", "", live: true)).Changes.Select(c => c.Sentence.Text));
        Assert.Equal((await AskAsync(questions, "", "")).Changes.Select(c => c.Sentence.Text), (await AskAsync(questions, "RV-1", "today", live: true)).Changes.Select(c => c.Sentence.Text));

        await LookBackAsync(store, models, history, clock);
    }

    /// <summary>On 12 November the two reports stood on SOP 9 December, which has long been held today.</summary>
    private static async Task LookBackAsync(Store store, PlanModels models, PlanHistory history, PlanClock clock)
    {
        var forward = new ForwardHistory(history, models, store.Database, clock);
        var asked = await forward.AskAsync("12 November 2010");
        var past = await forward.GetAsync(asked.Instant!.Value);
        Assert.Same(past, await forward.GetAsync(asked.Instant.Value));
        var jigsaw = past.Plan.Open.Reports["R-14"];
        Assert.Equal(("SOP-2010-12-09", true), (jigsaw.Meeting, StageRules.IsOpen(jigsaw.Stage)));
        Assert.Equal(new DateOnly(2010, 11, 12), past.Plan.Open.Today);

        var register = await new ReportRegister(new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance), models, store.Database).AsAtAsync(past, PrivateScope.Nothing);
        Assert.Equal(new DateOnly(2010, 12, 9), register.Lines.Single(l => l.Ref == "R-14").Date);
        Assert.DoesNotContain(register.Lines, l => l.Ref == "R-19");

        var boards = new MeetingPast(history, forward, store.Database);
        var then = (await boards.ReadAsync("SOP-2010-12-09", asked.Instant.Value, everything: false, CancellationToken.None))!.Open;
        Assert.Equal(MeetingState.Planned, then.Meeting.State);
        Assert.Contains(then.Items, i => i.Report?.Ref == "R-14");
        Assert.Null(await boards.ReadAsync("SOP-2011-04-07", new DateTime(2009, 1, 1, 0, 0, 0, DateTimeKind.Utc), everything: false, CancellationToken.None));
    }

    private static async Task<Comparison> AskAsync(ComparisonQuestions questions, string from, string to, bool live = false)
    {
        var answer = await questions.AskAsync("PP-2010-11,VAW-2010-11", from, to, withPrivate: false, live, CancellationToken.None);
        Assert.Equal("", answer.Problem);
        return answer.Compared!.Comparison;
    }

    private static IEnumerable<string> Of(Comparison comparison, ChangeKind kind) => comparison.Changes.Where(c => c.Kind == kind).Select(c => c.Sentence.Text);
}
