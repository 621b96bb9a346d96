using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings.Papers;

/// <summary>The decision sheet: what the meeting did with every item, on the day.</summary>
internal static class DecisionSheet
{
    internal static PrintedDocument Of(MeetingBoard board)
    {
        List<PrintedBlock> blocks = [];
        foreach (var part in board.Items.Where(i => i.Item.Type is not (AgendaItemType.Standing or AgendaItemType.Exclusion) || board.MinuteOf(i.Item) is { Outcomes.Count: > 0 }).GroupBy(i => i.Item.Part))
        {
            blocks.Add(new PrintedBlock.Heading(1, part.Key == 2 ? "Part 2" : "Part 1"));
            blocks.Add(new PrintedBlock.Table(
                part.Key == 2 ? "Decisions taken in private" : "Decisions", ["Item", "Title", "Outcome", "Resolution"], [8, 33, 21, 38],
                [.. part.SelectMany(i => Rows(board, i))]));
        }

        if (blocks.Count == 0)
        {
            blocks.Add(new PrintedBlock.Paragraph("Nothing is recorded yet."));
        }

        return new PrintedDocument($"{board.Committee.Name}: decision sheet", MeetingPapers.Where(board), blocks);
    }

    internal static string WordsOf(ItemOutcome outcome) =>
        $"{(outcome.Resolution.Length > 0 ? $"Resolved – {outcome.Resolution}" : "")}{(outcome.Dissent.Length > 0 ? $" Dissent recorded: {outcome.Dissent}." : "")}".Trim();

    private static IEnumerable<IReadOnlyList<string>> Rows(MeetingBoard board, BoardItem item)
    {
        var outcomes = board.MinuteOf(item.Item)?.Outcomes ?? [];
        if (outcomes.Count == 0)
        {
            yield return [item.Item.Number, item.Item.Title, item.Item.Withdrawn ? "Withdrawn" : item.Item.NotTaken ? "Not taken" : "Not recorded", item.Item.Part == 2 && board.MinuteOf(item.Item) is { } minute ? minute.Text : ""];
        }

        foreach (var (outcome, i) in outcomes.Select((o, i) => (o, i)))
        {
            yield return [i == 0 ? item.Item.Number : "", i == 0 ? item.Item.Title : "", outcome.Words, WordsOf(outcome)];
        }
    }
}
