namespace WorkPlanTracker.App.Pictures;

/// <summary>The shapes that strips of milestones are drawn with, once for all strips of a page.</summary>
public sealed partial class MilestoneSymbols;
