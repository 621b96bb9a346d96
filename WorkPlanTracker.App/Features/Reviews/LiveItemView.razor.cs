using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>One item of a meeting: what the pack says, and how its record stands now.</summary>
public sealed partial class LiveItemView
{
    [Parameter, EditorRequired]
    public required ReviewBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required ReviewItem? Item { get; set; }

    /// <summary>The milestone as it stands now; null where it is none, or gone.</summary>
    [Parameter]
    public PlanRow? Row { get; set; }

    /// <summary>The plan as it stands now, where the item is one.</summary>
    [Parameter]
    public PlanModel? Plan { get; set; }

    /// <summary>Whether it leads to other pages: not on the projector.</summary>
    [Parameter]
    public bool Links { get; set; } = true;

    /// <summary>How many lines of a section are shown.</summary>
    [Parameter]
    public int Most { get; set; } = 40;

    private string Why => Item is { IsRequest: true } item && Board.RequestOf(item.Ref) is not { IsOpen: true } ? Board.StandingOf(item).IsDecided ? "Decided" : "No longer to be decided" : LiveWords.Why(Item!.Section);

    private bool Moved => Row is { } row && Item?.Line is { Status: { } then } line && (then != row.Status || line.Silent != row.Silent);

    private string Was => Item!.Line!.Silent ? "no update received" : StatusWords.Of(Item.Line.Status!.Value).ToLowerInvariant();
}
