namespace WorkPlanTracker.Domain.Dates;

/// <summary>A day that means something to one body: a closure (<c>Christmas closure</c>), a poll (<c>AV referendum</c>).</summary>
/// <param name="Day">The day, in London.</param>
/// <param name="Name">What it is, in the words shown.</param>
public sealed record NamedDay(DateOnly Day, string Name)
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;
}
