using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Features.Plan.Lines;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan.Boards;

/// <summary>One milestone's card.</summary>
public sealed partial class StatusCardView
{
    private bool _movable;

    [Parameter, EditorRequired]
    public required PlanBoard Board { get; set; }

    protected override LinesOnScreen On => Board.Shown;

    private string Address => $"milestones/{Row!.Ref}{(Board.View.Past is { Length: > 0 } past ? $"?asAt={past}" : "")}";

    private string Due => Row!.Due is not { IsSet: true } due ? "no date" : Row.Status is MilestoneStatus.Complete ? Row.Actual.IsKnown ? $"met {Row.Actual.ShortText}" : "met" : due.ShortText;

    protected override bool LooksOtherwise()
    {
        var before = _movable;
        _movable = Board.MayMove;
        return before != _movable;
    }

    /// <summary>A card that has just come to this column because someone else changed it says so.</summary>
    protected override Touch? NewsOfArrived(PlanRow row) => row.Changed is { } touch && touch.ByEmail != On.Me.Email && On.Listing.Changed.Contains(row.Ref, StringComparer.Ordinal) ? touch : null;
}
