namespace WorkPlanTracker.Domain.Meetings;

/// <summary>What sort of sitting it is.</summary>
public enum MeetingKind
{
    Ordinary,
    Special,
    Joint,
    Thematic,
}
