using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Features.Plan.Lines;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>One group's heading in the table.</summary>
public sealed partial class PlanGroupView
{
    [Parameter, EditorRequired]
    public required PlanTable Table { get; set; }

    protected override LinesOnScreen On => Table.Shown;
}
