using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>An action that a review of a plan asked for, or a meeting when it took a report of the plan, as it stood at one instant.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Title">What is asked, as this reader may see it.</param>
/// <param name="State">How it stood.</param>
/// <param name="Due">When it was due.</param>
/// <param name="Overdue">It was not done, and its day had passed.</param>
/// <param name="AskedAt">Where it was asked for, in words: <c>the review of 24 February 2011</c>; empty where that is not known.</param>
/// <param name="ClosedBy">What closed it, by reference; empty where nothing did.</param>
public sealed record ComparedAction(string Ref, string Title, ActionState State, PlanDate Due, bool Overdue, string AskedAt, string ClosedBy);
