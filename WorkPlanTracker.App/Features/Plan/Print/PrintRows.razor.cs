using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan.Print;

/// <summary>Some rows of a printed group, each with the whole of its title.</summary>
public sealed partial class PrintRows
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> References { get; set; }

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<PlanColumn> Columns { get; set; }
}
