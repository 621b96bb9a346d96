using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>One item of a meeting: what the pack says, and how its record stands now.</summary>
public sealed partial class LiveItemView
{
    private string Why => Item is { IsRequest: true } item && Board.RequestOf(item.Ref) is not { IsOpen: true } ? Board.StandingOf(item).IsDecided ? "Decided" : "No longer to be decided" : LiveWords.Why(Item!.Section);

    private bool Moved => Row is { } row && Item?.Line is { Status: { } then } line && (then != row.Status || line.Silent != row.Silent);

    private string Was => Item!.Line!.Silent ? "no update received" : StatusWords.Of(Item.Line.Status!.Value).ToLowerInvariant();
}
