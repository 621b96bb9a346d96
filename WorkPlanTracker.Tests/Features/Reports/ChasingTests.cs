using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Chasing;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class ChasingTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_an_office_says_behind_its_link_stands_on_the_report_on_the_leads_milestone_and_in_the_log_as_its_word(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        var token = await LinkAsync(store, "R-1");

        Assert.IsType<Outcome.Saved>(await AnswerAsync(store, token, "R-1", "late", "6 April 2011", "Figures are missing."));

        await using (var context = store.Database.CreateDbContext())
        {
            var report = await context.Reports.SingleAsync(r => r.Ref == "R-1");
            Assert.Equal((AuthorAnswer.Late, new DateOnly(2011, 4, 6), "SCD5", April), (report.AuthorSaid!.Answer, report.AuthorSaid.NewDay, report.AuthorSaid.By, report.AuthorSaid.Meeting));
            var milestone = await context.Milestones.SingleAsync(m => m.Ref == "PP-M01");
            Assert.Equal((true, "R-1: SCD5 says: late, on 6 April 2011. “Figures are missing.”"), (milestone.MissesMeeting, milestone.LastUpdate.Narrative));
            var entry = await context.Log.Where(e => e.Kind == "report" && e.Ref == "R-1").OrderByDescending(e => e.Sequence).FirstAsync();
            Assert.Equal(("SCD5, by its link", "answerForReport"), (entry.Actor, entry.Command));
            Assert.DoesNotContain(await context.Log.Select(e => e.Fields + e.Record).ToListAsync(), t => t.Contains(token, StringComparison.Ordinal) || t.Contains(AuthorLinks.HashOf(token), StringComparison.Ordinal));
        }

        // It will be on time after all: the office's own flag goes.
        Assert.IsType<Outcome.Saved>(await AnswerAsync(store, token, "R-1", "onTime"));
        await using var after = store.Database.CreateDbContext();
        Assert.False((await after.Milestones.SingleAsync(m => m.Ref == "PP-M01")).MissesMeeting);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_link_opens_its_own_reports_until_it_ends_or_is_revoked_and_nothing_else(string provider)
    {
        await using var store = await OpenAsync(provider);
        var token = await LinkAsync(store, "R-1");

        Assert.IsType<Outcome.NotFound>(await AnswerAsync(store, token, "R-2", "onTime"));
        Assert.IsType<Outcome.NotFound>(await AnswerAsync(store, "no-such-token", "R-1", "onTime"));
        Assert.IsType<Outcome.NotFound>(await AnswerAsync(store, null, "R-1", "onTime"));
        Assert.IsType<Outcome.NotFound>(await AnswerAsync(store, token, null, "onTime"));
        Assert.Contains("answer", Assert.IsType<Outcome.Invalid>(await AnswerAsync(store, token, "R-1", "perhaps")).Errors.Keys);
        Assert.Contains("date", Assert.IsType<Outcome.Invalid>(await AnswerAsync(store, token, "R-1", "late", "")).Errors.Keys);
        Assert.Contains("date", Assert.IsType<Outcome.Invalid>(await AnswerAsync(store, token, "R-1", "late", "1 January 2011")).Errors.Keys);
        Assert.Contains("date", Assert.IsType<Outcome.Invalid>(await AnswerAsync(store, token, "R-1", "late", "when I can")).Errors.Keys);
        Assert.Contains("words", Assert.IsType<Outcome.Invalid>(await AnswerAsync(store, token, "R-1", "onTime", null, new string('x', 501))).Errors.Keys);

        var later = new FixedClock(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(AuthorLink.UsualDays + 1));
        Assert.Null(await Links(store, later).FindAsync(token, default));
        Assert.IsType<Outcome.Saved>(await new RevokeAuthorLink(store.Writer, TimeProvider.System).RunAsync(TheClerk, "L-1", default));
        Assert.IsType<Outcome.NotFound>(await AnswerAsync(store, token, "R-1", "onTime"));
        Assert.Equal("revoked", Assert.IsType<Outcome.Refused>(await new RevokeAuthorLink(store.Writer, TimeProvider.System).RunAsync(TheClerk, "L-1", default)).Rule);
        Assert.Empty(await Links(store).OpenAsync(default));
        await using var context = store.Database.CreateDbContext();
        Assert.NotEqual(token, (await context.AuthorLinks.SingleAsync()).Hash);
    }

    [Fact]
    public async Task An_office_sees_public_titles_alone_and_so_does_the_message()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 1, new(null) { Part = 2, PublicTitle = "Award of a contract", ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled.", PrivateTitle = "Zebra: the price", PrivateNarrative = "Zebra." }, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        var token = await LinkAsync(store, "R-1");
        var link = (await Links(store).FindAsync(token, default))!;

        var line = Assert.Single(await Links(store).LinesAsync(link));
        var board = await new ChasingBoards(Plans(store), store.Database).GetAsync();

        Assert.Equal("Award of a contract", line.Title);
        var office = Assert.Single(board.Offices);
        Assert.Contains("Award of a contract (R-1), for SOP on 7 April 2011", office.Message("https://example.org/author/x", "24 March 2011"), StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", office.Message(null, "") + office.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_owed_is_gathered_by_office_whoever_is_late_first()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 1, new(null) { Author = "SCD5" }, default));
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-2", 1, new(null) { ReportOf = "Chief Executive", Target = "autumn 2011" }, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        store.Clock.Now = new(2011, 3, 28, 9, 0, 0, DateTimeKind.Utc);
        var boards = new ChasingBoards(Plans(store), store.Database);

        var board = await boards.GetAsync();

        Assert.Equal([("SCD5", 1), ("Chief Executive", 0)], board.Offices.Select(o => (o.Name, o.Late)));
        Assert.Contains("Repeat violent offenders (R-2), wanted autumn 2011, no meeting yet", board.Offices[1].Message(null, ""), StringComparison.Ordinal);
        Assert.Same(board, await boards.GetAsync());
    }

    [Theory]
    [InlineData(0, 28, "reports")]
    [InlineData(AuthorLink.MostReports + 1, 28, "reports")]
    [InlineData(1, 0, "days")]
    [InlineData(1, AuthorLink.MostDays + 1, "days")]
    public void A_link_has_bounds(int reports, int days, string field) =>
        Assert.Equal(field, Assert.Throws<RuleBrokenException>(() => AuthorLink.Issue("L-1", "SCD5", [.. Enumerable.Range(1, reports).Select(i => $"R-{i}")], "HASH", TimeProvider.System.GetUtcNow().UtcDateTime, days)).Field);

    [Theory]
    [InlineData(AuthorAnswer.OnTime, null, false)]
    [InlineData(AuthorAnswer.Cannot, null, true)]
    [InlineData(AuthorAnswer.Late, "2011-03-24", false)]
    [InlineData(AuthorAnswer.Late, "2011-03-25", true)]
    public void A_paper_misses_its_meeting_once_it_comes_after_the_papers_went_out(AuthorAnswer answer, string? day, bool misses) =>
        Assert.Equal(misses, new AuthorWord(answer, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "", "SCD5", TimeProvider.System.GetUtcNow().UtcDateTime, April).Misses(new DateOnly(2011, 3, 24)));

    internal static AuthorLinks Links(Store store, TimeProvider? real = null) => new(store.Database, Plans(store), real ?? TimeProvider.System);

    private static ForwardPlans Plans(Store store) => new(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance);

    private static async Task<string> LinkAsync(Store store, params string[] reports)
    {
        var (outcome, token) = await new IssueAuthorLink(store.Writer, TimeProvider.System).RunAsync(TheClerk, "SCD5", reports, AuthorLink.UsualDays, default);
        Assert.IsType<Outcome.Saved>(outcome);
        return token!;
    }

    private static Task<Outcome> AnswerAsync(Store store, string? token, string? report, string? answer, string? date = null, string? words = null) =>
        new AnswerForReport(store.Writer, Links(store)).RunAsync(new(token, report, answer, date, words), default);
}
