using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Live;

/// <summary>A whole milestone and what is worked out of that very state of it.</summary>
public sealed record StandingMilestone(Milestone Milestone, PlanRow Row, PlanHeader Plan);
