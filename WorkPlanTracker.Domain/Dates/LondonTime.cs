using System.Globalization;

namespace WorkPlanTracker.Domain.Dates;

/// <summary>Days and times in Europe/London, and how they are written: <c>7 April 2011</c>, <c>2.00pm</c>.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>The day it is in London at an instant in UTC.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The time it is in London at an instant in UTC.</summary>
    public static TimeOnly TimeOf(DateTime utc) => TimeOnly.FromDateTime(Local(utc));

    /// <summary>The instant, in UTC, of a day and time in London. A time that the clocks skip is read as an hour later.</summary>
    public static DateTime ToUtc(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(Zone.IsInvalidTime(local) ? local.AddHours(1) : local, Zone);
    }

    /// <summary>The last microsecond, in UTC, of a day in London: what <em>as at</em> a date alone means.</summary>
    public static DateTime EndOfDay(DateOnly day) =>
        day == DateOnly.MaxValue ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : ToUtc(day.AddDays(1), TimeOnly.MinValue).AddMicroseconds(-1);

    /// <summary><c>7 April 2011</c>.</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Month(day.Month)} {day.Year}");

    /// <summary><c>7 Apr 2011</c>, for tables.</summary>
    public static string ShortDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {ShortMonth(day.Month)} {day.Year}");

    /// <summary><c>Thursday 7 April 2011</c>.</summary>
    public static string DayAndWeekday(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]} {Day(day)}";

    /// <summary><c>2.00pm</c>.</summary>
    public static string Clock(TimeOnly time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(time.Hour % 12 == 0 ? 12 : time.Hour % 12)}.{time.Minute:00}{(time.Hour < 12 ? "am" : "pm")}");

    /// <summary><c>7 April 2011 at 2.00pm</c>, in London, of an instant in UTC.</summary>
    public static string Instant(DateTime utc) => $"{Day(DayOf(utc))} at {Clock(TimeOf(utc))}";

    /// <summary>An instant that <em>as at</em> names: <c>7 April 2011, at the end of the day</c>, or with its time.</summary>
    public static string PastInstant(DateTime utc) => EndOfDay(DayOf(utc)) == utc ? $"{Day(DayOf(utc))}, at the end of the day" : Instant(utc);

    public static string Month(int month) => Months[month - 1];

    public static string ShortMonth(int month) => Months[month - 1][..3];

    internal static string Weekday(DayOfWeek day) => Weekdays[(int)day];

    private static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
