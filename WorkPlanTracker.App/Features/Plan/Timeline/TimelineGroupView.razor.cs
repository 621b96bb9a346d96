using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Features.Plan.Lines;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>One group's heading in the timeline.</summary>
public sealed partial class TimelineGroupView
{
    [Parameter, EditorRequired]
    public required PlanTimeline Timeline { get; set; }

    protected override LinesOnScreen On => Timeline.Shown;
}
