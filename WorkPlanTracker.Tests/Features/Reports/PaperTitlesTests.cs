using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Files;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

/// <summary>Papers are typed one a line with a bar between title and place: whatever a title holds, saving the form again changes nothing.</summary>
public sealed class PaperTitlesTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_title_with_a_line_break_or_a_bar_comes_back_from_the_page_as_one_paper_that_keeps_its_file(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await AttachAsync(store, "First line\r\nsecond | third\tfourth", "main.pdf"));
        var kept = Assert.Single((await ReportAsync(store)).Papers);
        Assert.Equal(("First line second | third fourth", "main.pdf"), (kept.Title, kept.Place));

        // The page's own form, saved as it was opened.
        Assert.IsType<Outcome.Saved>(await EditAsync(store, Draft(await ReportAsync(store))));
        Assert.Equal(kept, Assert.Single((await ReportAsync(store)).Papers));

        // By the API, and by an edit of the line that has it.
        Assert.IsType<Outcome.Saved>(await EditAsync(store, new(null) { Papers = [new("A\nB | C", "main.pdf"), new("\u2028D\u2029\r", "https://example.org/d")] }));
        var papers = (await ReportAsync(store)).Papers;
        Assert.Equal(["A B | C", "D"], papers.Select(p => p.Title));
        Assert.Equal(kept.File, papers[0].File);
        Assert.IsType<Outcome.Saved>(await EditAsync(store, Draft(await ReportAsync(store))));
        Assert.Equal(papers, (await ReportAsync(store)).Papers);
        Assert.DoesNotContain(papers, p => p.Title.Any(char.IsControl) || p.Place.Any(char.IsControl));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_undo_puts_such_a_title_back_as_it_was_and_a_bar_in_a_place_is_refused(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await AttachAsync(store, "Plan | of\nwork", "main.pdf"));
        var before = Assert.Single((await ReportAsync(store)).Papers);
        var changed = Assert.IsType<Outcome.Saved>(await EditAsync(store, new(null) { Papers = [new("Another", "main.pdf")] }));
        Assert.Equal(before.File, Assert.Single((await ReportAsync(store)).Papers).File);

        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheClerk, changed.FirstSequence, changed.Sequence, default));
        Assert.Equal(before, Assert.Single((await ReportAsync(store)).Papers));

        var refused = Assert.IsType<Outcome.Refused>(await EditAsync(store, new(null) { PrivatePapers = [new("Bids", "a|b.xlsx")] }));
        Assert.Equal(("privatePapers", "Paper 1 of the list: leave the sign | out of the paper’s file name or address: it stands between a title and its place."), (refused.Field, refused.Sentence));
        Assert.IsType<Outcome.Saved>(await AttachAsync(store, "", "a|b\nc.pdf"));
        Assert.Equal("a-b c.pdf", (await ReportAsync(store)).Papers[1].Place);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    private static ReportInput Draft(PlannedReport report) => SheetDraft.Of(SheetSection.Papers, report, seesPrivate: true).ToInput();

    private static async Task<Outcome> AttachAsync(Store store, string title, string name)
    {
        await using var upload = await KeptPapersTests.UploadAsync(name, "%PDF-1.7"u8.ToArray(), title);
        return await new AttachPaper(store.Writer, KeptPapersTests.Limits).RunAsync(TheClerk, "R-1", upload, default);
    }

    private static async Task<Outcome> EditAsync(Store store, ReportInput input) =>
        await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", (await ReportAsync(store)).Version, input, default);

    private static async Task<PlannedReport> ReportAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        return await context.Reports.AsNoTracking().SingleAsync(r => r.Ref == "R-1");
    }
}
