using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.App.Ui;

/// <summary>Everything that is due before a meeting, with what wins, how each rule counted, what clashes and what is not known.</summary>
public sealed partial class DeadlinesView
{
    [Parameter, EditorRequired]
    public required MeetingDeadlines Deadlines { get; set; }

    /// <summary>The days the committee works.</summary>
    [Parameter, EditorRequired]
    public required WorkingDays Calendar { get; set; }

    /// <summary>The plan's day.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }
}
