namespace WorkPlanTracker.Domain.Milestones;

/// <summary>What the lead declares. The words on screen are those of the public sector's BRAG rating.</summary>
public enum MilestoneStatus
{
    NotStarted,
    OnTrack,
    AtRisk,
    OffTrack,
    Complete,
    Deferred,
    Cancelled,
}
