using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Features.Plan.Lines;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>One milestone along the line of time.</summary>
public sealed partial class TimelineRowView
{
    private (TimeScale Scale, int Number, string? Difference) _drawn;

    [Parameter, EditorRequired]
    public int Number { get; set; }

    [Parameter, EditorRequired]
    public required PlanTimeline Timeline { get; set; }

    protected override LinesOnScreen On => Timeline.Shown;

    private string Address => $"milestones/{Row!.Ref}{(Timeline.View.Past is { Length: > 0 } past && !Arrived ? $"?asAt={past}" : "")}";

    protected override bool LooksOtherwise()
    {
        var before = _drawn;
        _drawn = (Timeline.Scale, Number, Difference);
        return !ReferenceEquals(before.Scale, _drawn.Scale) || before.Number != _drawn.Number || before.Difference != _drawn.Difference;
    }
}
