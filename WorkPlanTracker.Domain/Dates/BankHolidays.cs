using System.Collections.Concurrent;

namespace WorkPlanTracker.Domain.Dates;

/// <summary>The bank holidays of England and Wales: the standing ones by rule, the one-off ones as data.</summary>
/// <remarks>Safe for many readers at once; a change of the data is another value.</remarks>
public sealed class BankHolidays(OneOffHolidays oneOff)
{
    private readonly ConcurrentDictionary<int, Year> _years = new();

    /// <summary>With the one-off days that come with the program.</summary>
    public static BankHolidays EnglandAndWales { get; } = new(OneOffHolidays.EnglandAndWales);

    /// <summary>The one-off days it was built from.</summary>
    public OneOffHolidays OneOff { get; } = oneOff;

    /// <summary>Those of one year, in order.</summary>
    public IReadOnlyList<BankHoliday> In(int year) => YearOf(year).Days;

    /// <summary>The bank holiday kept on a day; null on any other day.</summary>
    public BankHoliday? On(DateOnly day) => YearOf(day.Year).ByDay.GetValueOrDefault(day);

    /// <summary>True on a bank holiday.</summary>
    public bool Contains(DateOnly day) => YearOf(day.Year).ByDay.ContainsKey(day);

    /// <summary>What to say where the one-off days of a year are not known; null where they are.</summary>
    public string? WhatIsNotKnown(int year) =>
        year > OneOff.KnownThrough
            ? $"One-off bank holidays are not known yet for {year}: they were last confirmed for {OneOff.KnownThrough}. Dates in it may still move; an administrator adds them under bank holidays."
            : year < OneOff.KnownFrom ? $"One-off bank holidays before {OneOff.KnownFrom} are not kept, so dates in {year} count the standing ones only." : null;

    private Year YearOf(int year) => _years.TryGetValue(year, out var known) ? known : _years.GetOrAdd(year, Work);

    private Year Work(int year)
    {
        IReadOnlyList<BankHoliday> days =
        [
            .. StandingHolidays.In(year).Where(h => !OneOff.Displaced.Contains(h.Day))
                .Concat(OneOff.Added.Where(h => h.Day.Year == year)).DistinctBy(h => h.Day).OrderBy(h => h.Day),
        ];
        return new Year(days, days.ToDictionary(h => h.Day));
    }

    private sealed record Year(IReadOnlyList<BankHoliday> Days, Dictionary<DateOnly, BankHoliday> ByDay);
}
