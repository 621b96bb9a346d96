namespace WorkPlanTracker.Domain.LateReports;

/// <summary>One lawful route of a late report.</summary>
/// <param name="Kind">Which.</param>
/// <param name="IsOpen">It can still be taken today.</param>
/// <param name="LastDay">The last day on which it can be taken; null where it is not tied to one.</param>
/// <param name="Sentence">Whether it can be taken, until when, and what for.</param>
/// <param name="WhoAgrees">Whose agreement it needs.</param>
/// <param name="MinuteWords">Words for the minutes or the agenda, with gaps in square brackets; empty where none are needed.</param>
public sealed record LateRoute(RouteKind Kind, bool IsOpen, DateOnly? LastDay, string Sentence, string WhoAgrees, string MinuteWords);
