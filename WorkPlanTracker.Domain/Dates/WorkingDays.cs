namespace WorkPlanTracker.Domain.Dates;

/// <summary>Counts working days: not Saturdays, Sundays, bank holidays of England and Wales, or the body's own closure days.</summary>
/// <remarks>Built from a body's calendar and then fixed; safe for many readers at once.</remarks>
public sealed class WorkingDays
{
    private readonly Dictionary<DateOnly, string> _closures;
    private readonly DateOnly[] _sortedClosures;

    /// <summary>Counts by a body's calendar.</summary>
    public WorkingDays(BodyCalendar calendar)
        : this(calendar, calendar.OneOff == OneOffHolidays.EnglandAndWales ? BankHolidays.EnglandAndWales : new BankHolidays(calendar.OneOff))
    {
    }

    private WorkingDays(BodyCalendar calendar, BankHolidays holidays)
    {
        (Calendar, Holidays) = (calendar, holidays);
        _closures = calendar.Closures.Where(d => !IsWeekend(d.Day) && !Holidays.Contains(d.Day)).DistinctBy(d => d.Day).ToDictionary(d => d.Day, d => d.Name);
        _sortedClosures = [.. _closures.Keys.Order()];
    }

    /// <param name="closures">Days on which the body is closed though others work.</param>
    public WorkingDays(IEnumerable<DateOnly>? closures = null)
        : this(BodyCalendar.EnglandAndWales with { Closures = [.. (closures ?? []).Select(d => new NamedDay(d, ""))] })
    {
    }

    /// <summary>As shipped, without closure days.</summary>
    public static WorkingDays EnglandAndWales { get; } = new();

    /// <summary>The same calendar with further closures, such as those of one committee; its bank holidays are shared.</summary>
    public WorkingDays ClosedOn(IReadOnlyList<NamedDay> days) => days.Count == 0 ? this : new WorkingDays(Calendar with { Closures = [.. Calendar.Closures, .. days] }, Holidays);

    /// <summary>What it was built from.</summary>
    public BodyCalendar Calendar { get; }

    /// <summary>Its bank holidays.</summary>
    public BankHolidays Holidays { get; }

    public bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && !Holidays.Contains(day) && !_closures.ContainsKey(day);

    /// <summary>Why a day is no working day, in words; null where it is one.</summary>
    public string? WhyNot(DateOnly day) =>
        IsWeekend(day) ? $"a {LondonTime.Weekday(day.DayOfWeek)}"
        : Holidays.On(day) is { } holiday ? HolidayWords(holiday.Name)
        : _closures.TryGetValue(day, out var name) ? (name.Length == 0 ? "the body is closed" : $"{name}, when the body is closed")
        : null;

    /// <summary>The day itself where it is a working day, else the last one before it.</summary>
    public DateOnly LastOnOrBefore(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>How many working days the second day lies after the first; negative where it lies before.</summary>
    /// <remarks>The day itself does not count: from Thursday 11 November to Thursday 9 December 2010 it is 20.</remarks>
    public int Between(DateOnly from, DateOnly to) => from <= to ? CountAfter(from, to) : -CountAfter(to, from);

    /// <summary>The working day that lies so many working days after a day; before it where the number is negative.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        var step = Math.Sign(workingDays);
        for (var left = Math.Abs(workingDays); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return day;
    }

    private static string HolidayWords(string name) => name.Contains("bank holiday", StringComparison.OrdinalIgnoreCase) ? name : $"{name}, a bank holiday";

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Working days after the first day, up to and with the last.</summary>
    private int CountAfter(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        var count = (days / 7) * 5;
        for (var number = to.DayNumber - (days % 7) + 1; number <= to.DayNumber; number++)
        {
            count += IsWeekend(DateOnly.FromDayNumber(number)) ? 0 : 1;
        }

        for (var year = from.Year; year <= to.Year; year++)
        {
            count -= Holidays.In(year).Count(h => h.Day > from && h.Day <= to && !IsWeekend(h.Day));
        }

        return count - _sortedClosures.Count(d => d > from && d <= to);
    }
}
