using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Domain.Rehearsals;

/// <summary>A milestone that a report on the meeting proves.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Title">Its title.</param>
/// <param name="Owner">Who answers for it; empty where that is not known.</param>
/// <param name="Baseline">What was agreed.</param>
/// <param name="Forecast">What the lead believes now.</param>
/// <param name="IsFinished">Complete or cancelled: nothing moves it any more.</param>
/// <param name="Tolerance">How far its forecast may lie behind its baseline.</param>
public sealed record RehearsedMilestone(string Ref, string Title, string Owner, PlanDate Baseline, PlanDate Forecast, bool IsFinished, Tolerance Tolerance);
