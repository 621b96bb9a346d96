namespace WorkPlanTracker.Domain.WorkPlans;

/// <summary>How far a forecast may lie behind the baseline, in working days.</summary>
/// <param name="GreenWithin">At most this far is green.</param>
/// <param name="AmberWithin">At most this far is amber: one cycle of the committee that proves it. Beyond is red.</param>
public readonly record struct Tolerance(int GreenWithin, int AmberWithin)
{
    public static Tolerance Default { get; } = new(5, 20);
}
