using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings.Papers;

/// <summary>The agenda: as it was published with its supplements, or as a draft. It holds public titles alone, whoever reads it.</summary>
internal static class AgendaPaper
{
    internal static PrintedDocument Of(MeetingBoard board)
    {
        var meeting = board.Meeting;
        List<PrintedBlock> blocks = [];
        if (MeetingPapers.SessionOf(board) is { Length: > 0 } session)
        {
            blocks.Add(new PrintedBlock.Paragraph(session));
        }

        if (meeting.State is MeetingState.Cancelled)
        {
            blocks.Add(new PrintedBlock.Paragraph($"This meeting is cancelled: {meeting.CancelledBecause}{(meeting.ReplacedBy is { } instead ? $" {instead} takes its place." : "")}", Strong: true));
        }

        if (meeting.Publications.Count == 0)
        {
            blocks.Add(new PrintedBlock.Paragraph(meeting.State is MeetingState.Planned ? "Draft. Items and numbers may change until the agenda is published." : "As the record has it.", Strong: true));
            AddLines(blocks, board, [.. LinesOf(board)]);
        }
        else
        {
            AddLines(blocks, board, meeting.Publications[0].Lines);
            foreach (var supplement in meeting.Publications.Skip(1))
            {
                blocks.Add(new PrintedBlock.Heading(1, $"Supplementary agenda, {LondonTime.Day(LondonTime.DayOf(supplement.At))}"));
                AddLines(blocks, board, supplement.Lines, parts: false);
            }

            blocks.Add(new PrintedBlock.Paragraph($"Published on {LondonTime.Instant(meeting.Publications[0].At)}."));
        }

        return new PrintedDocument($"{board.Committee.Name}: agenda", MeetingPapers.Where(board), blocks);
    }

    private static IEnumerable<AgendaLine> LinesOf(MeetingBoard board)
    {
        var numbers = new int[3];
        foreach (var item in board.Items.Where(i => !i.Item.Withdrawn || i.Item.Number.Length > 0))
        {
            var line = item.Item;
            // What the record has no number for is not given one here.
            var number = line.Number.Length > 0 || board.Meeting.State is not MeetingState.Planned ? line.Number : $"{++numbers[line.Part]}";
            yield return new AgendaLine(line.Part, line.Section, number, line.Title, line.Ref, line.Presenter, ToFollow: false, item.Report?.Exemption ?? "", line.SpecialCircumstances)
            {
                Actions = board.Meeting.State is MeetingState.Planned && AgendaWriting.GoesThroughActions(line) ? [.. board.Outstanding.Where(a => a.Part == line.Part).Select(a => a.OnAgenda)] : [],
            };
        }
    }

    private static void AddLines(List<PrintedBlock> blocks, MeetingBoard board, IReadOnlyList<AgendaLine> lines, bool parts = true)
    {
        var withdrawn = board.Items.Where(i => i.Item.Withdrawn).Select(i => i.Item.Ref).ToHashSet(StringComparer.Ordinal);
        foreach (var part in lines.GroupBy(l => l.Part))
        {
            if (parts || part.Key == 2)
            {
                blocks.Add(new PrintedBlock.Heading(1, part.Key == 2 ? "Part 2: press and public excluded" : "Part 1: open to press and public"));
            }

            var section = "";
            foreach (var line in part)
            {
                if (line.Section != section && line.Section.Length > 0)
                {
                    blocks.Add(new PrintedBlock.Heading(2, line.Section == AgendaSection.Information ? $"{line.Section} (taken as read)" : line.Section));
                }

                section = line.Section;
                blocks.Add(new PrintedBlock.Paragraph(WordsOf(line, board, withdrawn.Contains(line.Item)), line.Number.Length > 0 ? line.Number : "–") { IsTitled = true, Papers = withdrawn.Contains(line.Item) ? [] : PapersOf(line, board) });
            }
        }
    }

    /// <summary>The papers everyone may have of a report that is taken in public.</summary>
    private static IReadOnlyList<PrintedPaper> PapersOf(AgendaLine line, MeetingBoard board) =>
        line.Part == 1 && board.Items.FirstOrDefault(i => i.Item.Ref == line.Item) is { Item.Part: 1, Report: { } report } ? [.. report.Papers.Select(p => new PrintedPaper(report.Ref, p))] : [];

    private static string WordsOf(AgendaLine line, MeetingBoard board, bool withdrawn)
    {
        var report = board.Items.FirstOrDefault(i => i.Item.Ref == line.Item)?.Report;
        List<string> more =
        [
            .. line.Presenter.Length > 0 ? [line.Presenter] : Array.Empty<string>(),
            .. report is { ReportOf.Length: > 0 } of ? [$"Report of {of.ReportOf}"] : Array.Empty<string>(),
            .. line.ToFollow && !withdrawn ? ["To follow"] : Array.Empty<string>(),
            .. line.Exemption.Length > 0 ? [line.Exemption] : Array.Empty<string>(),
            .. line.Circumstances.Length > 0 ? [$"Urgent item, by reason of special circumstances: {line.Circumstances}"] : Array.Empty<string>(),
            .. line.Actions,
        ];
        return withdrawn ? $"{line.Title} – withdrawn" : more.Count == 0 ? line.Title : $"{line.Title}\n{string.Join("\n", more)}";
    }
}
