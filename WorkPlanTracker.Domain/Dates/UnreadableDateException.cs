namespace WorkPlanTracker.Domain.Dates;

/// <summary>Ends a reading with what is wrong; caught by the reader.</summary>
internal sealed class UnreadableDateException(string problem) : Exception(problem);
