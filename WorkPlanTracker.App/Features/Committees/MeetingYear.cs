using System.Globalization;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>A meeting year, September to August: from one annual meeting to the next, with the month after the last meeting.</summary>
/// <param name="Starts">The calendar year it starts in.</param>
public readonly record struct MeetingYear(int Starts)
{
    private const int FirstMonth = 9;

    public DateOnly From => new(Starts, FirstMonth, 1);

    public DateOnly To => new DateOnly(Starts + 1, FirstMonth, 1).AddDays(-1);

    /// <summary><c>2010/11</c>.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{Starts}/{(Starts + 1) % 100:00}");

    public static MeetingYear Of(DateOnly day) => new(day.Month >= FirstMonth ? day.Year : day.Year - 1);

    /// <summary>The year an address asks for; nonsense means the one a day lies in.</summary>
    public static MeetingYear Read(string? text, DateOnly today) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 2100 ? new(year) : Of(today);
}
