using System.Globalization;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>One committee's work programme as it is printed: every meeting with every report, and what waits for one.</summary>
/// <remarks>It goes from hand to hand, so it holds no private Part 2 text, whoever prints it: make it of the board without.</remarks>
internal static class ProgrammeDocument
{
    private static readonly string[] Head = ["Ref", "Title", "Report of", "Purpose", "Stage", "Next deadline"];

    private static readonly int[] Shares = [8, 29, 18, 12, 14, 19];

    /// <summary>The document.</summary>
    /// <param name="board">The board without private text.</param>
    /// <param name="committee">Whose programme it is.</param>
    /// <param name="view">For how long.</param>
    /// <param name="note">What is to be said about that.</param>
    internal static PrintedDocument Of(Board board, Committee committee, ScheduleView view, string? note = null)
    {
        var today = board.Plan.Today;
        var listing = board.Listing(view with { Committees = [committee.Ref] });
        var (from, to) = listing.Span;
        List<PrintedBlock> blocks =
        [
            new PrintedBlock.Paragraph($"{(view.ShowsYear ? $"Meeting year {view.YearOn(today).Words}, from" : "From")} {LondonTime.Day(from)} to {LondonTime.Day(to)}, as it stands on {LondonTime.Day(today)}."),
            .. new[] { note, ScheduleWords.NotKept(view, today) }.OfType<string>().Select(said => new PrintedBlock.Paragraph(said)),
        ];
        if (listing.Columns.IsEmpty)
        {
            blocks.Add(new PrintedBlock.Paragraph($"{committee.Abbreviation} has no meeting in this time."));
        }

        foreach (var column in listing.Columns)
        {
            blocks.Add(new PrintedBlock.Heading(1, Title(column)));
            blocks.Add(new PrintedBlock.Paragraph(About(column, today)));
            if (column.Cards.Length > 0)
            {
                blocks.Add(new PrintedBlock.Table($"Reports for {LondonTime.Day(column.Date)}", Head, Shares, [.. column.Cards.Select(Row)]));
            }
        }

        if (listing.Unscheduled.Any(c => c.Report.Committee == committee.Ref))
        {
            blocks.Add(new PrintedBlock.Heading(1, "Reports without a meeting"));
            blocks.Add(new PrintedBlock.Table("Reports without a meeting", Head, Shares, [.. listing.Unscheduled.Where(c => c.Report.Committee == committee.Ref).Select(Row)]));
        }

        return new PrintedDocument($"Work programme: {committee.Name}", committee.Abbreviation == committee.Name ? "" : committee.Abbreviation, blocks);
    }

    private static string Title(BoardColumn column) =>
        $"{LondonTime.DayAndWeekday(column.Date)}{(column.Meeting.Meeting.Time is { } time ? $", {LondonTime.Clock(time)}" : "")}{(column.Meeting.Meeting.State is MeetingState.Cancelled ? " (cancelled)" : "")}";

    private static string About(BoardColumn column, DateOnly today)
    {
        var meeting = column.Meeting;
        var words = new List<string>();
        if (meeting.Meeting.Place.Length > 0)
        {
            words.Add($"{meeting.Meeting.Place}.");
        }

        if (meeting.Meeting.State is MeetingState.Planned && meeting.Deadlines.Of(DeadlineStep.Publication) is { } publication)
        {
            words.Add(publication.Date < today ? $"The agenda was due to be published by {LondonTime.Day(publication.Date)}." : $"The agenda is published by {LondonTime.Day(publication.Date)}.");
        }

        words.Add(column.Cards.IsEmpty ? "No report is planned for it." : string.Create(CultureInfo.InvariantCulture, $"{column.Cards.Length} {(column.Cards.Length == 1 ? "report" : "reports")}; {column.LoadWords}."));
        return string.Join(' ', words);
    }

    private static IReadOnlyList<string> Row(BoardCard card) =>
    [
        card.Ref,
        $"{card.Title}{(card.Marks.Length > 0 ? $" ({string.Join(", ", card.Marks)})" : "")}",
        card.Report.ReportOf,
        card.Report.Purpose switch { ReportPurpose.Decision => "For decision", ReportPurpose.Information => "For information", ReportPurpose.Scrutiny => "Scrutiny", _ => "Not said" },
        card.Stage,
        card.Due,
    ];
}
