using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>The two buttons that end a form.</summary>
public sealed partial class FormFoot
{
    /// <summary>What saving does, in a word or two.</summary>
    [Parameter, EditorRequired]
    public required string Save { get; set; }

    [Parameter]
    public string GiveUp { get; set; } = "Cancel";

    [Parameter]
    public bool Disabled { get; set; }

    [Parameter]
    public EventCallback OnGivenUp { get; set; }
}
