namespace WorkPlanTracker.Domain.Dates;

/// <summary>A bank holiday of England and Wales.</summary>
/// <param name="Day">The day that is kept, never the weekend day it stands for.</param>
/// <param name="Name">As people say it.</param>
public sealed record BankHoliday(DateOnly Day, string Name)
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>As a calendar says it: <c>Christmas Day (substitute day)</c> where another day is kept for one on a weekend.</summary>
    public string Words() => (Name, Day.Month, Day.Day) is ("New Year’s Day", 1, not 1) or ("Christmas Day", 12, not 25) or ("Boxing Day", 12, not 26) ? $"{Name} (substitute day)" : Name;
}
