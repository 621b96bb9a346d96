using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>A report that served a plan, as it stood at one instant.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Title">As this reader may see it.</param>
/// <param name="Stage">How far it had got.</param>
/// <param name="Slot">The meeting it stood on; null where it had none.</param>
public sealed record ComparedReport(string Ref, string Title, ReportStage Stage, ComparedMeeting? Slot)
{
    /// <summary>Meetings that came and did not take it.</summary>
    public IReadOnlyList<ComparedMeeting> NotTakenBy { get; init; } = [];
}

/// <summary>A meeting as it stood at one instant.</summary>
/// <param name="Ref">Its reference, which stays when its day moves.</param>
/// <param name="Committee">The committee's printed abbreviation.</param>
/// <param name="Date">Its day.</param>
/// <param name="Cancelled">Whether it was cancelled.</param>
/// <param name="CancelledBecause">Why; empty where it was not.</param>
public sealed record ComparedMeeting(string Ref, string Committee, DateOnly Date, bool Cancelled = false, string CancelledBecause = "");
