namespace WorkPlanTracker.Domain.Reviews;

/// <summary>The stretch in which a milestone must have said something.</summary>
/// <param name="Since">The last closed review, in UTC.</param>
/// <param name="ReportingAt">When updates for the next review are due, in UTC; null where none is planned.</param>
/// <param name="Last">What was owed to the last closed review; null where there was none.</param>
public sealed record ReportingWindow(DateTime Since, DateTime? ReportingAt, PastWindow? Last = null);

/// <summary>The stretch in which a milestone had to say something for a review that is closed. What was missed then stays missed until something is said.</summary>
/// <param name="Since">The closed review before it, in UTC.</param>
/// <param name="ReportingAt">When updates for it were due, in UTC.</param>
/// <param name="SeenAt">When it was closed, in UTC.</param>
public sealed record PastWindow(DateTime Since, DateTime ReportingAt, DateTime SeenAt);
