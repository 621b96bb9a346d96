namespace WorkPlanTracker.Domain.Cycles;

/// <summary>A day on which a body meets already.</summary>
/// <param name="Day">The day.</param>
/// <param name="Committee">The body's code, as sentences say it.</param>
public sealed record TakenDay(DateOnly Day, string Committee);
