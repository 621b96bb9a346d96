using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>The head of a time line: quarters, months, meetings and today.</summary>
public sealed partial class TimelineHead
{
    [Parameter, EditorRequired]
    public required TimeScale Scale { get; set; }

    [Parameter]
    public int Zoom { get; set; }

    [Parameter]
    public DateOnly Today { get; set; }

    [Parameter]
    public ImmutableArray<MeetingTick> Meetings { get; set; } = [];
}
