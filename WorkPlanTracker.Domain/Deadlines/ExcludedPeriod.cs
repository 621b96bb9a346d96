namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>Days that a rule leaves out of its count though the body may be at work on them.</summary>
/// <remarks>A few bodies read section 243 of the Local Government Act 1972 so; nothing is left out unless it is chosen.</remarks>
public sealed record ExcludedPeriod
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The longest period, in days.</summary>
    public const int MaxDays = 62;

    /// <param name="name">What it is: <c>Easter break</c>.</param>
    /// <param name="from">The first day left out.</param>
    /// <param name="to">The last day left out.</param>
    /// <exception cref="RuleBrokenException">It has no name, ends before it starts, or is too long.</exception>
    public ExcludedPeriod(string name, DateOnly from, DateOnly to)
    {
        Name = PlainWords.Clean(name);
        (From, To) = (from, to);
        if (Name.Length is 0 or > MaxNameLength)
        {
            throw new RuleBrokenException("missing", $"Enter what the period is, in at most {MaxNameLength} characters.", "excluding");
        }

        if (to < from || to.DayNumber - from.DayNumber >= MaxDays)
        {
            throw new RuleBrokenException("period", $"“{Name}” must end on or after its first day and last at most {MaxDays} days.", "excluding");
        }
    }

    /// <summary>What it is.</summary>
    public string Name { get; }

    /// <summary>The first day left out.</summary>
    public DateOnly From { get; }

    /// <summary>The last day left out.</summary>
    public DateOnly To { get; }

    /// <summary>True where the day is left out.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;
}
