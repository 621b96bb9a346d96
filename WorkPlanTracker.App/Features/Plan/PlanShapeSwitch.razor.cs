using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>The same rows as a table, along a line of time or as a board, and how they came there.</summary>
public sealed partial class PlanShapeSwitch
{
    [Parameter, EditorRequired]
    public required PlanView View { get; set; }
}
