using System.Collections.ObjectModel;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>Some plans as they stood at one instant: what a comparison takes two of.</summary>
/// <param name="At">The instant, in UTC.</param>
/// <param name="Plans">The plans that were there, by reference.</param>
/// <param name="Milestones">Their milestones, by reference.</param>
/// <param name="Reports">The reports that served them, by reference.</param>
/// <param name="Meetings">The meetings those reports stood on, by reference.</param>
public sealed record ComparedState(
    DateTime At,
    IReadOnlyDictionary<string, ComparedPlan> Plans,
    IReadOnlyDictionary<string, ComparedMilestone> Milestones,
    IReadOnlyDictionary<string, ComparedReport> Reports,
    IReadOnlyDictionary<string, ComparedMeeting> Meetings)
{
    /// <summary>The actions asked for by reviews of the plans and by meetings that took their reports, by reference.</summary>
    public IReadOnlyDictionary<string, ComparedAction> Actions { get; init; } = ReadOnlyDictionary<string, ComparedAction>.Empty;

    /// <summary>The requests for changes of what was agreed in the plans, by reference.</summary>
    public IReadOnlyDictionary<string, ComparedRequest> Requests { get; init; } = ReadOnlyDictionary<string, ComparedRequest>.Empty;

    /// <summary>The body's calendar, by which slips are counted.</summary>
    public WorkingDays Calendar { get; init; } = WorkingDays.EnglandAndWales;
}

/// <summary>A plan's own facts at one instant.</summary>
public sealed record ComparedPlan(string Ref, string Title, PlanState State, int BaselineNumber);
