using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>A request for a change of what was agreed, as it stood at one instant.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Plan">The plan, by reference.</param>
/// <param name="Asks">What it asks, as a sentence: <c>Move the baseline of PP-M52 from 31 January 2011 to summer 2011</c>.</param>
/// <param name="State">How it stood.</param>
/// <param name="DecidedWhere">Where it was decided, in words: <c>at the review of 24 February 2011</c>; empty while it is open.</param>
public sealed record ComparedRequest(string Ref, string Plan, string Asks, ChangeRequestState State, string DecidedWhere);
