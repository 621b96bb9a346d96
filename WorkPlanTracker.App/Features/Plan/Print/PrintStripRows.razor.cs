using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan.Print;

/// <summary>Some rows of a group along the line of time.</summary>
public sealed partial class PrintStripRows
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> References { get; set; }

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    [Parameter, EditorRequired]
    public required PrintedLine Line { get; set; }
}
