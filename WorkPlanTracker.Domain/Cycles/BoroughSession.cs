namespace WorkPlanTracker.Domain.Cycles;

/// <summary>One session of a board that reviews boroughs, past or planned.</summary>
/// <param name="Meeting">The meeting's reference.</param>
/// <param name="Day">The day.</param>
/// <param name="UnderReview">Boroughs whose turn it is.</param>
/// <param name="Returning">Boroughs that come back with an update; a return is not a turn.</param>
public sealed record BoroughSession(string Meeting, DateOnly Day, IReadOnlyList<string> UnderReview, IReadOnlyList<string> Returning);
