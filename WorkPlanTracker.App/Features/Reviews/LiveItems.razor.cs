using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The items of a meeting, to see where the room is and to look elsewhere.</summary>
public sealed partial class LiveItems
{
    [Parameter, EditorRequired]
    public required ReviewBoard Board { get; set; }

    /// <summary>The item on this screen.</summary>
    [Parameter, EditorRequired]
    public required string Shown { get; set; }

    /// <summary>The item the room looks at.</summary>
    [Parameter, EditorRequired]
    public required string Room { get; set; }

    [Parameter]
    public EventCallback<string> OnChosen { get; set; }
}
