using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Live;

/// <summary>The order in which records were made, for those that come from the change log: what the database numbers is not in it.</summary>
internal static class PastOrder
{
    /// <summary>By the number in their references: CR-2 before CR-10.</summary>
    internal static IEnumerable<T> InOrder<T>(this IEnumerable<T> records)
        where T : Record => records.OrderBy(r => r.Ref.Length).ThenBy(r => r.Ref, StringComparer.Ordinal);
}
