namespace WorkPlanTracker.Domain.Dates;

/// <summary>A bank holiday of England and Wales.</summary>
/// <param name="Day">The day that is kept, never the weekend day it stands for.</param>
/// <param name="Name">As people say it.</param>
public sealed record BankHoliday(DateOnly Day, string Name)
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;
}
