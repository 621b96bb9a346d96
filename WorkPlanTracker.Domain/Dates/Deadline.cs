using System.Globalization;

namespace WorkPlanTracker.Domain.Dates;

/// <summary>How far off a day is, in words.</summary>
public static class Deadline
{
    /// <summary><c>in 6 working days</c>, <c>3 working days late</c>, <c>today</c>.</summary>
    public static string HowFar(DateOnly day, DateOnly today, WorkingDays calendar)
    {
        if (day == today)
        {
            return "today";
        }

        var days = Math.Abs(calendar.Between(today, day));
        if (days == 0)
        {
            // No working day lies between: over a weekend only the calendar tells them apart.
            var apart = Math.Abs(day.DayNumber - today.DayNumber);
            var plain = string.Create(CultureInfo.InvariantCulture, $"{apart} {(apart == 1 ? "day" : "days")}");
            return day > today ? $"in {plain}" : $"{plain} late";
        }

        var words = string.Create(CultureInfo.InvariantCulture, $"{days} working {(days == 1 ? "day" : "days")}");
        return day > today ? $"in {words}" : $"{words} late";
    }
}
