using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>When what is due for the meeting, each date explained day by day once somebody asks.</summary>
public sealed partial class DeadlineList
{
    private readonly HashSet<DeadlineStep> _asked = [];

    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }

    /// <summary>Nothing is late any more: it was held, or this is the publication that has happened.</summary>
    private bool IsOver(StepDeadline step) => !Board.Meeting.IsAhead || (step.Step is DeadlineStep.Publication && Board.Meeting.State is MeetingState.AgendaPublished);

    private string HowFar(StepDeadline step) => step.Date < Board.Today && IsOver(step) ? "" : Deadline.HowFar(step.Date, Board.Today, Board.Calendar).Replace(" late", " ago", StringComparison.Ordinal);
}
