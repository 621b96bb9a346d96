using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class SheetTests
{
    private static readonly Person TheClerk = new(Clerk, "Committee clerk", [Role.Clerk], []);

    private static readonly Person AReader = new("reader@example.org", "Reader", [Role.Reader], []);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_is_read_with_its_meeting_its_deadlines_the_milestones_that_need_it_and_its_history(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));

        var sheet = (await Queries(store).ReadAsync("R-1", AReader, default))!;

        Assert.Equal((April, "SOP", DeliveryStatus.Scheduled), (sheet.Meeting!.Ref, sheet.Committee!.Ref, sheet.Status));
        Assert.NotNull(sheet.Deadlines);
        Assert.Equal("PP-M01", Assert.Single(sheet.Milestones).Ref);
        Assert.Equal(["“Multi-agency Safeguarding Hubs” placed on SOP-2011-04-07.", "Report planned."], sheet.Entries.Select(e => e.Sentence));
        Assert.False(sheet.MoveIsExplained);
        Assert.Null(await Queries(store).ReadAsync("R-999", AReader, default));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_may_not_read_the_private_part_sees_that_there_is_one_and_no_more(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(new(Clerk), "R-1", 1, new(null) { Committee = "SOP", Part = 2, PublicTitle = "Award of a contract", ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled.", PrivateTitle = "Zebra: the price" }, default));
        var member = new Person("member@example.org", "Member", [Role.Member], []) { SitsOn = ["SOP"] };

        var (reader, clerk, own, other) = (
            (await Queries(store).ReadAsync("R-1", AReader, default))!, (await Queries(store).ReadAsync("R-1", TheClerk, default))!,
            (await Queries(store).ReadAsync("R-1", member, default))!, (await Queries(store).ReadAsync("R-1", member with { SitsOn = ["CEP"] }, default))!);

        Assert.Equal((false, "Award of a contract"), (reader.Sees, reader.Title));
        Assert.Equal((true, "Zebra: the price"), (clerk.Sees, clerk.Title));
        Assert.Equal((true, false), (own.Sees, other.Sees));
        Assert.DoesNotContain(reader.Entries, e => $"{e.Sentence}{e.Reason}".Contains("Zebra", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Each_part_saves_its_own_fields_and_leaves_the_others(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(new(Clerk), "R-1", 1, new(null) { FinalTitle = "The hubs", Minutes = 25, Recommendation = "To agree.", Purpose = "information", Papers = [new("Appendix A", "a.pdf"), new(null, "https://example.org/b")] }, default));
        foreach (var section in Enum.GetValues<SheetSection>().Where(s => s is not SheetSection.Commission))
        {
            var report = (await Queries(store).ReadAsync("R-1", TheClerk, default))!.Report;
            var outcome = await new EditReport(store.Writer).RunAsync(new(Clerk), "R-1", report.Version, SheetDraft.Of(section, report, seesPrivate: true).ToInput(), default);
            Assert.True(outcome is Outcome.Saved, $"{section}: {outcome}");
        }

        var sheet = (await Queries(store).ReadAsync("R-1", TheClerk, default))!;
        Assert.Equal(("The hubs", 25, "To agree.", 1), (sheet.Report.FinalTitle, sheet.Report.Minutes, sheet.Report.Recommendation, sheet.Report.Part));
        Assert.Equal([("Appendix A", "a.pdf"), ("https://example.org/b", "https://example.org/b")], sheet.Report.Papers.Select(p => (p.Title, p.Place)));
        Assert.Equal(["MASH"], sheet.Report.Areas);
        Assert.True(sheet.AsksThoughForInformation);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_single_change_of_a_report_is_undone_and_one_proposed_by_mistake_goes(string provider)
    {
        await using var store = await OpenAsync(provider);
        var undo = new UndoChange(store.Writer);
        var proposed = Assert.IsType<Outcome.Saved>(await new ProposeReport(store.Writer).RunAsync(new(Clerk), new("By mistake"), default));
        Assert.IsType<Outcome.Saved>(await undo.RunAsync(new(Clerk), proposed.FirstSequence, proposed.Sequence, default));
        Assert.Null(await Queries(store).ReadAsync(proposed.Ref, TheClerk, default));

        foreach (var act in new Func<Task<Outcome>>[]
        {
            () => new EditReport(store.Writer).RunAsync(new(Clerk), "R-1", Version(store), new(null) { FinalTitle = "The hubs" }, default),
            () => new CommissionReport(store.Writer).RunAsync(new(Clerk), "R-1", null, new("The Chair", "Members asked.", null), default),
            () => new ClearReport(store.Writer).RunAsync(new(Clerk), "R-1", null, new("legal", "None"), default),
            () => new ReachStage(store.Writer).RunAsync(new(Clerk), "R-1", null, new("withdrawn", "Not needed."), default),
        })
        {
            var before = (await Queries(store).ReadAsync("R-1", TheClerk, default))!.Report;
            var saved = Assert.IsType<Outcome.Saved>(await act());
            Assert.IsType<Outcome.Saved>(await undo.RunAsync(new(Clerk), saved.FirstSequence, saved.Sequence, default));
            var after = (await Queries(store).ReadAsync("R-1", TheClerk, default))!.Report;
            Assert.Equal((before.FinalTitle, before.Stage, before.Commission, before.Clearances.Count), (after.FinalTitle, after.Stage, after.Commission, after.Clearances.Count));
        }

        Assert.IsType<Outcome.Forbidden>(await undo.RunAsync(new(APlan.Lead), proposed.FirstSequence, proposed.Sequence, default));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Fact]
    public async Task Minutes_that_are_no_number_are_refused_by_their_field()
    {
        await using var store = await OpenAsync("Sqlite");
        var draft = SheetDraft.Of(SheetSection.Place, (await Queries(store).ReadAsync("R-1", TheClerk, default))!.Report, seesPrivate: true);
        draft.Values["minutes"] = "a quarter of an hour";

        Assert.Equal("minutes", Assert.IsType<Outcome.Refused>(await new EditReport(store.Writer).RunAsync(new(Clerk), "R-1", 1, draft.ToInput(), default)).Field);
    }

    private static int Version(Store store)
    {
        using var context = store.Database.CreateDbContext();
        return context.Reports.Single(r => r.Ref == "R-1").Version;
    }

    private static ReportQueries Queries(Store store) => new(store.Database, new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance), new PlanClock(store.Clock));
}
