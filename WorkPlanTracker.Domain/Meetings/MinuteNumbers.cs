using System.Globalization;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>Numbers of minutes: they run on through a body's meeting year, which begins in July.</summary>
public static class MinuteNumbers
{
    private const int FirstMonth = 7;

    /// <summary>The first day of the meeting year that a day lies in.</summary>
    public static DateOnly YearOf(DateOnly day) => new(day.Month >= FirstMonth ? day.Year : day.Year - 1, FirstMonth, 1);

    /// <summary>The number after all that were given in the same year.</summary>
    public static int Next(IEnumerable<string> given) =>
        given.Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max() + 1;
}
