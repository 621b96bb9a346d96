using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Domain.Series;

/// <summary>One time that a series comes round.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="RhythmDay">The day the rhythm gives.</param>
/// <param name="Day">The day it comes on: that of the rhythm unless it is shifted.</param>
/// <param name="Skipped">Whether it is left out.</param>
/// <param name="Reason">Why it is left out or shifted; empty where it follows the rhythm.</param>
/// <param name="Meeting">The meeting it comes to, where it recurs at each.</param>
public sealed record SeriesInstance(int Number, DateOnly RhythmDay, DateOnly Day, bool Skipped, string Reason, string? Meeting)
{
    /// <summary>The meeting it was called for, where it recurs at each: the one that stands in where that was cancelled is <see cref="Meeting"/>. It is the same whatever meetings are called before it.</summary>
    public string? Called { get; init; }

    /// <summary>Whether it comes on another day than the rhythm gives.</summary>
    public bool Shifted => Day != RhythmDay;

    /// <summary>When its report is wanted: on a day where that is known, else in the month.</summary>
    public PlanDate Target => Meeting is not null || Shifted ? PlanDate.OnDay(Day) : PlanDate.InMonth(Day.Year, Day.Month);
}

/// <summary>Works out the instances of a series: a pure function of what it is, what it is counted from, and the meetings there are.</summary>
public static class SeriesInstances
{
    /// <summary>The most instances that are worked out.</summary>
    public const int Most = 240;

    /// <summary>All of them in order, from the first, the ones left out among them.</summary>
    /// <param name="series">The series.</param>
    /// <param name="anchor">The day it is counted from; null while that is not known, and nothing is.</param>
    /// <param name="meetings">The meetings of its committee; looked at only where it recurs at each.</param>
    public static IReadOnlyList<SeriesInstance> Of(ReportSeries series, DateOnly? anchor, IEnumerable<Meeting> meetings)
    {
        if (anchor is not { } from)
        {
            return [];
        }

        var bare = Bare(series, from, meetings).TakeWhile(i => series.LastDay is not { } last || i.RhythmDay <= last).Take(Most).ToList();
        var instances = new List<SeriesInstance>(bare.Count);
        foreach (var (instance, i) in bare.Select((instance, i) => (instance, i)))
        {
            var one = instance;
            if (series.DecisionOn(instance) is { } change)
            {
                // A shift holds while it lies between its neighbours: what it is counted from may have moved since.
                var holds = change.Day > (i == 0 ? from : instances[i - 1].Day) && (i == bare.Count - 1 || change.Day < bare[i + 1].RhythmDay);
                one = change.Day is null ? instance with { Skipped = true, Reason = change.Reason }
                    : holds ? instance with { Day = change.Day.Value, Reason = change.Reason }
                    : instance;
            }

            instances.Add(one);
        }

        return instances;
    }

    /// <summary>Which number each meeting has now that an instance was called for, cancelled ones among them: what was planned for a meeting stays bound to it, whatever is called before it.</summary>
    /// <param name="series">The series.</param>
    /// <param name="anchor">The day it is counted from.</param>
    /// <param name="meetings">The meetings of its committee.</param>
    /// <returns>Numbers by reference; none where it does not recur at meetings.</returns>
    public static IReadOnlyDictionary<string, int> Numbers(ReportSeries series, DateOnly? anchor, IEnumerable<Meeting> meetings) =>
        series.Rhythm.Kind is RhythmKind.EachMeeting && anchor is { } from
            ? Counted(series, from, [.. meetings.Where(m => m.Committee == series.Committee)]).Select((m, i) => (m.Ref, i)).ToDictionary(n => n.Ref, n => n.i + 1, StringComparer.Ordinal)
            : new Dictionary<string, int>(StringComparer.Ordinal);

    private static IEnumerable<SeriesInstance> Bare(ReportSeries series, DateOnly from, IEnumerable<Meeting> meetings) => series.Rhythm.Kind switch
    {
        RhythmKind.EachMeeting => AtMeetings(series, from, meetings),
        RhythmKind.Offsets => series.Rhythm.Offsets.Where(o => Reaches(from, o)).Select((o, i) => On(i + 1, from.AddMonths(o))),
        _ => Enumerable.Range(1, Most).TakeWhile(n => Reaches(from, n * series.Rhythm.Every)).Select(n => On(n, from.AddMonths(n * series.Rhythm.Every))),
    };

    /// <summary>At each ordinary meeting, counted by the day it was first called for. One that was cancelled keeps its number and has none, unless another takes its place.</summary>
    private static IEnumerable<SeriesInstance> AtMeetings(ReportSeries series, DateOnly from, IEnumerable<Meeting> meetings)
    {
        var all = meetings.Where(m => m.Committee == series.Committee).ToDictionary(m => m.Ref, StringComparer.Ordinal);
        foreach (var (meeting, i) in Counted(series, from, all.Values).Select((m, i) => (m, i)))
        {
            var held = meeting.State is not MeetingState.Cancelled ? meeting : meeting.ReplacedBy is { } other ? all.GetValueOrDefault(other) : null;
            if (held is not null)
            {
                yield return new SeriesInstance(i + 1, held.Date, held.Date, Skipped: false, "", held.Ref) { Called = meeting.Ref };
            }
        }
    }

    private static IEnumerable<Meeting> Counted(ReportSeries series, DateOnly from, IReadOnlyCollection<Meeting> own)
    {
        var instead = own.Select(m => m.ReplacedBy).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return own.Where(m => m.Sitting is MeetingKind.Ordinary && !instead.Contains(m.Ref) && m.Ref != series.AnchorRef)
            .Where(m => series.Anchor is AnchorKind.Day ? FirstDay(m) >= from : FirstDay(m) > from)
            .OrderBy(FirstDay).ThenBy(m => m.Ref, StringComparer.Ordinal);
    }

    private static DateOnly FirstDay(Meeting meeting) => meeting.Moves.Count > 0 ? meeting.Moves[0].From : meeting.Date;

    /// <summary>The day so many months on: in a shorter month its last day, and never drifting, for each is counted from the anchor.</summary>
    private static SeriesInstance On(int number, DateOnly day) => new(number, day, day, Skipped: false, "", null);

    private static bool Reaches(DateOnly from, int months) => (from.Year * 12) + from.Month - 1 + months < 9_999 * 12;
}
