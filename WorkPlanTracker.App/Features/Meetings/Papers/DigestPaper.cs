using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Meetings.Papers;

/// <summary>What a sub-committee's parent receives: each item of business and what came of it, in public words alone.</summary>
internal static class DigestPaper
{
    internal static PrintedDocument Of(MeetingBoard board)
    {
        var lines = board.Items.Where(i => i.Item.Report is not null && !i.Item.Withdrawn).Select(i =>
        {
            var minute = board.MinuteOf(i.Item);
            var done = i.Item.Part == 2 ? minute?.Text ?? ""
                : minute is { Outcomes.Count: > 0 } ? $"{string.Join("; ", minute.Outcomes.Select(o => o.Words).Distinct(StringComparer.Ordinal))}." : minute?.Text ?? "";
            return $"{i.Item.Title}{(i.Item.Part == 2 ? " (taken in private)" : "")}{(done.Length > 0 ? $": {done}" : "")}";
        }).ToList();
        IReadOnlyList<PrintedBlock> blocks =
        [
            new PrintedBlock.Paragraph($"{board.Committee.Name} met on {LondonTime.Day(board.Meeting.Date)} and reports to {board.Committee.Parent} as follows."),
            lines.Count > 0 ? new PrintedBlock.Bullets(lines) : new PrintedBlock.Paragraph("It took no reports."),
            .. board.Asked.Count > 0
                ? [new PrintedBlock.Heading(1, "Asked for"), new PrintedBlock.Bullets([.. board.Asked.Select(a => a.Part == 2 ? $"{a.Ref}, asked for in private" : $"{a.Text}{(a.Due.IsSet ? $" ({a.Due.Text})" : "")}")])]
                : Array.Empty<PrintedBlock>(),
        ];
        return new PrintedDocument($"Report from {board.Committee.Name}", MeetingPapers.Where(board), blocks);
    }
}
