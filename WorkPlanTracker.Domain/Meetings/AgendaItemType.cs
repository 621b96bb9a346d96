namespace WorkPlanTracker.Domain.Meetings;

/// <summary>What stands at a place on an agenda.</summary>
public enum AgendaItemType
{
    Report,
    Standing,
    Minutes,
    Oral,
    Other,
    Exclusion,
}
