using System.Text.Json;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Finder;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Meetings.Papers;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Series;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class ExemptPapersTests : BunitContext
{
    private const string Word = "Zebra";

    private const string Printed = "Exempt appendix, under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972. Terms are not settled.";

    private static readonly Actor TheClerk = new(Clerk);

    private static readonly Person AClerk = new(Clerk, "Committee clerk", [Role.Clerk], []);

    private static readonly Person ALead = new(APlan.Lead, "Lead", [Role.Lead], ["PP"]);

    private static readonly Person AMember = new("member@example.org", "Member", [Role.Member], []) { SitsOn = ["SOP"] };

    private static readonly ReportInput WithAppendix = new(null)
    {
        Papers = [new("Main report", "main.pdf")],
        PrivatePapers = [new($"{Word} bids", "zebra-bids.xlsx")],
        ExemptParagraphs = [3],
        PublicInterestReason = "Terms are not settled.",
    };

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_may_not_read_a_private_paper_edits_the_public_ones_beside_it_and_never_wipes_it(string provider)
    {
        await using var store = await OpenWithAppendixAsync(provider);
        var sheet = await SheetAsync(store, ALead);
        Assert.Equal((true, false), (sheet.Sees, sheet.SeesPrivate));
        Assert.Empty(sheet.PrivatePapers);
        var draft = SheetDraft.Of(SheetSection.Papers, sheet.Report, sheet.SeesPrivate);
        Assert.Equal(["papers"], draft.Values.Keys);
        Assert.Empty(draft.Chosen);
        draft.Values["papers"] = "Main report | main-2.pdf";

        Assert.IsType<Outcome.Saved>(await EditAsync(store, new(APlan.Lead), draft.ToInput()));

        var report = (await SheetAsync(store, AClerk)).Report;
        Assert.Equal(("main-2.pdf", "zebra-bids.xlsx"), (Assert.Single(report.Papers).Place, Assert.Single(report.PrivatePapers).Place));
        Assert.Equal(Printed, ExemptionWords.Of(report));

        // Nor does any other way of saying it, and a refusal says nothing of what it is.
        foreach (var input in new[]
        {
            new ReportInput(null) { PrivatePapers = [] }, new(null) { PrivatePapers = [new("Mine", "mine.pdf")] }, new(null) { ExemptParagraphs = [] }, new(null) { PublicInterestReason = "" },
            new(null) { Confidential = true }, new(null) { Part = 2, PublicTitle = "A matter" },
        })
        {
            Assert.DoesNotContain(Word, Assert.IsType<Outcome.Forbidden>(await EditAsync(store, new(APlan.Lead), input)).ToString(), StringComparison.OrdinalIgnoreCase);
        }

        Assert.IsType<Outcome.Saved>(await EditAsync(store, new(APlan.Lead), new(null) { Papers = [new("Twin", "zebra-bids.xlsx")], ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled." }));
        Assert.Equal("bothLists", Assert.IsType<Outcome.Refused>(await EditAsync(store, TheClerk, WithAppendix with { Papers = [new("Twin", "Zebra-bids.xlsx")] })).Rule);
        var conflict = Assert.IsType<Outcome.Conflict>(await new EditReport(store.Writer).RunAsync(new(APlan.Lead), "R-1", 1, new("Another"), default));
        Assert.DoesNotContain("bids", conflict.Theirs["privatePapers"]?.ToJsonString() ?? "", StringComparison.Ordinal);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_clerk_gives_a_report_taken_in_public_one_private_appendix_and_takes_it_away_again(string provider)
    {
        await using var store = await OpenWithAppendixAsync(provider);
        foreach (var (input, field) in new (ReportInput, string)[]
        {
            (new(null) { PrivatePapers = [new("A", "a.pdf")], ExemptParagraphs = [] }, "exemptParagraphs"), (new(null) { PublicInterestReason = "" }, "publicInterestReason"),
            (new(null) { PrivateTitle = "Hidden" }, "part"), (new(null) { PrivatePapers = [], ExemptParagraphs = [3] }, "part"),
        })
        {
            Assert.Equal(field, Assert.IsType<Outcome.Refused>(await EditAsync(store, TheClerk, input)).Field);
        }

        // Taken in private and back, it keeps its private paper and why.
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, new(null) { Part = 2, PublicTitle = "A matter", PrivateTitle = Word }));
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, new(null) { Part = 1 }));
        var report = (await SheetAsync(store, AClerk)).Report;
        Assert.Equal((1, "", Printed), (report.Part, report.PrivateTitle, ExemptionWords.Of(report)));
        Assert.Equal("zebra-bids.xlsx", Assert.Single(report.PrivatePapers).Place);

        var draft = SheetDraft.Of(SheetSection.Papers, report, seesPrivate: true);
        Assert.Equal(("Zebra bids | zebra-bids.xlsx", "Terms are not settled."), (draft.Values["privatePapers"], draft.Values["publicInterestReason"]));
        draft.Values["privatePapers"] = "";
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, draft.ToInput()));
        report = (await SheetAsync(store, AClerk)).Report;
        Assert.Equal((0, 0, ""), (report.PrivatePapers.Count, report.ExemptParagraphs.Count, report.PublicInterestReason));

        // What is ticked for no paper is not lost without a word.
        draft = SheetDraft.Of(SheetSection.Papers, report, seesPrivate: true);
        draft.Toggle("exemptParagraphs", "3", on: true);
        Assert.Contains("private papers", Assert.IsType<Outcome.Refused>(await EditAsync(store, TheClerk, draft.ToInput())).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_agenda_says_that_there_is_an_exempt_appendix_and_why_and_names_it_to_those_alone_who_may_have_it(string provider)
    {
        await using var store = await OpenWithAppendixAsync(provider);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        await SaysAsync();
        Assert.IsType<Outcome.Saved>(await new PublishAgenda(store.Writer).RunAsync(TheClerk, April, 1, "The chair agreed.", default));
        await SaysAsync();

        var saved = Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, new(null) { ExemptParagraphs = [3, 5] }));
        Assert.Contains($"The agenda of {April} is published, and says of R-1 what was exempt before.", saved.Warnings);

        async Task SaysAsync()
        {
            var pair = (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(April, default))!;
            var (open, full) = (pair.Open.Items.Single(i => i.Report?.Ref == "R-1").Report!, pair.Full.Items.Single(i => i.Report?.Ref == "R-1").Report!);
            Assert.Equal((0, Printed), (open.PrivatePapers.Count, open.Exemption));
            Assert.Equal("zebra-bids.xlsx", Assert.Single(full.PrivatePapers).Place);
            foreach (var kind in Enum.GetValues<PaperKind>())
            {
                Assert.DoesNotContain(Word, Text(MeetingPapers.Make(kind, pair.Open)), StringComparison.OrdinalIgnoreCase);
            }

            // The agenda is for everyone, whoever makes it.
            Assert.DoesNotContain(Word, Text(MeetingPapers.Make(PaperKind.Agenda, pair.Full)), StringComparison.OrdinalIgnoreCase);
            Assert.Contains(Printed, Text(MeetingPapers.Make(PaperKind.Agenda, pair.Open)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_report_still_needs_its_paper_where_it_has_an_appendix_alone()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, WithAppendix with { Papers = [] }));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));

        Assert.Contains("Its paper.", (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(April, default))!.Full.Items.Single(i => i.Report?.Ref == "R-1").Report!.Needs);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Neither_the_next_of_its_series_nor_the_finder_knows_a_private_paper(string provider)
    {
        await using var store = await OpenWithAppendixAsync(provider);
        Assert.IsType<Outcome.Saved>(await new StartSeries(store.Writer).RunAsync(TheClerk, new("Prices") { Rhythm = "months", Every = 6, Anchor = "3 August 2010", Committee = "SOP" }, default));
        await store.Writer.RunAsync("join", Actor.Sample, async change => (await change.FetchAsync<PlannedReport>("R-1")).Recur("S-1", 1), default);

        var next = Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default));

        await using var context = store.Database.CreateDbContext();
        var report = await context.Reports.SingleAsync(r => r.Ref == next.Ref);
        Assert.Equal((1, 0, 0, false, 0), (report.Part, report.Papers.Count, report.PrivatePapers.Count, report.HasExemptPapers, report.ExemptParagraphs.Count));
        var index = await new FinderReader(store.Database).ReadAsync(default);
        Assert.DoesNotContain(FinderSearch.Run(index, FinderQuery.Of("zebra"), new FinderReach(AClerk), FinderUse.None, new(2011, 2, 24)).Groups.SelectMany(g => g.Hits), h => h.Entry.Ref.Length > 0 || $"{h.Entry.Title} {h.Entry.Note}".Contains(Word, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_private_paper_is_put_back_or_taken_away_by_an_undo_only_of_those_who_may_read_it(string provider)
    {
        await using var store = await OpenWithAppendixAsync(provider);
        var undo = new UndoChange(store.Writer);
        var cleared = Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, new(null) { PrivatePapers = [] }));
        await store.Writer.RunAsync("grant", Actor.Program, async change => (await change.FetchAsync<Account>(Clerk)).Grant([Role.Lead], ["PP"], []), default);
        Assert.IsType<Outcome.Forbidden>(await undo.RunAsync(TheClerk, cleared.FirstSequence, cleared.Sequence, default));
        await store.Writer.RunAsync("grant", Actor.Program, async change => (await change.FetchAsync<Account>(Clerk)).Grant([Role.Clerk], [], []), default);
        Assert.IsType<Outcome.Saved>(await undo.RunAsync(TheClerk, cleared.FirstSequence, cleared.Sequence, default));
        Assert.Equal((1, Printed), ((await SheetAsync(store, AClerk)).Report.PrivatePapers.Count, ExemptionWords.Of((await SheetAsync(store, AClerk)).Report)));

        var edited = Assert.IsType<Outcome.Saved>(await EditAsync(store, new(APlan.Lead), new(null) { Papers = [] }));
        Assert.IsType<Outcome.Saved>(await undo.RunAsync(new(APlan.Lead), edited.FirstSequence, edited.Sequence, default));
        Assert.Equal((1, 1), ((await SheetAsync(store, AClerk)).Report.Papers.Count, (await SheetAsync(store, AClerk)).Report.PrivatePapers.Count));
    }

    [Fact]
    public async Task The_page_shows_a_private_paper_and_its_field_to_those_alone_who_may_have_it()
    {
        await using var store = await OpenWithAppendixAsync("Sqlite");
        foreach (var (person, may) in new[] { (ALead, false), (AClerk, true), (AMember, true), (AMember with { SitsOn = ["CEP"] }, false) })
        {
            var sheet = await SheetAsync(store, person);
            var facts = Render<SheetFacts>(p => p.Add(f => f.Sheet, sheet).Add(f => f.Section, SheetSection.Papers));
            Assert.Contains(Printed, facts.Markup, StringComparison.Ordinal);
            Assert.Contains("main.pdf", facts.Markup, StringComparison.Ordinal);
            Assert.Equal(may, facts.Markup.Contains(Word, StringComparison.OrdinalIgnoreCase));
            var fields = Render<SheetFields>(p => p.Add(f => f.Draft, SheetDraft.Of(SheetSection.Papers, sheet.Report, sheet.SeesPrivate)).Add(f => f.Choices, sheet.Choices));
            Assert.Equal(may ? 1 : 0, fields.FindAll("[name=privatePapers]").Count);
            Assert.Equal(may, fields.Markup.Contains("exemptParagraphs", StringComparison.Ordinal));
        }
    }

    private static string Text(App.Publishing.PrintedDocument document) =>
        JsonSerializer.Serialize<object>(document.Blocks.Cast<object>().ToList(), RecordDocument.Options);

    private static async Task<Store> OpenWithAppendixAsync(string provider)
    {
        var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, WithAppendix with { Committee = "SOP" }));
        return store;
    }

    private static async Task<Outcome> EditAsync(Store store, Actor actor, ReportInput input)
    {
        await using var context = store.Database.CreateDbContext();
        return await new EditReport(store.Writer).RunAsync(actor, "R-1", (await context.Reports.SingleAsync(r => r.Ref == "R-1")).Version, input, default);
    }

    private static async Task<ReportSheet> SheetAsync(Store store, Person person) =>
        (await new ReportQueries(store.Database, new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance), new PlanClock(store.Clock)).ReadAsync("R-1", person, default))!;
}
