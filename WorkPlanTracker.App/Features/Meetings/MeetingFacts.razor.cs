using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>What went out and when, where the meeting stood before, and who was there.</summary>
public sealed partial class MeetingFacts
{
    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }
}
