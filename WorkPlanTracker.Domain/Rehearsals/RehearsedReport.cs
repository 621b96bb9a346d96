using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Domain.Rehearsals;

/// <summary>A report on the meeting's agenda.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Title">Its public title.</param>
/// <param name="Stage">How far it has got.</param>
/// <param name="Authors">Whom a new date has to be told: offices and people, as shown.</param>
/// <param name="Milestones">The milestones it proves.</param>
public sealed record RehearsedReport(string Ref, string Title, ReportStage Stage, IReadOnlyList<string> Authors, IReadOnlyList<RehearsedMilestone> Milestones);
