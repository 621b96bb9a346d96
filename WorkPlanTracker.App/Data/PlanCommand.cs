namespace WorkPlanTracker.App.Data;

/// <summary>A command on its way to the writer.</summary>
/// <param name="Name">As the log keeps it: <c>postProgressUpdate</c>.</param>
/// <param name="Actor">Who gives it.</param>
/// <param name="Act">What it does.</param>
public sealed record PlanCommand(string Name, Actor Actor, Func<Change, Task> Act);
