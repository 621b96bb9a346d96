namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>One rule of a committee's timetable: a step of a report is due so long before the meeting, counted in this way.</summary>
/// <remarks>Data, not code. Several may apply to one step; the earliest date wins. It cannot be built wrong and never changes.</remarks>
public sealed record DeadlineRule
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 120;

    /// <summary>The most periods left out of one rule.</summary>
    public const int MaxExcluded = 100;

    /// <param name="name">As the page explains it: <c>Five clear working days</c>.</param>
    /// <param name="step">What must be done.</param>
    /// <param name="offset">How many days or weeks before the meeting.</param>
    /// <param name="way">How they are counted.</param>
    /// <param name="statutory">The law asks for it, so no chair can waive it.</param>
    /// <param name="excluding">Periods left out of the count.</param>
    /// <exception cref="RuleBrokenException">A part is missing or out of range; the sentence says which and what to enter.</exception>
    public DeadlineRule(string name, DeadlineStep step, int offset, CountingWay way, bool statutory = false, IReadOnlyList<ExcludedPeriod>? excluding = null)
    {
        Name = PlainWords.Clean(name);
        (Step, Offset, Way, Statutory) = (step, offset, way, statutory);
        Excluding = excluding is null ? [] : [.. excluding];
        if (Name.Length is 0 or > MaxNameLength)
        {
            throw new RuleBrokenException("missing", $"Enter the rule’s name, in at most {MaxNameLength} characters.", "name");
        }

        if (!Enum.IsDefined(step))
        {
            throw new RuleBrokenException("step", $"Choose one of the steps: {string.Join(", ", DeadlineStepWords.InOrder.Select(s => DeadlineStepWords.Of(s).ToLowerInvariant()))}.", "step");
        }

        if (!Enum.IsDefined(way))
        {
            throw new RuleBrokenException("way", "Choose how to count: calendar days, calendar weeks, working days or clear working days.", "way");
        }

        var (least, most) = (way is CountingWay.ClearWorkingDays ? 1 : 0, MostOf(way));
        if (offset < least || offset > most)
        {
            throw new RuleBrokenException("offset", $"Enter how many {CountingWayWords.Of(way)} before the meeting, from {least} to {most}.", "offset");
        }

        if (Excluding.Count > MaxExcluded || Excluding.Any(p => p is null))
        {
            throw new RuleBrokenException("tooMany", $"A rule leaves out at most {MaxExcluded} periods. Remove old ones.", "excluding");
        }
    }

    /// <summary>As the page explains it.</summary>
    public string Name { get; }

    /// <summary>What must be done.</summary>
    public DeadlineStep Step { get; }

    /// <summary>How many days or weeks before the meeting.</summary>
    public int Offset { get; }

    /// <summary>How they are counted.</summary>
    public CountingWay Way { get; }

    /// <summary>The law asks for it, so no chair can waive it.</summary>
    public bool Statutory { get; }

    /// <summary>Periods left out of the count.</summary>
    public IReadOnlyList<ExcludedPeriod> Excluding { get; }

    /// <summary>How far before the meeting, in words: <c>five clear working days before the meeting</c>.</summary>
    public string Words => Offset == 0 ? "on the day of the meeting" : $"{SmallNumbers.Of(Offset)} {CountingWayWords.Of(Way, Offset)} before the meeting";

    /// <summary>The period that leaves a day out, or null where the rule counts it.</summary>
    public ExcludedPeriod? LeavesOut(DateOnly day)
    {
        foreach (var period in Excluding)
        {
            if (period.Contains(day))
            {
                return period;
            }
        }

        return null;
    }

    /// <summary>The same rule, its periods compared one by one.</summary>
    public bool Equals(DeadlineRule? other) =>
        other is not null && Name == other.Name && Step == other.Step && Offset == other.Offset && Way == other.Way && Statutory == other.Statutory && Excluding.SequenceEqual(other.Excluding);

    /// <summary>Agrees with <see cref="Equals(DeadlineRule)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Name, Step, Offset, Way, Statutory, Excluding.Count);

    private static int MostOf(CountingWay way) => way switch
    {
        CountingWay.CalendarDays => 366,
        CountingWay.CalendarWeeks => 52,
        _ => 260,
    };
}
