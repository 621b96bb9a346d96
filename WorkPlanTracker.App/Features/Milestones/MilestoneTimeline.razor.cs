using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Everything that happened to a milestone, newest first: updates, dates moved, reports, edits.</summary>
public sealed partial class MilestoneTimeline
{
    [Parameter, EditorRequired]
    public required MilestoneStory Story { get; set; }

    /// <summary>The history, and for each entry whether the next one took it back: nothing can come between the two.</summary>
    private IEnumerable<(HistoryEntry Entry, bool Undone)> Entries =>
        Story.History.Select((entry, i) => (entry, i > 0 && Story.History[i - 1].Command == "undoChange"));
}
