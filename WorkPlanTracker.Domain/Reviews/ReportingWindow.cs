namespace WorkPlanTracker.Domain.Reviews;

/// <summary>The stretch in which a milestone must have said something.</summary>
/// <param name="Since">The last closed review, in UTC.</param>
/// <param name="ReportingAt">When updates for the next review are due, in UTC.</param>
public sealed record ReportingWindow(DateTime Since, DateTime ReportingAt);
