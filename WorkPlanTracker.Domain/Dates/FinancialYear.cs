using System.Globalization;

namespace WorkPlanTracker.Domain.Dates;

/// <summary>A year from 1 April to 31 March; quarter 1 is April to June.</summary>
/// <param name="StartYear">The calendar year it starts in.</param>
public readonly record struct FinancialYear(int StartYear)
{
    /// <summary><c>2010/11</c>.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:00}");

    public DateOnly Start => new(StartYear, 4, 1);

    public DateOnly End => new(StartYear + 1, 3, 31);

    /// <summary>The year a day falls in.</summary>
    public static FinancialYear Containing(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>The quarter a day falls in, 1 to 4.</summary>
    public static int QuarterOf(DateOnly day) => (((day.Month + 8) % 12) / 3) + 1;

    /// <summary>First and last day of a quarter, 1 to 4.</summary>
    public (DateOnly Start, DateOnly End) Quarter(int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        var start = Start.AddMonths(3 * (quarter - 1));
        return (start, start.AddMonths(3).AddDays(-1));
    }
}
