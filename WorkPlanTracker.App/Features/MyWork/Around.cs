using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>What goes on around the plans, the same for everyone: worked out once for all screens, with public titles alone.</summary>
/// <param name="Meetings">The meetings of the next weeks, in date order.</param>
/// <param name="Unplaced">Reports that no meeting has yet, the earliest target first.</param>
/// <param name="LastReview">The last closed review; null where there was none.</param>
/// <param name="NextReviewAt">When the next one starts, in UTC; null where none is planned.</param>
/// <param name="ReportingAt">When updates for it are due, in UTC.</param>
/// <param name="Exceptions">What stands outside tolerance, the worst first.</param>
/// <param name="Lately">The newest changes.</param>
public sealed record Around(
    IReadOnlyList<MeetingAhead> Meetings,
    IReadOnlyList<ReportWaiting> Unplaced,
    DateOnly? LastReview,
    DateTime? NextReviewAt,
    DateTime? ReportingAt,
    IReadOnlyList<ReviewException> Exceptions,
    IReadOnlyList<RecentChange> Lately);

/// <summary>A meeting that comes, and what is on it.</summary>
public sealed record MeetingAhead(string Ref, string Committee, DateOnly Date, TimeOnly? Time, IReadOnlyList<string> Items);

/// <summary>A report without a slot.</summary>
public sealed record ReportWaiting(string Ref, string Title, string Committee, PlanDate Target);

/// <summary>A milestone outside tolerance, and what changed about it since the last closed review.</summary>
public sealed record ReviewException(PlanRow Row, string Why, bool IsNew);

/// <summary>One change, as the log says it.</summary>
public sealed record RecentChange(long Sequence, DateTime At, string Actor, string Kind, string Ref, string Sentence);
