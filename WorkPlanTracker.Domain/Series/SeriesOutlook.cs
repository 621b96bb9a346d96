using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Domain.Series;

/// <summary>A report of a series.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Instance">Which one it is.</param>
/// <param name="Stage">How far it has got.</param>
/// <param name="Day">The day of the meeting it stands on; null while it has none.</param>
public sealed record SeriesReport(string Ref, int Instance, ReportStage Stage, DateOnly? Day);

/// <summary>Where a series stands on a day: what came last, what is missing, what comes next.</summary>
/// <param name="Next">The next instance that no report stands for; null where nothing comes any more.</param>
/// <param name="Last">The newest report that was considered; null where none was.</param>
/// <param name="Ahead">Reports on their way.</param>
/// <param name="Gaps">Instances whose day has passed and for which there is no report.</param>
public sealed record SeriesOutlook(SeriesInstance? Next, SeriesReport? Last, IReadOnlyList<SeriesReport> Ahead, IReadOnlyList<SeriesInstance> Gaps)
{
    /// <summary>Looks at a series on a day. A report that was taken out stands for nothing: its instance is open again.</summary>
    public static SeriesOutlook Of(IReadOnlyList<SeriesInstance> instances, IReadOnlyList<SeriesReport> reports, DateOnly today)
    {
        var taken = reports.Where(r => !StageRules.IsOut(r.Stage)).Select(r => r.Instance).ToHashSet();
        var highest = taken.Count == 0 ? 0 : taken.Max();
        var open = instances.Where(i => i.Number > highest && !i.Skipped).ToList();
        var next = open.Find(i => i.Day >= today) ?? open.LastOrDefault();
        return new SeriesOutlook(
            next,
            reports.Where(r => r.Stage is ReportStage.Considered).MaxBy(r => r.Instance),
            [.. reports.Where(r => StageRules.IsOpen(r.Stage)).OrderBy(r => r.Instance)],
            [.. instances.Where(i => !i.Skipped && i.Day < today && !taken.Contains(i.Number) && i != next)]);
    }

    /// <summary>Whether two reports of one series lie nearer to each other than half the time between two instances.</summary>
    /// <param name="rhythm">How the series recurs.</param>
    /// <param name="one">Number and day of one.</param>
    /// <param name="other">Number and day of the other.</param>
    public static bool TooNear(Rhythm rhythm, (int Number, DateOnly Day) one, (int Number, DateOnly Day) other)
    {
        var (first, then) = one.Number <= other.Number ? (one, other) : (other, one);
        var apart = Math.Abs(then.Day.DayNumber - first.Day.DayNumber);
        var early = then.Day < first.Day ? then.Day : first.Day;
        return rhythm.MonthsBefore(then.Number) is { } months ? 2 * apart < early.AddMonths(months).DayNumber - early.DayNumber : apart == 0;
    }
}
