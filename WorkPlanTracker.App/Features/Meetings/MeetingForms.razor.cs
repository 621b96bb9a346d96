using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>The form that is open, whichever it is.</summary>
public sealed partial class MeetingForms
{
    [Parameter, EditorRequired]
    public required OpenForm Form { get; set; }

    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }
}
