namespace WorkPlanTracker.Domain.Cycles;

/// <summary>One turn of a cycle: the day it falls on, the day proposed, and why the two differ.</summary>
/// <param name="Wanted">Where the cycle falls.</param>
/// <param name="Day">The day proposed; null where the turn is left out.</param>
/// <param name="Why">Why it was moved or left out, in sentences; empty where the cycle's own day is proposed.</param>
public sealed record ProposedDay(DateOnly Wanted, DateOnly? Day, string Why)
{
    /// <summary>The day on which the committee meets in this turn already; null where it does not yet.</summary>
    public DateOnly? Meets { get; init; }

    /// <summary>True where another day than the cycle's own is proposed.</summary>
    public bool Shifted => Day is { } day && day != Wanted;
}
