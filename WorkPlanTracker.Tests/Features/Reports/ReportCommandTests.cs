using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class ReportCommandTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_bare_subject_is_enough_and_the_final_title_comes_beside_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        var proposed = Assert.IsType<Outcome.Saved>(await new ProposeReport(store.Writer).RunAsync(new(APlan.Lead), new("Stalking and harassment"), default));
        Assert.Equal("R-3", proposed.Ref);

        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-3", 1, new ReportInput(null)
        {
            FinalTitle = "Policing stalking and harassment",
            Kind = "annualReport",
            Purpose = "information",
            Recommendation = "That the committee agree the plan.",
            Target = "autumn 2011",
            Papers = [new("Appendix A", "appendix-a.pdf")],
            Areas = ["MASH"],
            Projects = ["PP"],
        }, default));

        var report = await ReadAsync(store, "R-3");
        Assert.Equal(("Stalking and harassment", "Policing stalking and harassment", 20, "autumn 2011"), (report.Subject, report.Title, report.MinutesNeeded, report.Target.Text));
        Assert.Equal("appendix-a.pdf", Assert.Single(report.Papers).Place);
        Assert.Equal("Enter a subject.", Assert.IsType<Outcome.Refused>(await new ProposeReport(store.Writer).RunAsync(TheClerk, new(" "), default)).Sentence);
        Assert.Contains("areas", Assert.IsType<Outcome.Invalid>(await new ProposeReport(store.Writer).RunAsync(TheClerk, new("A") { Areas = ["NOWHERE"] }, default)).Errors.Keys);
        Assert.Equal("address", Assert.IsType<Outcome.Refused>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-3", 2, new ReportInput(null) { Papers = [new("x", "javascript:alert(1)")] }, default)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_reaches_its_stages_in_order_and_is_cleared_only_when_everything_is_said(string provider)
    {
        await using var store = await OpenAsync(provider);
        var (reach, clear) = (new ReachStage(store.Writer), new ClearReport(store.Writer));
        Assert.Equal("stageOrder", Assert.IsType<Outcome.Refused>(await reach.RunAsync(TheClerk, "R-1", null, new("considered", null), default)).Rule);
        Assert.IsType<Outcome.Saved>(await new CommissionReport(store.Writer).RunAsync(TheClerk, "R-1", 1, new("The Chair", "Members asked.", "Hubs only."), default));
        Assert.IsType<Outcome.Saved>(await reach.RunAsync(TheClerk, "R-1", null, new("inClearance", null), default));
        var refused = Assert.IsType<Outcome.Refused>(await reach.RunAsync(TheClerk, "R-1", null, new("cleared", null), default));
        Assert.Contains("consideration of Met Forward", refused.Sentence, StringComparison.Ordinal);
        foreach (var area in Enum.GetValues<ClearanceArea>())
        {
            Assert.IsType<Outcome.Saved>(await clear.RunAsync(TheClerk, "R-1", null, new(ApiWords.Of(area), "None"), default));
        }

        Assert.IsType<Outcome.Saved>(await reach.RunAsync(TheClerk, "R-1", null, new("cleared", null), default));
        Assert.Equal("noSlot", Assert.IsType<Outcome.Refused>(await reach.RunAsync(TheClerk, "R-1", null, new("published", null), default)).Rule);
        var report = await ReadAsync(store, "R-1");
        Assert.Equal((ReportStage.Cleared, "The Chair", 6), (report.Stage, report.Commission!.By, report.Clearances.Count));
        Assert.All(report.Clearances, c => Assert.Equal(("None", "Committee clerk"), (c.Words, c.By)));
        Assert.Equal("noteNeeded", Assert.IsType<Outcome.Refused>(await reach.RunAsync(TheClerk, "R-1", null, new("withdrawn", " "), default)).Rule);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_that_is_withdrawn_leaves_its_agenda(string provider)
    {
        await using var store = await OpenAsync(provider);
        await ScheduleAsync(store, "R-1", April);

        Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(TheClerk, "R-1", null, new("merged", "Goes into R-2."), default));

        await using var context = store.Database.CreateDbContext();
        Assert.Empty(await AgendaSlots.OfAllAsync(context, ["R-1"], default));
        Assert.Equal((April, null, "Goes into R-2."), ((await ReadAsync(store, "R-1")).Moves[^1].From, (await ReadAsync(store, "R-1")).Moves[^1].To, (await ReadAsync(store, "R-1")).Moves[^1].Reason));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_exempt_report_shows_its_public_title_on_the_agenda_and_is_edited_by_those_alone_who_may_read_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        await ScheduleAsync(store, "R-1", April);
        var exempt = new ReportInput(null) { Part = 2, PublicTitle = "Award of a contract", ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled.", PrivateTitle = "Zebra: the price", PrivatePapers = [new("Bids", "bids.xlsx")] };

        Assert.IsType<Outcome.Forbidden>(await new EditReport(store.Writer).RunAsync(new(APlan.Lead), "R-1", 2, exempt, default));
        Assert.Equal("paragraph", Assert.IsType<Outcome.Refused>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 2, exempt with { ExemptParagraphs = [] }, default)).Rule);
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 2, exempt, default));
        Assert.IsType<Outcome.Forbidden>(await new EditReport(store.Writer).RunAsync(new(APlan.Lead), "R-1", 3, new("Another"), default));

        // A lead whose version is old gets theirs as a lead may see it.
        var theirs = Assert.IsType<Outcome.Conflict>(await new EditReport(store.Writer).RunAsync(new(APlan.Lead), "R-1", 1, new("Another"), default)).Theirs.ToJsonString();
        Assert.DoesNotContain("Zebra", theirs, StringComparison.Ordinal);
        Assert.DoesNotContain("bids.xlsx", theirs, StringComparison.Ordinal);
        Assert.Contains("Zebra", Assert.IsType<Outcome.Conflict>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 1, new("Another"), default)).Theirs.ToJsonString(), StringComparison.Ordinal);
        await using var context = store.Database.CreateDbContext();
        var item = await context.AgendaItems.SingleAsync(i => i.Report == "R-1");
        Assert.Equal((2, "Award of a contract"), (item.Part, item.Title));
        Assert.DoesNotContain(await context.Log.Select(e => e.Sentence + e.Reason).ToListAsync(), s => s.Contains("Zebra", StringComparison.Ordinal));
        Assert.Equal("part", Assert.IsType<Outcome.Refused>(await ScheduleAsync(store, "R-1", May, new SlotInput(null) { Part = 1 })).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_written_about_an_exempt_report_leaves_the_log_only_to_those_who_may_read_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 1, new ReportInput(null) { Part = 2, PublicTitle = "Award of a contract", ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled." }, default));
        var edited = Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 2, new("Zebra: the subject") { FinalTitle = "Zebra: the title", Description = "Zebra: what it says" }, default));

        await using var context = store.Database.CreateDbContext();
        var entries = await context.Log.Where(e => e.Ref == "R-1" && e.Kind == "report").OrderBy(e => e.Sequence).ToListAsync();
        Assert.All(entries, e => Assert.DoesNotContain("Zebra", Redaction.Fields(e.Fields, withPrivate: false).ToJsonString() + e.Sentence + e.Reason, StringComparison.Ordinal));
        Assert.True(Redaction.HoldsPrivate(entries[^1].Fields));
        var seen = Redaction.Fields(entries[^1].Fields, withPrivate: true).ToJsonString();
        Assert.Contains("Zebra: what it says", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("\"private\":true", seen, StringComparison.Ordinal);
        var theirs = Assert.IsType<Outcome.Conflict>(await new EditReport(store.Writer).RunAsync(new(APlan.Lead), "R-1", 1, new("Another"), default)).Theirs.ToJsonString();
        Assert.DoesNotContain("Zebra", theirs, StringComparison.Ordinal);
        Assert.Equal("R-1", edited.Ref);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Fact]
    public async Task Two_clerks_on_one_report_never_overwrite_each_other()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));

        var conflict = Assert.IsType<Outcome.Conflict>(await new ScheduleReport(store.Writer).RunAsync(new(OtherClerk), "R-1", 1, new(May), default));

        Assert.Equal(("R-1", "Committee clerk"), (conflict.Ref, conflict.By));
    }

    private static async Task<PlannedReport> ReadAsync(Store store, string reference)
    {
        await using var context = store.Database.CreateDbContext();
        return await context.Reports.SingleAsync(r => r.Ref == reference);
    }
}
