namespace WorkPlanTracker.Domain.Dates;

/// <summary>A bank holiday of England and Wales.</summary>
public sealed record BankHoliday(DateOnly Day, string Name);
