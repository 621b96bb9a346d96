using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Series;

/// <summary>A report as an instance of its series, beside the others of it that have a meeting.</summary>
/// <param name="Series">The series, by reference.</param>
/// <param name="Rhythm">How it recurs.</param>
/// <param name="Instance">Which one this report is.</param>
/// <param name="Others">The other reports of the series that stand, or stood, on a meeting.</param>
public sealed record Recurring(string Series, Rhythm Rhythm, int Instance, IReadOnlyList<SeriesReport> Others)
{
    /// <summary>What speaks against a day: another instance nearer than half the time between two, each a sentence.</summary>
    public IEnumerable<string> TooNear(DateOnly day)
    {
        foreach (var other in Others.Where(o => o.Day is { } theirs && SeriesOutlook.TooNear(Rhythm, (Instance, day), (o.Instance, theirs))).OrderBy(o => o.Instance))
        {
            yield return $"{other.Ref} of the same series ({Series}, {Rhythm.Words}) is on {LondonTime.Day(other.Day!.Value)}: nearer than half the time between two.";
        }
    }
}
