using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Writes a review's papers, for the printer and as a file: the pack, the note of the meeting, the action sheet.</summary>
internal static class ReviewDocuments
{
    /// <summary>The papers by the names their addresses use.</summary>
    internal static IReadOnlyList<string> Names { get; } = ["pack", "note", "actions"];

    /// <summary>The paper of that name; null where the review has none (yet).</summary>
    /// <param name="preview">What the pack would show, where it is not frozen.</param>
    internal static PrintedDocument? Make(string name, ReviewBoard board, PaperContents? preview) => name.ToLowerInvariant() switch
    {
        "pack" when board.Pack is { } pack => Pack(board, new PaperContents(pack.At, pack.Since, pack.Figures, pack.Sections, pack.Trends), frozen: true),
        "pack" when preview is not null => Pack(board, preview, frozen: false),
        "note" when board.Note is { } note => Note(board, note),
        "actions" when board.Note is { } note => Actions(board, note),
        _ => null,
    };

    private static string Where(ReviewBoard board) =>
        $"Business Management Group, {LondonTime.DayAndWeekday(board.Review.Date)}{(board.Review.Time is { } time ? $" at {LondonTime.Clock(time)}" : "")}";

    private static PrintedDocument Pack(ReviewBoard board, PaperContents pack, bool frozen)
    {
        List<PrintedBlock> blocks =
        [
            new PrintedBlock.Paragraph(frozen ? $"{board.Review.Ref}. Frozen on {LondonTime.Instant(pack.At)}; it shows what was known then." : $"{board.Review.Ref}. Not frozen yet: as things stood on {LondonTime.Instant(pack.At)}."),
        ];
        if (board.Review.Note.Length > 0)
        {
            blocks.Add(new PrintedBlock.Paragraph(board.Review.Note));
        }

        blocks.Add(new PrintedBlock.Heading(1, "Where we stand"));
        blocks.Add(FiguresTable(pack.Figures));
        blocks.Add(new PrintedBlock.Paragraph($"{(pack.Since is { } since ? $"In brackets: {LondonTime.Day(LondonTime.DayOf(since))}. " : "")}A milestone that owes an update is counted under “No update”, whatever its status."));
        foreach (var section in pack.Sections)
        {
            blocks.Add(new PrintedBlock.Heading(1, section.Title));
            blocks.Add(section.Lines.Count == 0 ? new PrintedBlock.Paragraph("Nothing.") : section.Name is PaperSection.Actions ? ActionTable(section) : section.Name is PaperSection.Risks ? new PrintedBlock.Bullets([.. section.Lines.Select(l => $"{l.Words}: {l.Title}")]) : section.Name is PaperSection.Changes ? ChangeTable(section) : LineTable(section));
            if (section.More > 0)
            {
                blocks.Add(new PrintedBlock.Paragraph($"And {section.More:N0} more, which the plan itself shows."));
            }
        }

        if (pack.Trends.Count > 0)
        {
            blocks.Add(new PrintedBlock.Heading(1, "How the forecasts moved"));
            if (PackPicture.Of(pack.Trends, pack.At) is { } picture)
            {
                blocks.Add(new PrintedBlock.Trend("Milestone trend chart: flat is stable, up is slipping", picture, WorkingDays.EnglandAndWales));
            }

            blocks.Add(new PrintedBlock.Table(
                "What was forecast for each milestone, report by report", ["Milestone", "Baseline", "Forecast, report by report"], [30, 16, 54],
                [.. pack.Trends.Select(t => (IReadOnlyList<string>)[$"{t.Ref} {t.Title}", t.Baseline is { } baseline ? LondonTime.ShortDay(baseline) : "–", string.Join('\n', t.Points.Select(p => $"{LondonTime.ShortDay(p.Reported)}: {p.Words}"))])]));
        }

        return new PrintedDocument($"Progress review: {board.PlanNames}", Where(board), blocks);
    }

