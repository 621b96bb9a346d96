namespace WorkPlanTracker.Domain.Milestones;

/// <summary>The place on an agenda of the report that proves a milestone.</summary>
/// <param name="Report">The report's reference.</param>
/// <param name="Meeting">The meeting's reference.</param>
/// <param name="Committee">The committee's code, for sentences.</param>
/// <param name="Date">The meeting's day, in London.</param>
public sealed record ProvingSlot(string Report, string Meeting, string Committee, DateOnly Date);
