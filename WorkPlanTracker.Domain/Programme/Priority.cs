namespace WorkPlanTracker.Domain.Programme;

/// <summary>One priority, and the version of the programme that set it (<c>Met Forward Two</c>).</summary>
public sealed record Priority(string Ref, string Name, string Set);
