namespace WorkPlanTracker.Domain.Meetings;

/// <summary>How far a meeting has got.</summary>
public enum MeetingState
{
    Planned,
    AgendaPublished,
    Held,
    Cancelled,
}
