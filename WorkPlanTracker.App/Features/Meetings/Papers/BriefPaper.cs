using System.Globalization;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.LateReports;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings.Papers;

/// <summary>The chair's brief: the running order by the clock, what is asked of each item, what is not ready, and the words for what comes late. One page.</summary>
internal static class BriefPaper
{
    internal static PrintedDocument Of(MeetingBoard board)
    {
        List<PrintedBlock> blocks = [new PrintedBlock.Paragraph(Opening(board), Strong: board.OverRun > 0)];
        if (MeetingPapers.SessionOf(board) is { Length: > 0 } session)
        {
            blocks.Add(new PrintedBlock.Paragraph(session));
        }

        blocks.Add(new PrintedBlock.Heading(1, "Running order"));
        blocks.Add(board.Meeting.Time is null
            ? new PrintedBlock.Table("Running order", ["Item", "Minutes", "What is asked"], [60, 11, 29], [.. Rows(board).Select(r => (IReadOnlyList<string>)[r[0], r[2], r[3]])])
            : new PrintedBlock.Table("Running order with the time at which each item begins", ["Item", "Begins", "Minutes", "What is asked"], [48, 13, 11, 28], [.. Rows(board)]));
        var unready = board.Reports.Where(i => i.Report!.Needs.Count + i.Report.Warnings.Count > 0).ToList();
        if (unready.Count > 0)
        {
            blocks.Add(new PrintedBlock.Heading(1, "Not ready yet"));
            blocks.Add(new PrintedBlock.Bullets([.. unready.Select(i => $"{MeetingBoard.NameOf(i.Item)}, {i.Report!.Ref}: {string.Join(' ', [.. i.Report.Warnings, .. i.Report.Needs])}")]));
        }

        var words = board.Items.Where(i => i.Item.SpecialCircumstances.Length > 0).Select(i => $"{MeetingBoard.NameOf(i.Item)}: the Chair agreed to take “{i.Item.Title}” as a matter of urgency by reason of the following special circumstances: {i.Item.SpecialCircumstances}")
            .Concat(board.Items.Where(i => i.Report is not null && board.Meeting.HasPrinted(i.Item.Ref) && i.Report.Stage < ReportStage.Published && StageRules.IsOpen(i.Report.Stage)).Select(i => $"{MeetingBoard.NameOf(i.Item)}: {LateRouteReading.Of(board, i).First(r => r.Kind is RouteKind.ToFollow).MinuteWords}")).ToList();
        if (words.Count > 0)
        {
            blocks.Add(new PrintedBlock.Heading(1, "Words for what comes late"));
            blocks.Add(new PrintedBlock.Bullets(words));
        }

        if (board.Outstanding.Count > 0)
        {
            blocks.Add(new PrintedBlock.Heading(1, "Actions outstanding"));
            blocks.Add(new PrintedBlock.Bullets([.. board.Outstanding.Take(8).Select(a => $"{a.Ref}: {a.Printed}{(a.Owner.Length > 0 ? $" ({a.Owner})" : "")}{(a.Due.IsSet ? $", due {a.Due.Text}" : "")}{(a.Due.HasPassed(board.Today) ? ", overdue" : "")}"), .. board.Outstanding.Count > 8 ? [$"and {board.Outstanding.Count - 8} more on the action sheet."] : Array.Empty<string>()]));
        }

        return new PrintedDocument($"{board.Committee.Abbreviation}: the Chair’s brief", MeetingPapers.Where(board), blocks);
    }

    private static string Opening(MeetingBoard board)
    {
        var held = board.Capacity.MinutesHeld;
        var items = board.Load.Items;
        return $"{items} {(items == 1 ? "item" : "items")} of business, {board.Load.Minutes} minutes{(held is null ? "" : $" of {held}")}{(board.OverRun > 0 ? $": {board.OverRun} too long" : "")}.";
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(MeetingBoard board)
    {
        var clock = board.Meeting.Time;
        foreach (var item in board.Items.Where(i => !i.Item.Withdrawn))
        {
            yield return
            [
                $"{(item.Item.Part == 2 ? "Part 2, " : "")}{(item.Item.Number.Length > 0 ? $"{item.Item.Number} " : "")}{item.Item.Title}{(item.Item.Presenter.Length > 0 ? $" – {item.Item.Presenter}" : "")}",
                clock is { } at ? LondonTime.Clock(at) : "",
                item.Minutes.ToString(CultureInfo.InvariantCulture),
                item.Report is { } report ? report.Recommendations.Count > 0 ? string.Join("; ", report.Recommendations) : item.Item.Section == AgendaSection.Information ? "Taken as read" : "" : "",
            ];
            clock = clock?.AddMinutes(item.Minutes);
        }
    }
}
