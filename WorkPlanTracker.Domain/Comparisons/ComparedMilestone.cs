using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>A milestone as it stood at one instant, with what was worked out of it then.</summary>
public sealed record ComparedMilestone
{
    public required string Ref { get; init; }

    /// <summary>Its plan, by reference.</summary>
    public required string Plan { get; init; }

    public required string Title { get; init; }

    public required string Owner { get; init; }

    /// <summary>What its lead declares.</summary>
    public required MilestoneStatus Status { get; init; }

    /// <summary>What its dates say.</summary>
    public required ComputedStatus Computed { get; init; }

    public required PlanDate Baseline { get; init; }

    public required PlanDate Forecast { get; init; }

    public required PlanDate Actual { get; init; }

    /// <summary>No update received though one was owed.</summary>
    public required bool Silent { get; init; }

    /// <summary>The public record of its project had ended, so it stands nowhere.</summary>
    public bool Ended { get; init; }

    /// <summary>When it was last updated, in UTC; null where it never was.</summary>
    public DateTime? LastUpdateAt { get; init; }

    internal bool IsComplete => Status is MilestoneStatus.Complete;

    internal bool IsCancelled => Status is MilestoneStatus.Cancelled;

    /// <summary>The day it was met, or else when it was expected.</summary>
    internal PlanDate Expected => IsComplete && Actual.IsKnown ? Actual : Forecast;

    /// <summary>How badly it stood, by its lead or by its dates, whichever is worse.</summary>
    internal Standing Standing =>
        Ended || Status is MilestoneStatus.Complete or MilestoneStatus.Cancelled or MilestoneStatus.Deferred ? Standing.Nowhere
        : Status is MilestoneStatus.OffTrack || Computed.Status is MilestoneStatus.OffTrack ? Standing.Red
        : Status is MilestoneStatus.AtRisk || Computed.Status is MilestoneStatus.AtRisk ? Standing.Amber
        : Standing.Green;
}

/// <summary>How badly a milestone stands, the worst last.</summary>
internal enum Standing
{
    /// <summary>Complete, deferred or cancelled, or not there.</summary>
    Nowhere,
    Green,
    Amber,
    Red,
}
