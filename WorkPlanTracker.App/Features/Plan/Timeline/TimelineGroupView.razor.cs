using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>One group's heading. Its figures follow its rows.</summary>
public sealed partial class TimelineGroupView : IDisposable
{
    private PlanGroup? _group;

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public int Number { get; set; }

    [Parameter, EditorRequired]
    public required PlanTimeline Timeline { get; set; }

    public void Dispose() => Timeline.Leave(this);

    /// <summary>Takes the newest figures; renders only where they are others.</summary>
    internal void Show(PlanGroup? group)
    {
        if (group is not null && group != _group)
        {
            _group = group;
            StateHasChanged();
        }
    }

    protected override void OnInitialized() => Timeline.Enter(this);

    protected override void OnParametersSet() => _group = Timeline.Current.Groups.GetValueOrDefault(Name) ?? _group;
}
