using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Actions;

namespace WorkPlanTracker.App.Features.Meetings.Papers;

/// <summary>The action sheet: what this meeting asked for, and what earlier ones asked for that nobody has closed.</summary>
internal static class ActionSheet
{
    internal static PrintedDocument Of(MeetingBoard board)
    {
        List<PrintedBlock> blocks = [];
        Add(blocks, board, "Asked for at this meeting", board.Asked);
        Add(blocks, board, "Outstanding from earlier meetings", board.Outstanding);
        if (blocks.Count == 0)
        {
            blocks.Add(new PrintedBlock.Paragraph("Nothing is asked for, and nothing is outstanding."));
        }

        return new PrintedDocument($"{board.Committee.Name}: action sheet", MeetingPapers.Where(board), blocks);
    }

    private static void Add(List<PrintedBlock> blocks, MeetingBoard board, string title, IReadOnlyList<ActionLine> actions)
    {
        if (actions.Count == 0)
        {
            return;
        }

        blocks.Add(new PrintedBlock.Heading(1, title));
        blocks.Add(new PrintedBlock.Table(title, ["Action", "What is asked", "Owner", "Due", "State"], [9, 40, 21, 15, 15], [.. actions.Select(a => (IReadOnlyList<string>)
        [
            a.Ref, a.Printed, a.Owner.Length > 0 ? a.Owner : "Nobody named", a.Due.IsSet ? a.Due.Text : "No date", StateOf(a, board),
        ])]));
    }

    private static string StateOf(ActionLine action, MeetingBoard board) => action.State switch
    {
        ActionState.Done => "Closed",
        ActionState.Blocked => "Blocked",
        _ => action.Due.HasPassed(board.Today) ? "Overdue" : "Open",
    };
}
