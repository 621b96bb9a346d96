using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Pictures;

/// <summary>The instants at which the past is looked at: ends of months or of weeks in London, and the present.</summary>
public static class ReportingDates
{
    /// <summary>The most instants a picture has room for.</summary>
    public const int Most = 80;

    /// <summary>The ends of months from one instant to another, which is the last; every second or third month where there would be too many.</summary>
    public static IReadOnlyList<DateTime> Monthly(DateTime from, DateTime now) => Ends(from, now, day => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)), day => day.AddDays(1));

    /// <summary>The ends of weeks, which are Sundays.</summary>
    public static IReadOnlyList<DateTime> Weekly(DateTime from, DateTime now) => Ends(from, now, day => day.AddDays((7 - (int)day.DayOfWeek) % 7), day => day.AddDays(1));

    private static IReadOnlyList<DateTime> Ends(DateTime from, DateTime now, Func<DateOnly, DateOnly> endOf, Func<DateOnly, DateOnly> next)
    {
        if (from > now)
        {
            return [now];
        }

        List<DateTime> all = [];
        var today = LondonTime.DayOf(now);
        for (var day = endOf(LondonTime.DayOf(from)); day < today; day = endOf(next(day)))
        {
            all.Add(LondonTime.EndOfDay(day));
        }

        // The newest stay evenly apart: the oldest are left out first.
        var stride = (all.Count + Most - 1) / Most;
        return [.. all.Where((_, i) => stride <= 1 || (all.Count - 1 - i) % stride == 0), now];
    }
}
