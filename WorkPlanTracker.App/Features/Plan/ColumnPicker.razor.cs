using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Which columns stand in the table, and in which order.</summary>
public sealed partial class ColumnPicker
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<PlanColumn> Columns { get; set; }

    [Parameter]
    public EventCallback<IReadOnlyList<PlanColumn>> OnColumns { get; set; }

    private IReadOnlyList<PlanColumn> Toggled(PlanColumn column) => Columns.Contains(column) ? [.. Columns.Where(c => c != column)] : [.. Columns, column];

    private List<PlanColumn> Moved(int at, int by)
    {
        var moved = Columns.ToList();
        (moved[at], moved[at + by]) = (moved[at + by], moved[at]);
        return moved;
    }
}
