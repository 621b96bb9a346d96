using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>Says that something is not there, as a state of its own.</summary>
public sealed partial class NotThere
{
    [Parameter, EditorRequired]
    public required string Words { get; set; }
}
