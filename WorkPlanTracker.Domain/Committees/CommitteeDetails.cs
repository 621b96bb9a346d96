using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.Domain.Committees;

/// <summary>What a body is, and how it meets.</summary>
public sealed record CommitteeDetails(
    string Name,
    string Abbreviation,
    CommitteeKind Body,
    string? Parent,
    IReadOnlyList<string> Aliases,
    string Remit,
    IReadOnlyList<string> RemitAreas,
    string UsualVenue,
    string Cycle,
    MeetingCycle? MeetingCycle,
    int? CycleWorkingDays,
    IReadOnlyList<string> StandingItems,
    int? CapacityMinutes,
    int? CapacityItems,
    bool MeetsInPrivate,
    IReadOnlyList<DeadlineRule> DeadlineRules,
    IReadOnlyList<NamedDay> ClosureDays,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    string? Successor)
{
    /// <summary>As a body stands.</summary>
    public static CommitteeDetails Of(Committee committee) => new(
        committee.Name, committee.Abbreviation, committee.Body, committee.Parent, committee.Aliases, committee.Remit, committee.RemitAreas, committee.UsualVenue,
        committee.Cycle, committee.MeetingCycle, committee.CycleWorkingDays, committee.StandingItems, committee.CapacityMinutes, committee.CapacityItems, committee.MeetsInPrivate, committee.DeadlineRules, committee.ClosureDays,
        committee.FirstDay, committee.LastDay, committee.Successor);
}
