namespace WorkPlanTracker.App.PlanLife;

/// <summary>One baseline as a list shows it: what it says of itself, and how much it holds.</summary>
/// <param name="Dates">How many milestones have a date in it.</param>
/// <param name="Slots">How many reports it holds.</param>
public sealed record BaselineLine(string Ref, int Number, string Decision, string? Request, DateTime TakenAt, string TakenBy, int Dates, int Slots);
