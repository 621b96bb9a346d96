namespace WorkPlanTracker.Domain.Milestones;

/// <summary>What proves that a milestone was met.</summary>
public enum Deliverable
{
    NotSaid,
    Report,
    Briefing,
    MeetingHeld,
    Document,
}
