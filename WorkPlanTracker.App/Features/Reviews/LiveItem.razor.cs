namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The item on a screen, as <see cref="LiveItemView"/> draws it once for all of them. Its name and status are said aloud when they change; the rest is there to be read.</summary>
public sealed partial class LiveItem(LiveDrawings drawings);
