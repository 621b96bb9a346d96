using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>The forward plan as cards and columns, shared by every screen that may see as much.</summary>
/// <remarks>A card or a column of which nothing changed is the object it was, so that a screen sees at a glance what to write again.</remarks>
public sealed class Board
{
    /// <summary>The most views of one board that are kept.</summary>
    private const int MostViews = 32;

    private readonly ConcurrentDictionary<string, ScheduleListing> _listings = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, BoardCard> _cards;
    private readonly IReadOnlyDictionary<string, BoardColumn> _columns;

    private Board(ForwardPlan plan, IReadOnlyDictionary<string, BoardCard> cards, IReadOnlyDictionary<string, BoardColumn> columns, ImmutableArray<BoardColumn> inOrder, ImmutableArray<BoardCard> unscheduled) =>
        (Plan, _cards, _columns, InOrder, Unscheduled) = (plan, cards, columns, inOrder, unscheduled);

    public ForwardPlan Plan { get; }

    /// <summary>Every meeting, by date.</summary>
    public ImmutableArray<BoardColumn> InOrder { get; }

    /// <summary>Reports that wait for a meeting, the soonest wanted first.</summary>
    public ImmutableArray<BoardCard> Unscheduled { get; }

    public BoardCard? Card(string reference) => _cards.GetValueOrDefault(reference);

    public BoardColumn? Column(string reference) => _columns.GetValueOrDefault(reference);

    /// <summary>What a view shows of it.</summary>
    public ScheduleListing Listing(ScheduleView view)
    {
        if (_listings.Count >= MostViews)
        {
            _listings.Clear();
        }

        return _listings.GetOrAdd(view.Key, _ => ScheduleListing.Of(this, view));
    }

    /// <summary>Makes it of a forward plan.</summary>
    /// <param name="before">The one before, whose unchanged cards, columns and lists are taken over.</param>
    internal static Board Of(ForwardPlan plan, Board? before)
    {
        // Days and committees are in every word of a card.
        before = before?.Plan.Today == plan.Today && ReferenceEquals(before.Plan.Committees, plan.Committees) ? before : null;
        var calendars = plan.Committees.ToDictionary(c => c.Key, c => plan.CalendarOf(c.Key), StringComparer.Ordinal);
        var cards = new Dictionary<string, BoardCard>(plan.Reports.Count, StringComparer.Ordinal);
        foreach (var (reference, report) in plan.Reports)
        {
            cards[reference] = before?.Card(reference) is { } same && ReferenceEquals(same.Report, report) ? same
                : BoardCard.Of(report, plan.Today, calendars.GetValueOrDefault(report.Committee ?? "", plan.Calendar));
        }

        var columns = new Dictionary<string, BoardColumn>(plan.Meetings.Count, StringComparer.Ordinal);
        foreach (var (reference, meeting) in plan.Meetings)
        {
            var on = CardsOf(meeting, cards);
            columns[reference] = before?.Column(reference) is { } same && ReferenceEquals(same.Meeting, meeting) && AreSame(same.Cards, on) ? same
                : BoardColumn.Of(meeting, plan.Committees[meeting.Meeting.Committee], on, plan.Today, calendars[meeting.Meeting.Committee], plan.AbbreviationOf);
        }

        ImmutableArray<BoardColumn> inOrder = [.. plan.InOrder.Select(m => columns[m.Meeting.Ref])];
        ImmutableArray<BoardCard> waiting = [.. plan.Unscheduled.Select(r => cards[r.Ref])];
        var board = new Board(
            plan, cards, columns,
            before is not null && AreSame(before.InOrder, inOrder) ? before.InOrder : inOrder,
            before is not null && AreSame(before.Unscheduled, waiting) ? before.Unscheduled : waiting);
        foreach (var (key, listing) in before?._listings ?? [])
        {
            board._listings[key] = listing.Following(board);
        }

        return board;
    }

    /// <summary>Whether two lists hold the same objects in the same order.</summary>
    internal static bool AreSame<T>(ImmutableArray<T> one, ImmutableArray<T> other)
        where T : class
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (var i = 0; i < one.Length; i++)
        {
            if (!ReferenceEquals(one[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static ImmutableArray<BoardCard> CardsOf(ForwardMeeting meeting, Dictionary<string, BoardCard> cards)
    {
        var on = ImmutableArray.CreateBuilder<BoardCard>();
        foreach (var item in meeting.Items)
        {
            if (item.IsSlot && cards.TryGetValue(item.Report!, out var card))
            {
                on.Add(card);
            }
        }

        return on.ToImmutable();
    }
}
