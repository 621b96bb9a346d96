using System.Globalization;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings.Papers;

/// <summary>The minutes: attendance, then numbered minutes with their paragraphs and resolutions. Of part 2 the public summary; the rest only for those who may read it.</summary>
internal static class MinutesPaper
{
    internal static PrintedDocument Of(MeetingBoard board)
    {
        List<PrintedBlock> blocks = [new PrintedBlock.Paragraph(StageOf(board), Strong: true)];
        if (board.Meeting.JointWith.Count > 0)
        {
            blocks.Add(new PrintedBlock.Paragraph(MeetingPapers.SessionOf(board)));
        }

        AddAttendance(blocks, board.Meeting);
        if (board.Minutes.Count == 0)
        {
            blocks.Add(new PrintedBlock.Paragraph("The minutes are not drafted yet."));
        }

        foreach (var part in board.Minutes.GroupBy(m => m.Part).OrderBy(g => g.Key))
        {
            blocks.Add(new PrintedBlock.Heading(1, part.Key == 2 ? "Part 2: taken after press and public were excluded" : "Minutes"));

            foreach (var minute in part)
            {
                Add(blocks, board, minute);
            }
        }

        return new PrintedDocument($"{board.Committee.Name}: minutes", MeetingPapers.Where(board), blocks);
    }

    private static string StageOf(MeetingBoard board) => board.Meeting.MinutesStage switch
    {
        MinutesStage.Agreed => $"Agreed at {board.Meeting.MinutesAgreedAt}.",
        MinutesStage.Published => "Draft minutes, to be agreed at the next meeting.",
        var stage => $"{MinutesStageWords.Of(stage)}: not for publication.",
    };

    private static void AddAttendance(List<PrintedBlock> blocks, Meeting meeting)
    {
        foreach (var (title, people) in Attendant.Printed(meeting.Attendance))
        {
            if (!blocks.Exists(b => b is PrintedBlock.Heading))
            {
                blocks.Add(new PrintedBlock.Heading(1, "Attendance"));
            }

            blocks.Add(new PrintedBlock.Heading(2, title));
            blocks.Add(new PrintedBlock.Paragraph($"{people}."));
        }
    }

    private static void Add(List<PrintedBlock> blocks, MeetingBoard board, BoardMinute minute)
    {
        var items = minute.Items.Select(r => board.Items.FirstOrDefault(i => i.Item.Ref == r)?.Item.Number).OfType<string>().Where(n => n.Length > 0).ToList();
        var of = items.Count switch { 0 => "", 1 => $" (Agenda item {items[0]})", _ => $" (Agenda items {string.Join(", ", items)})" };
        blocks.Add(new PrintedBlock.Heading(2, $"{(minute.Number.Length > 0 ? $"{minute.Number}. " : "")}{minute.Title}{of}"));
        var number = 0;
        foreach (var paragraph in Paragraphs(minute.Text))
        {
            blocks.Add(new PrintedBlock.Paragraph(paragraph, Next()));
        }

        foreach (var paragraph in Paragraphs(minute.PrivateText))
        {
            blocks.Add(new PrintedBlock.Paragraph($"[Not for publication] {paragraph}", Next()));
        }

        foreach (var outcome in minute.Outcomes)
        {
            var words = DecisionSheet.WordsOf(outcome);
            blocks.Add(new PrintedBlock.Paragraph(words.Length > 0 ? words : $"{outcome.Words}.", Strong: true));
        }

        string Next() => minute.Number.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"{minute.Number}.{++number}") : "–";
    }

    private static string[] Paragraphs(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
