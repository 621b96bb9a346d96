using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Every lawful route to the meeting that is being chosen, worked out when it is asked for.</summary>
public sealed partial class LateRequest
{
    private bool _open;

    [Parameter, EditorRequired]
    public required ForwardPlan Plan { get; set; }

    [Parameter, EditorRequired]
    public required ForwardReport Report { get; set; }

    /// <summary>The meeting it is wanted at.</summary>
    [Parameter, EditorRequired]
    public required ForwardMeeting Meeting { get; set; }
}
