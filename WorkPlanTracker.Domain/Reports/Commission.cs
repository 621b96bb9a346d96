namespace WorkPlanTracker.Domain.Reports;

/// <summary>Who asked for a report, and for what.</summary>
/// <param name="By">Who asked, in words: the Chair, a committee, the management group.</param>
/// <param name="Why">Why it is wanted.</param>
/// <param name="Scope">What it is to cover; empty where that was not said.</param>
/// <param name="At">When it was recorded, in UTC.</param>
/// <param name="RecordedBy">Who recorded it, as shown to readers.</param>
public sealed record Commission(string By, string Why, string Scope, DateTime At, string RecordedBy);
