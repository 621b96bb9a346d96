using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan.Print;

/// <summary>One group as a table: its name and the headings come again on every sheet it runs over.</summary>
public sealed partial class PrintGroup
{
    [Parameter, EditorRequired]
    public PlanGroup? Group { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<PlanColumn> Columns { get; set; }
}
