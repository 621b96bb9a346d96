namespace WorkPlanTracker.Domain.Milestones;

/// <summary>The words of a status, as every page and document says them.</summary>
public static class StatusWords
{
    public static string Of(MilestoneStatus status) => status switch
    {
        MilestoneStatus.NotStarted => "Not started",
        MilestoneStatus.OnTrack => "On track",
        MilestoneStatus.AtRisk => "At risk",
        MilestoneStatus.OffTrack => "Off track",
        MilestoneStatus.Complete => "Complete",
        MilestoneStatus.Deferred => "Deferred",
        MilestoneStatus.Cancelled => "Cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };
}
