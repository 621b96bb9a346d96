namespace WorkPlanTracker.Domain.Dates;

/// <summary>Bank holidays that follow no rule: days added once, the standing days they displaced, and how far ahead anyone has looked.</summary>
/// <remarks>Proclaimed one at a time under the Banking and Financial Dealings Act 1971, section 1. An administrator extends them; a value is never changed in place.</remarks>
/// <param name="Added">Days that are bank holidays in their year only.</param>
/// <param name="Displaced">Standing bank holidays that were not kept.</param>
/// <param name="KnownFrom">The first year whose one-off days are all here.</param>
/// <param name="KnownThrough">The last year for which somebody confirmed that no more are to come.</param>
public sealed record OneOffHolidays(IReadOnlyList<BankHoliday> Added, IReadOnlyList<DateOnly> Displaced, int KnownFrom, int KnownThrough)
{
    /// <summary>The last year that can be confirmed.</summary>
    public const int LastYear = 2100;

    /// <summary>Those of England and Wales from 2000, as they stood when this was written.</summary>
    public static OneOffHolidays EnglandAndWales { get; } = new(
        [
            new(new(2002, 6, 3), "Golden Jubilee bank holiday"),
            new(new(2002, 6, 4), "Spring bank holiday"),
            new(new(2011, 4, 29), "Royal wedding"),
            new(new(2012, 6, 4), "Spring bank holiday"),
            new(new(2012, 6, 5), "Diamond Jubilee bank holiday"),
            new(new(2020, 5, 8), "Early May bank holiday (75th anniversary of VE Day)"),
            new(new(2022, 6, 2), "Spring bank holiday"),
            new(new(2022, 6, 3), "Platinum Jubilee bank holiday"),
            new(new(2022, 9, 19), "State funeral of Queen Elizabeth II"),
            new(new(2023, 5, 8), "Coronation of King Charles III"),
        ],
        [new(2002, 5, 27), new(2012, 5, 28), new(2020, 5, 4), new(2022, 5, 30)],
        KnownFrom: 2000,
        KnownThrough: 2026);

    /// <summary>Adds a day that is a bank holiday once.</summary>
    /// <exception cref="RuleBrokenException">It has no name, lies on a weekend or outside the years that can be kept, or is a bank holiday already.</exception>
    public OneOffHolidays With(DateOnly day, string? name)
    {
        var called = PlainWords.Clean(name);
        return called.Length is 0 or > BankHoliday.MaxNameLength
            ? throw new RuleBrokenException("missing", $"Enter the bank holiday’s name, in at most {BankHoliday.MaxNameLength} characters.", "name")
            : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? throw new RuleBrokenException("weekend", $"{LondonTime.DayAndWeekday(day)} is no working day anyway. Enter the weekday that is kept instead.", "day")
            : InRange(day) && new BankHolidays(this).On(day) is { } already
            ? throw new RuleBrokenException("already", $"{LondonTime.Day(day)} is a bank holiday already: {already.Name}.", "day")
            : this with { Added = [.. Added.Append(new BankHoliday(Checked(day), called)).OrderBy(h => h.Day)] };
    }

    /// <summary>Says that a standing bank holiday is not kept on its day.</summary>
    /// <exception cref="RuleBrokenException">The day is no standing bank holiday.</exception>
    public OneOffHolidays Displacing(DateOnly day) =>
        Displaced.Contains(day) ? this
        : !StandingHolidays.In(Checked(day).Year).Any(h => h.Day == day)
        ? throw new RuleBrokenException("notStanding", $"{LondonTime.Day(day)} is not one of the bank holidays of every year. Enter the day it would have been.", "day")
        : this with { Displaced = [.. Displaced.Append(day).Order()] };

    /// <summary>Takes back a day added or displaced by mistake.</summary>
    /// <exception cref="RuleBrokenException">It is neither.</exception>
    public OneOffHolidays Without(DateOnly day) =>
        Displaced.Contains(day) || Added.Any(h => h.Day == day)
            ? this with { Added = [.. Added.Where(h => h.Day != day)], Displaced = [.. Displaced.Where(d => d != day)] }
            : throw new RuleBrokenException("unknown", $"{LondonTime.Day(day)} is neither an added nor a displaced day.", "day");

    /// <summary>Says that every one-off day up to the end of a year is here.</summary>
    /// <exception cref="RuleBrokenException">The year lies before the first known one or is too far off.</exception>
    public OneOffHolidays ConfirmedThrough(int year) =>
        year >= KnownFrom && year <= LastYear
            ? this with { KnownThrough = year }
            : throw new RuleBrokenException("year", $"Enter a year from {KnownFrom} to {LastYear}.", "year");

    /// <summary>True where every one-off day of the year is here.</summary>
    public bool IsKnown(int year) => year >= KnownFrom && year <= KnownThrough;

    /// <summary>The same days and the same years.</summary>
    public bool Equals(OneOffHolidays? other) =>
        ReferenceEquals(this, other)
        || (other is not null && KnownFrom == other.KnownFrom && KnownThrough == other.KnownThrough && Added.SequenceEqual(other.Added) && Displaced.SequenceEqual(other.Displaced));

    /// <summary>Agrees with <see cref="Equals(OneOffHolidays)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(KnownFrom, KnownThrough, Added.Count, Displaced.Count);

    private static bool InRange(DateOnly day) => day.Year is >= 1990 and <= LastYear;

    private static DateOnly Checked(DateOnly day) =>
        InRange(day) ? day : throw new RuleBrokenException("year", $"Enter a day from 1990 to {LastYear}.", "day");
}
