using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>A list of which some are ticked.</summary>
public sealed partial class SheetPicks
{
    [Parameter, EditorRequired]
    public required SheetDraft Draft { get; set; }

    /// <summary>The list by the API's name.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Choice> Choices { get; set; }

    [Parameter]
    public Data.Outcome? Outcome { get; set; }
}
