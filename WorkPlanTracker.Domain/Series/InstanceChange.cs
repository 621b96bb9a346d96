namespace WorkPlanTracker.Domain.Series;

/// <summary>What was decided of one instance: it is left out, or comes on another day. The rhythm of the others stays.</summary>
/// <param name="Number">Which instance, from 1.</param>
/// <param name="Day">The day it comes on instead; null where it is left out.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided it, as shown to readers.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Meeting">The meeting the instance was called for, where it recurs at each; null otherwise, and for what was decided before this was kept.</param>
public sealed record InstanceChange(int Number, DateOnly? Day, string Reason, string By, DateTime At, string? Meeting = null)
{
    /// <summary>Whether it is about this instance: that of the same meeting, whatever number it has by now, or of the same number.</summary>
    public bool IsOf(SeriesInstance instance) => Meeting is not null && instance.Called is { } called ? Meeting == called : Number == instance.Number;
}
