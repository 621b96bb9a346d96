using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>A screen in the room of a review. It holds nothing of its own but where it looks: the review, the room and the plans are shared by all.</summary>
public abstract class LiveScreen(ReviewBoards boards, PlanModels models) : ComponentBase
{
    private static readonly string[] RowKinds = ["milestone", "report", "meeting", "agendaItem", "plan"];

    private IReadOnlyList<PlanModel> _plans = [];

    [Parameter]
    public string Reference { get; set; } = "";

    protected PageLoads Loads { get; } = new();

    protected ReviewBoard? Board { get; private set; }

    protected ReviewRoom? Room { get; private set; }

    /// <summary>The item the room looks at.</summary>
    protected string RoomItem => Room?.Item ?? ReviewItem.Overview;

    /// <summary>The key of the item on this screen.</summary>
    protected abstract string Shown { get; }

    /// <summary>The item on this screen.</summary>
    protected ReviewItem? Item => Board is { Items.Count: > 0 } board ? board.Items[board.IndexOf(Shown)] : null;

    /// <summary>The milestone on this screen, as it stands now; null where it is none, or gone.</summary>
    protected PlanRow? Row => Item is { Ref.Length: > 0 } item ? RowOf(item.Ref) : null;

    /// <summary>The plan on this screen, as it stands now; null where the item is none.</summary>
    protected PlanModel? Plan => Item is { Line.Sort: "plan" } item ? _plans.FirstOrDefault(p => p.Header.Ref == item.Ref) : null;

    /// <summary>A milestone under review, as it stands now.</summary>
    protected PlanRow? RowOf(string reference)
    {
        foreach (var plan in _plans)
        {
            if (plan.Rows.TryGetValue(reference, out var row))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Reads what the screen shows.</summary>
    /// <param name="atLeast">A log entry that has to be seen; null for the newest.</param>
    protected async Task LoadAsync(long? atLeast)
    {
        using var load = Loads.Begin();
        Board = await boards.GetAsync(Reference, atLeast);
        Room = Board is null ? null : await boards.RoomAsync(Reference, atLeast);
        await LoadPlansAsync();
    }

    /// <summary>Reads the room again, which is all that a step changes.</summary>
    protected async Task LoadRoomAsync(long atLeast) => Room = await boards.RoomAsync(Reference, atLeast);

    /// <summary>Takes in what was announced.</summary>
    /// <returns>Whether this screen shows something else now.</returns>
    protected async Task<bool> SeesAsync(IReadOnlyList<Notice> notices)
    {
        if (Board is not { } before)
        {
            return false;
        }

        var (row, room, plan) = (Row, Room, Plan);
        if (ReviewBoards.ConcerningRoom(notices, Reference) is { } step)
        {
            await LoadRoomAsync(step);
        }

        if (ReviewBoards.Concerning(notices) is { } sequence)
        {
            Board = await boards.GetAsync(Reference, sequence);
        }

        if (notices.Any(n => n.Touched.Any(t => RowKinds.Contains(t.Kind, StringComparer.Ordinal))))
        {
            await LoadPlansAsync();
        }

        return !ReferenceEquals(before, Board) || !ReferenceEquals(room, Room) || !ReferenceEquals(row, Row) || !ReferenceEquals(plan, Plan);
    }

    private async Task LoadPlansAsync()
    {
        List<PlanModel> plans = [];
        foreach (var plan in Board?.Review.Plans ?? [])
        {
            if (await models.FindAsync(plan, withPrivate: false) is { } model)
            {
                plans.Add(model);
            }
        }

        _plans = plans;
    }
}
