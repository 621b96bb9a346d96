using System.Globalization;

namespace WorkPlanTracker.Domain.Dates;

/// <summary>A meeting year, September to August: from one annual meeting to the next, with the month after the last meeting.</summary>
/// <param name="Starts">The calendar year it starts in.</param>
public readonly record struct MeetingYear(int Starts)
{
    /// <summary>The first that an address can ask for, by the calendar year it starts in.</summary>
    public const int Earliest = 2000;

    /// <summary>The last that an address can ask for.</summary>
    public const int Latest = 2099;

    private const int FirstMonth = 9;

    /// <summary>Its first day.</summary>
    public DateOnly From => new(Starts, FirstMonth, 1);

    /// <summary>Its last day.</summary>
    public DateOnly To => new DateOnly(Starts + 1, FirstMonth, 1).AddDays(-1);

    /// <summary><c>2010/11</c>.</summary>
    public string Words => string.Create(CultureInfo.InvariantCulture, $"{Starts}/{(Starts + 1) % 100:00}");

    /// <summary>The one before; null before the first that can be asked for.</summary>
    public MeetingYear? Before => Starts > Earliest ? new(Starts - 1) : null;

    /// <summary>The one after; null after the last that can be asked for.</summary>
    public MeetingYear? After => Starts < Latest ? new(Starts + 1) : null;

    /// <summary>The one a day lies in.</summary>
    public static MeetingYear Of(DateOnly day) => new(day.Month >= FirstMonth ? day.Year : day.Year - 1);

    /// <summary>The year an address asks for; null where it asks for none, or for nonsense.</summary>
    public static MeetingYear? Asked(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and <= Latest ? new(year) : null;

    /// <summary>The year an address asks for; nonsense means the one a day lies in.</summary>
    public static MeetingYear Read(string? text, DateOnly today) => Asked(text) ?? Of(today);
}
