using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan.Print;

/// <summary>One group along the line of time: its name and the line's head come again on every sheet it runs over.</summary>
public sealed partial class PrintStripGroup
{
    [Parameter, EditorRequired]
    public PlanGroup? Group { get; set; }

    [Parameter, EditorRequired]
    public required PrintedLine Line { get; set; }
}
