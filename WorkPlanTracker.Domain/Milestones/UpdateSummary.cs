namespace WorkPlanTracker.Domain.Milestones;

/// <summary>The newest progress update, kept with the milestone so that a list needs no second look.</summary>
/// <param name="At">When it was posted, in UTC; null where there is none yet.</param>
/// <param name="By">Who posted it, as shown to readers.</param>
/// <param name="Narrative">What was said; empty where nothing was.</param>
/// <param name="NoChanges">How many updates in a row, ending with this one, said <em>no change</em>.</param>
/// <param name="Illustrative">It was made up for the demonstration.</param>
public sealed record UpdateSummary(DateTime? At, string By, string Narrative, int NoChanges, bool Illustrative = false)
{
    public static UpdateSummary None { get; } = new(null, "", "", 0);
}
