namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>One day on the way back from a meeting to a deadline.</summary>
/// <param name="Day">The day.</param>
/// <param name="Number">The how-many-eth it is; null where it is not counted.</param>
/// <param name="WhyNot">Why it is not counted: <c>a Saturday</c>, <c>Easter Monday, a bank holiday</c>; empty where it is.</param>
public sealed record CountedDay(DateOnly Day, int? Number, string WhyNot);
