using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Builds the states that comparisons take, in few lines.</summary>
internal static class AComparison
{
    internal static readonly DateTime January = LondonTime.EndOfDay(new(2011, 1, 13));
    internal static readonly DateTime February = LondonTime.EndOfDay(new(2011, 2, 24));

    internal static ComparedMilestone Milestone(string reference = "PP-M07", MilestoneStatus status = MilestoneStatus.OnTrack, PlanDate? forecast = null) => new()
    {
        Ref = reference,
        Plan = "PP-2010-11",
        Title = "Oversight paper received",
        Owner = "Lead officer",
        Status = status,
        Computed = new ComputedStatus(status, null, "Within tolerance of the baseline"),
        Baseline = Day(2011, 3, 3),
        Forecast = forecast ?? Day(2011, 3, 3),
        Actual = PlanDate.NotSet,
        Silent = false,
        LastUpdateAt = new DateTime(2011, 1, 14, 10, 0, 0, DateTimeKind.Utc),
    };

    internal static PlanDate Day(int year, int month, int day) => PlanDate.OnDay(new(year, month, day));

    internal static ComparedMeeting Sop(int month, int day, bool cancelled = false, string because = "", string? reference = null) =>
        new(reference ?? $"SOP-2010-{month:00}-{day:00}", "SOP", new(2010, month, day), cancelled, because);

    internal static ComparedReport Report(ComparedMeeting? slot, ReportStage stage = ReportStage.Commissioned, string title = "Operation Jigsaw") => new("R-14", title, stage, slot);

    internal static ComparedState State(DateTime at, params ComparedMilestone[] milestones) => State(at, milestones, []);

    internal static ComparedState State(DateTime at, ComparedMilestone[] milestones, ComparedReport[] reports, PlanState plan = PlanState.Agreed, int baseline = 1) => new(
        at,
        new Dictionary<string, ComparedPlan>(StringComparer.Ordinal) { ["PP-2010-11"] = new("PP-2010-11", "Public Protection 2010/11", plan, baseline) },
        milestones.ToDictionary(m => m.Ref, StringComparer.Ordinal),
        reports.ToDictionary(r => r.Ref, StringComparer.Ordinal),
        reports.SelectMany(r => r.NotTakenBy.Concat(r.Slot is { } slot ? [slot] : [])).DistinctBy(m => m.Ref).ToDictionary(m => m.Ref, StringComparer.Ordinal));

    /// <summary>What is said of one milestone that was one thing and is another.</summary>
    internal static string[] Said(ComparedMilestone? then, ComparedMilestone? now) =>
        [.. Comparison.Of(State(January, then is null ? [] : [then]), State(February, now is null ? [] : [now])).Changes.Select(c => $"{c.Kind}: {c.Sentence}")];

    /// <summary>What is said of one report that was one thing and is another.</summary>
    internal static string[] Said(ComparedReport? then, ComparedReport? now) =>
        [.. Comparison.Of(State(January, [], then is null ? [] : [then]), State(February, [], now is null ? [] : [now])).Changes.Select(c => $"{c.Kind}: {c.Sentence}")];
}
