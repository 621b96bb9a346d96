namespace WorkPlanTracker.Domain.Reports;

/// <summary>One move of a report from meeting to meeting; counted, shown and never lost.</summary>
/// <param name="From">The meeting it left, by reference; null where it had none.</param>
/// <param name="To">The meeting it went to, by reference; null where it lost its slot.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who moved it, as shown to readers.</param>
/// <param name="Reason">Why; empty where the record does not say.</param>
/// <param name="Consulted">Whom the clerk consulted; empty where the record does not say.</param>
public sealed record ReportMove(string? From, string? To, DateTime At, string By, string Reason, string Consulted);
