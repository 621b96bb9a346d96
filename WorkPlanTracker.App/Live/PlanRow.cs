using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Live;

/// <summary>One milestone as a plan shows it. Immutable, shared by every screen, at most 2 KiB.</summary>
public sealed record PlanRow
{
    public required string Ref { get; init; }

    public required string Plan { get; init; }

    public required string Project { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> Areas { get; init; }

    public required string Objective { get; init; }

    public required string Owner { get; init; }

    public string? OwnerEmail { get; init; }

    public required MilestoneStatus Status { get; init; }

    public required ComputedStatus Computed { get; init; }

    public required PlanDate Baseline { get; init; }

    /// <summary>The baseline is made up for the demonstration; so it is marked.</summary>
    public bool BaselineIllustrative { get; init; }

    public required PlanDate Forecast { get; init; }

    public required PlanDate Actual { get; init; }

    public required bool Overdue { get; init; }

    public required UpdateDuty Duty { get; init; }

    /// <summary>By when the update was due that was not received, in UTC; null where none is missing.</summary>
    public DateTime? MissedAt { get; init; }

    public required Deliverable Deliverable { get; init; }

    /// <summary>The report that proves it, and its meeting; null where there is none.</summary>
    public Proof? Proof { get; init; }

    public required IReadOnlyList<string> DependsOn { get; init; }

    /// <summary>Those it depends on that are not met.</summary>
    public required IReadOnlyList<string> BlockedBy { get; init; }

    public DateTime? LastUpdateAt { get; init; }

    public string LastUpdateBy { get; init; } = "";

    /// <summary>The beginning of the newest narrative.</summary>
    public string LastSaid { get; init; } = "";

    /// <summary>How many updates in a row said <em>no change</em>.</summary>
    public int NoChanges { get; init; }

    /// <summary>The newest update is made up for the demonstration; so it is marked.</summary>
    public bool LastUpdateIllustrative { get; init; }

    public bool MissesMeeting { get; init; }

    public int EvidenceCount { get; init; }

    public required int Version { get; init; }

    public required RecordSource Source { get; init; }

    /// <summary>Where the public record of its project stops; such a row shows no status.</summary>
    public PlanDate RecordEnds { get; init; } = PlanDate.NotSet;

    /// <summary>The newest change seen while the model was in memory; null where there was none.</summary>
    public Touch? Changed { get; init; }

    /// <summary>No update received: owed, and the reporting date has passed.</summary>
    public bool Silent => Duty is UpdateDuty.Missing;

    public bool Disagrees => !RecordEnds.IsSet && Computed.Disagrees(Status);

    /// <summary>When it is due as far as anyone knows.</summary>
    public PlanDate Due => Actual.IsKnown ? Actual : Forecast.IsKnown ? Forecast : Baseline;
}

/// <summary>What proves a milestone: a planned report, and where it stands.</summary>
/// <param name="Report">The report's reference.</param>
/// <param name="Title">What this reader may see of its title.</param>
/// <param name="Meeting">The meeting it is on, by reference; null while it is unscheduled.</param>
/// <param name="Committee">The committee's printed abbreviation; empty where there is none yet.</param>
/// <param name="Date">The meeting's day.</param>
/// <param name="Deferrals">How often it was put off.</param>
public sealed record Proof(string Report, string Title, string? Meeting, string Committee, DateOnly? Date, int Deferrals);
