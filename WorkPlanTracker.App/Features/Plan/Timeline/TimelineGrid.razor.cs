using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>The lines behind all rows, drawn once: months, meetings, today.</summary>
public sealed partial class TimelineGrid
{
    private (TimeScale? Scale, DateOnly Today, ImmutableArray<MeetingTick> Meetings) _drawn;

    [Parameter, EditorRequired]
    public required TimeScale Scale { get; set; }

    [Parameter]
    public DateOnly Today { get; set; }

    [Parameter]
    public ImmutableArray<MeetingTick> Meetings { get; set; } = [];

    protected override bool ShouldRender() => _drawn != (Scale, Today, Meetings);

    protected override void OnAfterRender(bool firstRender) => _drawn = (Scale, Today, Meetings);
}
