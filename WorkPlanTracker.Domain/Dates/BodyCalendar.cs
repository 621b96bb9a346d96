namespace WorkPlanTracker.Domain.Dates;

/// <summary>What is known of a body's days beside weekends and standing bank holidays: one-off bank holidays, days it is closed, polling days.</summary>
/// <remarks>Data that an administrator extends; a value is never changed in place. <see cref="WorkingDays"/> counts by it.</remarks>
/// <param name="OneOff">Bank holidays that follow no rule.</param>
/// <param name="Closures">Days on which the body is closed though others work.</param>
/// <param name="PollingDays">Days of elections and referendums: working days on which no meeting is held.</param>
public sealed record BodyCalendar(OneOffHolidays OneOff, IReadOnlyList<NamedDay> Closures, IReadOnlyList<NamedDay> PollingDays)
{
    /// <summary>The most days of one sort.</summary>
    public const int MaxDays = 1_000;

    /// <summary>England and Wales as shipped: no closures, and the referendum and local elections of 5 May 2011.</summary>
    public static BodyCalendar EnglandAndWales { get; } = new(OneOffHolidays.EnglandAndWales, [], [new(new(2011, 5, 5), "Referendum on the voting system and local elections")]);

    /// <summary>Closes the body on a day.</summary>
    /// <exception cref="RuleBrokenException">No name, no working day, closed already, or too many days.</exception>
    public BodyCalendar Close(DateOnly day, string? name) =>
        new WorkingDays(this).WhyNot(day) is { } why
            ? throw new RuleBrokenException("notWorking", $"{LondonTime.DayAndWeekday(day)} is no working day already: {why}.", "day")
            : this with { Closures = Joined(Closures, day, name) };

    /// <summary>Names a polling day.</summary>
    /// <exception cref="RuleBrokenException">No name, named already, or too many days.</exception>
    public BodyCalendar Poll(DateOnly day, string? name) => this with { PollingDays = Joined(PollingDays, day, name) };

    /// <summary>Takes a closure or polling day back.</summary>
    /// <exception cref="RuleBrokenException">The day is neither.</exception>
    public BodyCalendar Without(DateOnly day) =>
        Closures.Concat(PollingDays).Any(d => d.Day == day)
            ? this with { Closures = [.. Closures.Where(d => d.Day != day)], PollingDays = [.. PollingDays.Where(d => d.Day != day)] }
            : throw new RuleBrokenException("unknown", $"{LondonTime.Day(day)} is neither a closure nor a polling day.", "day");

    /// <summary>The same days of each sort.</summary>
    public bool Equals(BodyCalendar? other) =>
        other is not null && OneOff == other.OneOff && Closures.SequenceEqual(other.Closures) && PollingDays.SequenceEqual(other.PollingDays);

    /// <summary>Agrees with <see cref="Equals(BodyCalendar)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(OneOff, Closures.Count, PollingDays.Count);

    private static IReadOnlyList<NamedDay> Joined(IReadOnlyList<NamedDay> days, DateOnly day, string? name)
    {
        var called = PlainWords.Clean(name);
        return called.Length is 0 or > NamedDay.MaxNameLength
            ? throw new RuleBrokenException("missing", $"Enter what the day is, in at most {NamedDay.MaxNameLength} characters.", "name")
            : days.Any(d => d.Day == day)
            ? throw new RuleBrokenException("already", $"{LondonTime.Day(day)} is there already. Remove it first to name it anew.", "day")
            : days.Count >= MaxDays
            ? throw new RuleBrokenException("tooMany", $"At most {MaxDays} days of one sort are kept. Remove old ones first.", "day")
            : [.. days.Append(new NamedDay(day, called)).OrderBy(d => d.Day)];
    }
}
