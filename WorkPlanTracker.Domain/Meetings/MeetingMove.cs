namespace WorkPlanTracker.Domain.Meetings;

/// <summary>One move of a meeting to another day.</summary>
/// <param name="From">The day it left.</param>
/// <param name="To">The day it went to.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who moved it, as shown to readers.</param>
/// <param name="Reason">Why; empty where that was not said.</param>
public sealed record MeetingMove(DateOnly From, DateOnly To, DateTime At, string By, string Reason);
