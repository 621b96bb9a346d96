using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Live;

/// <summary>A plan's own facts, as pages show them.</summary>
public sealed record PlanHeader(
    string Ref,
    string Title,
    string Project,
    string ProjectName,
    string ProjectSlug,
    DateOnly From,
    DateOnly To,
    PlanState State,
    PlanDate Submitted,
    int BaselineNumber,
    string AgreedBy,
    Tolerance Tolerance,
    PlanDate RecordEnds,
    DateTime? NextReviewAt,
    int Version)
{
    /// <summary>When its last review was closed, in UTC; null where there was none.</summary>
    public DateTime? LastReviewAt { get; init; }

    /// <summary>Plans as lists show them: the newest period first, what the record no longer follows last.</summary>
    internal static IReadOnlyList<PlanHeader> InOrder(IEnumerable<PlanHeader> plans) =>
        [.. plans.OrderByDescending(h => h.From).ThenBy(h => h.RecordEnds.IsSet).ThenBy(h => h.Title, StringComparer.Ordinal)];
}
