using System.Collections.Immutable;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>What one view shows of a board. Lists of which nothing changed stay the same objects.</summary>
/// <param name="Board">The board it was taken from.</param>
/// <param name="View">The view.</param>
/// <param name="Columns">Meetings by date.</param>
/// <param name="Unscheduled">Reports without a meeting, the soonest wanted first.</param>
/// <param name="Folded">How many meetings of the same days are over and not shown.</param>
public sealed record ScheduleListing(Board Board, ScheduleView View, ImmutableArray<BoardColumn> Columns, ImmutableArray<BoardCard> Unscheduled, int Folded)
{
    /// <summary>The first and the last day shown.</summary>
    public (DateOnly From, DateOnly To) Span => View.Span(Board.Plan.Today);

    /// <summary>How many reports stand on the meetings shown.</summary>
    public int Reports => Columns.Sum(c => c.Cards.Length);

    internal static ScheduleListing Of(Board board, ScheduleView view)
    {
        var today = board.Plan.Today;
        var (from, to) = view.Span(today);
        var within = board.InOrder.Where(c => c.Date >= from && c.Date <= to && view.ShowsMeetingOf(c.Meeting.Meeting)).ToList();

        // Of a year that is over everything is over, so nothing would be left to show.
        var all = view.Past || view.Shape is ScheduleView.Year || to < today;
        ImmutableArray<BoardColumn> shown = all ? [.. within] : [.. within.Where(c => !c.Over)];
        var folded = all ? 0 : view.ShowsYear ? within.Count - shown.Length : view.FoldedOf(board);
        var waiting = view.Committees.IsEmpty && view.Words.Length == 0 ? board.Unscheduled : [.. board.Unscheduled.Where(view.Waits)];
        return new ScheduleListing(board, view, shown, waiting, folded);
    }

    /// <summary>The same view of a newer board.</summary>
    internal ScheduleListing Following(Board board)
    {
        var now = Of(board, View);
        return now with
        {
            Columns = Board.AreSame(Columns, now.Columns) ? Columns : now.Columns,
            Unscheduled = Board.AreSame(Unscheduled, now.Unscheduled) ? Unscheduled : now.Unscheduled,
        };
    }

    /// <summary>Whether another listing shows the same meetings in the same order, whatever became of what is on them.</summary>
    internal bool HasOrderOf(ScheduleListing other) => Columns.Length == other.Columns.Length && Columns.Zip(other.Columns).All(p => p.First.Ref == p.Second.Ref);
}
