namespace WorkPlanTracker.Domain.Dates;

/// <summary>Counts working days: not Saturdays, Sundays, bank holidays of England and Wales, or the body's own closure days.</summary>
public sealed class WorkingDays
{
    private readonly HashSet<DateOnly> _closures;
    private readonly DateOnly[] _sortedClosures;

    /// <param name="closures">Days on which the body is closed though others work.</param>
    public WorkingDays(IEnumerable<DateOnly>? closures = null)
    {
        _closures = [.. (closures ?? []).Where(d => !IsWeekend(d) && !BankHolidays.Contains(d))];
        _sortedClosures = [.. _closures.Order()];
    }

    /// <summary>Without closure days.</summary>
    public static WorkingDays EnglandAndWales { get; } = new();

    public bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && !BankHolidays.Contains(day) && !_closures.Contains(day);

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
            count -= BankHolidays.In(year).Count(h => h.Day > from && h.Day <= to && !IsWeekend(h.Day));
        }

        return count - _sortedClosures.Count(d => d > from && d <= to);
    }
}
