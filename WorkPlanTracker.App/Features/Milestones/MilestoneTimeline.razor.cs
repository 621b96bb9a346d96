using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Everything that happened to a milestone, newest first: updates, dates moved, reports, edits.</summary>
public sealed partial class MilestoneTimeline
{
    [Parameter, EditorRequired]
    public required MilestoneStory Story { get; set; }
}
