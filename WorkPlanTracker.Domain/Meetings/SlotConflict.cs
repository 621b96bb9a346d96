namespace WorkPlanTracker.Domain.Meetings;

/// <summary>Something that speaks against a slot. It may be overridden with a reason, which is kept.</summary>
/// <param name="Code">Its lasting name, for programs: <c>overCapacity</c>.</param>
/// <param name="Message">A sentence for the clerk. It never holds private Part 2 text.</param>
public sealed record SlotConflict(string Code, string Message);
