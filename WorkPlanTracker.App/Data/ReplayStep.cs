namespace WorkPlanTracker.App.Data;

/// <summary>A command of the past: what it does, and the instant at which it became known.</summary>
public sealed record ReplayStep(PlanCommand Command, DateTime At);
