using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>One group's heading. Its figures follow its rows.</summary>
public sealed partial class PlanGroupView : IDisposable
{
    private PlanGroup? _group;

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public int Number { get; set; }

    [Parameter, EditorRequired]
    public required PlanTable Table { get; set; }

    public void Dispose() => Table.Leave(this);

    /// <summary>Takes the newest figures; renders only where they are others.</summary>
    internal void Show(PlanGroup? group)
    {
        if (group is not null && group != _group)
        {
            _group = group;
            StateHasChanged();
        }
    }

    protected override void OnInitialized() => Table.Enter(this);

    protected override void OnParametersSet() => _group = Table.Current.Groups.GetValueOrDefault(Name) ?? _group;
}
