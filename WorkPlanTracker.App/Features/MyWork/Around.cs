using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Comparisons;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>What goes on around the plans, the same for everyone: worked out once for all screens, with public titles alone.</summary>
/// <param name="LastReview">The last closed review; null where there was none.</param>
/// <param name="NextReviewAt">When the next one starts, in UTC; null where none is planned.</param>
/// <param name="ReportingAt">When updates for it are due, in UTC.</param>
/// <param name="Exceptions">What stands outside tolerance, the worst first.</param>
/// <param name="Lately">The newest changes.</param>
public sealed record Around(
    DateOnly? LastReview,
    DateTime? NextReviewAt,
    DateTime? ReportingAt,
    IReadOnlyList<ReviewException> Exceptions,
    IReadOnlyList<RecentChange> Lately)
{
    /// <summary>What became of the plans since the last closed review, the worst first: some lines of it.</summary>
    public IReadOnlyList<ComparedLine> Since { get; init; } = [];

    /// <summary>How many changes that are in all.</summary>
    public int SinceCount { get; init; }
}

/// <summary>A milestone outside tolerance, and what changed about it since the last closed review.</summary>
public sealed record ReviewException(PlanRow Row, string Why, bool IsNew);

/// <summary>One change, as the log says it.</summary>
public sealed record RecentChange(long Sequence, DateTime At, string Actor, string Kind, string Ref, string Sentence);
