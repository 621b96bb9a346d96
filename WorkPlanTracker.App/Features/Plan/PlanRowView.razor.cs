using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Features.Plan.Lines;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>One milestone's row of the table.</summary>
public sealed partial class PlanRowView
{
    private (IReadOnlyList<PlanColumn> Columns, bool Selecting, bool Picked, int Number, string Past, string? Difference) _drawn;

    [Parameter, EditorRequired]
    public int Number { get; set; }

    [Parameter, EditorRequired]
    public required PlanTable Table { get; set; }

    protected override LinesOnScreen On => Table.Shown;

    private bool Picked => Table.IsPicked(Reference);

    private string Address => $"milestones/{Row!.Ref}{(Table.Past.Length > 0 && !Arrived ? $"?asAt={Table.Past}" : "")}";

    private string RowCss => $"row{(Changed is null ? "" : " flash")}{(Picked ? " picked" : "")}{(Difference is null ? "" : Arrived ? " changed arrival" : " changed")}";

    /// <summary>What the column <em>Since then</em> says; null where the table has none.</summary>
    private string? Since => Table.Past.Length > 0 ? Difference ?? "" : null;

    protected override bool LooksOtherwise()
    {
        var before = _drawn;
        _drawn = (Table.Columns, Table.Selecting, Picked, Number, Table.Past, Difference);
        return before != _drawn;
    }
}
