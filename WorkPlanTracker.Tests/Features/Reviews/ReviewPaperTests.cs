using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AReview;

namespace WorkPlanTracker.Tests.Features.Reviews;

public sealed class ReviewPaperTests
{
    private static readonly Actor TheChair = new(Chair);

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task A_request_decided_in_the_room_does_what_it_asks_and_stands_in_the_note(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await store.Writer.RunAsync("baseline", Actor.Sample, async change => (await change.FetchAsync<global::WorkPlanTracker.Domain.Milestones.Milestone>("PP-M01")).TakeBaseline(global::WorkPlanTracker.Domain.Dates.PlanDate.OnDay(new(2011, 3, 10))), default);
        var asked = await SavedAsync(new AskChange(store.Writer).RunAsync(new(APlan.Lead), new("moveBaseline", "PP-M01", "It waits for others.", "30 June 2011"), null, default));
        await StartAsync(store);
        await SavedAsync(new DecideChange(store.Writer).RunAsync(TheChair, asked.Ref, null, new("amend", "31 May 2011", "May at the latest.", Ref), default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        var board = (await Boards(store).GetAsync(Ref, null))!;

        Assert.Contains(board.Items, i => i.Key == asked.Ref);
        Assert.Equal(asked.Ref, Assert.Single(board.Requests).Ref);
        var line = Assert.Single(board.Note!.Find(global::WorkPlanTracker.Domain.Reviews.PaperSection.Decisions)!.Lines);
        Assert.Contains("31 May 2011", line.Title, StringComparison.Ordinal);
        Assert.StartsWith("Approved as amended.", line.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_note_and_action_sheet_are_valid_files_with_headings_and_tables_and_no_paper_is_there_before_its_time()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);
        await StartAsync(store);
        var open = (await Boards(store).GetAsync(Ref, null))!;
        Assert.Null(ReviewDocuments.Make("note", open, null));
        Assert.Null(ReviewDocuments.Make("actions", open, null));
        Assert.Null(ReviewDocuments.Make("nonsense", open, null));

        await SavedAsync(new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("PP-M01", "agreed", "Keep <b>it</b> & go on \u0000."), default));
        await SavedAsync(new AskInReview(store.Writer).RunAsync(TheChair, Ref, new("Confirm the room", null, "14 March"), default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        var board = (await Boards(store).GetAsync(Ref, null))!;
        foreach (var name in ReviewDocuments.Names)
        {
            using var stream = new MemoryStream(DocxWriter.Write(ReviewDocuments.Make(name, board, null)!, board.Note!.At));
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(e => e.Description));
            var body = package.MainDocumentPart!.Document.Body!;
            Assert.NotEmpty(body.Descendants<Table>());
            Assert.True(name == "actions" || body.Descendants<ParagraphStyleId>().Any(s => s.Val == "Heading1"));
        }
    }
}