    private static PrintedDocument Note(ReviewBoard board, ReviewPaper note)
    {
        List<PrintedBlock> blocks =
        [
            new PrintedBlock.Paragraph($"{board.Review.Ref}{(board.Review.StartedAt is { } began ? $", begun on {LondonTime.Instant(began)}" : "")}, closed by {note.By} on {LondonTime.Instant(note.At)}."),
            .. Attendance(board.Review),
            new PrintedBlock.Heading(1, "Where the plans stood"),
            FiguresTable(note.Figures),
            new PrintedBlock.Paragraph($"As the pack had it.{(note.Since is { } since ? $" In brackets: {LondonTime.Day(LondonTime.DayOf(since))}." : "")}"),
            new PrintedBlock.Heading(1, "Decisions"),
        ];
        var decisions = note.Find(PaperSection.Decisions)?.Lines ?? [];
        blocks.AddRange(decisions.Count == 0 ? [new PrintedBlock.Paragraph("No decision was recorded.")] : decisions.SelectMany(d => (PrintedBlock[])
        [
            new PrintedBlock.Heading(2, $"{(board.NumberOf(d.Ref, d.Title) is > 0 and var number ? $"Item {number}. " : "")}{(d.Heading().Length == 0 ? d.Ref.Length > 0 ? d.Ref : "General" : d.Ref.Length > 0 && !d.Heading().Contains(d.Ref, StringComparison.Ordinal) ? $"{d.Heading()} ({d.Ref})" : d.Heading())}"),
            .. d.Name.Length > 0 ? [new PrintedBlock.Paragraph($"{d.Below()}.")] : Array.Empty<PrintedBlock>(),
            new PrintedBlock.Paragraph(d.Words, Strong: true),
            new PrintedBlock.Paragraph($"Recorded by {d.Owner}, {d.Due}."),
        ]));
        blocks.Add(new PrintedBlock.Heading(1, "Actions"));
        blocks.Add(note.Find(PaperSection.Actions) is { Lines.Count: > 0 } actions ? ActionTable(actions) : new PrintedBlock.Paragraph("No action was asked for."));
        if (board.Review.Topics.Count > 0)
        {
            blocks.Add(new PrintedBlock.Heading(1, "Brought up"));
            blocks.Add(new PrintedBlock.Bullets([.. board.Review.Topics.Select(t => t.Line)]));
        }

        if (board.Items.Count > 0)
        {
            blocks.Add(new PrintedBlock.Heading(1, "Items of the meeting"));
            blocks.Add(new PrintedBlock.Paragraph("Attendance and decisions go by these numbers."));
            blocks.AddRange(board.Items.Select((item, i) => new PrintedBlock.Paragraph(LiveWords.Short(item), $"{i + 1}")));
        }

        return new PrintedDocument($"Note of the progress review: {board.PlanNames}", Where(board), blocks);
    }

    /// <summary>Who was there. A review that was closed without saying says nothing.</summary>
    private static IEnumerable<PrintedBlock> Attendance(Review review) => review.Attendance.Count == 0 ? []
        : [new PrintedBlock.Heading(1, "Attendance"), .. Attendant.Printed(review.Attendance).Select(group => new PrintedBlock.Paragraph($"{group.Title}: {group.People}."))];

    private static PrintedDocument Actions(ReviewBoard board, ReviewPaper note) => new(
        $"Action sheet: {board.PlanNames}", Where(board),
        [note.Find(PaperSection.Actions) is { Lines.Count: > 0 } actions ? ActionTable(actions) : new PrintedBlock.Paragraph("No action was asked for.")]);

    private static PrintedBlock.Table FiguresTable(IReadOnlyList<PaperFigures> figures) => new(
        "How many milestones stand how, and how many did last time", ["Plan", "Complete", "On track", "At risk", "Off track", "No update", "Not started", "All"], [26, 13, 10, 10, 10, 11, 11, 9],
        [.. figures.Select(f => (IReadOnlyList<string>)
        [
            f.Title, Was(f, c => c.Complete), Was(f, c => c.OnTrack), Was(f, c => c.AtRisk), Was(f, c => c.OffTrack), Was(f, c => c.Silent), Was(f, c => c.NotStarted), Was(f, c => c.Total),
        ])]);

    private static string Was(PaperFigures figures, Func<PaperCounts, int> of) =>
        figures.Then is { } then && of(then) != of(figures.Now) ? $"{of(figures.Now)} ({of(then)})" : $"{of(figures.Now)}";

    /// <summary>What is said of each line; with how it stands and when it is due where any of them says so.</summary>
    private static PrintedBlock.Table LineTable(PaperSection section) => section.IsPlain
        ? new(section.Title, ["Reference", "What"], [13, 87], [.. section.Lines.Select(l => (IReadOnlyList<string>)[l.Ref, Said(l)])])
        : new(
        section.Title, ["Reference", "What", "Status", "Due"], [13, 55, 16, 16],
        [.. section.Lines.Select(l => (IReadOnlyList<string>)[l.Ref, Said(l), l.Silent ? "No update received" : l.Status is { } status ? StatusWords.Of(status) : "", l.Due])]);

    private static string Said(PaperLine line) => string.Join('\n', new[] { line.Heading(), line.Below(), line.Words }.Where(w => w.Length > 0));

    private static PrintedBlock.Table ChangeTable(PaperSection section) => new(
        section.Title, ["Reference", "What became of it", "Kind"], [13, 65, 22], [.. section.Lines.Select(l => (IReadOnlyList<string>)[l.Ref, l.Name.Length > 0 ? $"{l.Name}\n{l.Below()}" : l.Title, l.Words])]);

    private static PrintedBlock.Table ActionTable(PaperSection section) => new(
        section.Title, ["Action", "What", "Owner", "Due", "State"], [10, 38, 18, 14, 20],
        [.. section.Lines.Select(l => (IReadOnlyList<string>)[l.Ref, l.Title, l.Owner.Length > 0 ? l.Owner : "–", l.Due.Length > 0 ? l.Due : "–", l.Words.Length > 0 ? l.Words : "Open"])]);
}
