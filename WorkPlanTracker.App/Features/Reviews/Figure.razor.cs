using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>A number, and what it was.</summary>
public sealed partial class Figure
{
    [Parameter, EditorRequired]
    public int Now { get; set; }

    [Parameter]
    public int? Then { get; set; }

    [Parameter]
    public string Label { get; set; } = "";

    /// <summary>How a number above zero is shown.</summary>
    [Parameter]
    public string Tone { get; set; } = "";
}
