using System.Globalization;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>What became of some plans between two instants: counts, and changes in plain sentences, the worst first. Immutable.</summary>
public sealed class Comparison
{
    private readonly ChangeGroup[] _groups;

    private Comparison(ComparedState then, ComparedState now, ChangeGroup[] groups)
    {
        (Then, Now, _groups) = (then.At, now.At, groups);
        (CountsThen, CountsNow) = (StandingCounts.Of(then.Milestones.Values), StandingCounts.Of(now.Milestones.Values));
    }

    /// <summary>The first instant, in UTC.</summary>
    public DateTime Then { get; }

    /// <summary>The second instant, in UTC.</summary>
    public DateTime Now { get; }

    /// <summary>How many milestones stood how at the first instant.</summary>
    public StandingCounts CountsThen { get; }

    /// <summary>How many milestones stood how at the second instant.</summary>
    public StandingCounts CountsNow { get; }

    /// <summary>The changes by kind, the worst kind first; a kind of which there is none is left out.</summary>
    public IReadOnlyList<ChangeGroup> Groups => _groups;

    /// <summary>Every change, the worst first.</summary>
    public IEnumerable<ComparedChange> Changes => _groups.SelectMany(g => g.Changes);

    /// <summary>How many there are.</summary>
    public int Count => _groups.Sum(g => g.Changes.Count);

    /// <summary>Compares two states of the same plans. Comparing a state with itself says nothing.</summary>
    public static Comparison Of(ComparedState then, ComparedState now)
    {
        var changes = new List<ComparedChange>();
        foreach (var reference in Either(then.Milestones, now.Milestones))
        {
            MilestoneChanges.Add(changes, then.Milestones.GetValueOrDefault(reference), now.Milestones.GetValueOrDefault(reference), then.At != now.At, now.Calendar);
        }

        foreach (var reference in Either(then.Reports, now.Reports))
        {
            ReportChanges.Add(changes, then.Reports.GetValueOrDefault(reference), now.Reports.GetValueOrDefault(reference), now.Calendar);
        }

        foreach (var reference in Either(then.Actions, now.Actions))
        {
            ActionChanges.Add(changes, then.Actions.GetValueOrDefault(reference), now.Actions.GetValueOrDefault(reference));
        }

        foreach (var reference in Either(then.Requests, now.Requests))
        {
            RequestChanges.Add(changes, then.Requests.GetValueOrDefault(reference), now.Requests.GetValueOrDefault(reference));
        }

        ReportChanges.AddMeetings(changes, then, now);
        PlanChanges.Add(changes, then, now);
        ChangeGroup[] groups =
        [
            .. from change in changes
               group change by change.Kind into kind
               orderby kind.Key
               let ordered = kind.Order(WorstFirst.Instance).ToArray()
               select new ChangeGroup(kind.Key, ordered, SummaryOf(kind.Key, ordered, now)),
        ];
        return new Comparison(then, now, groups);
    }

    /// <summary>So many lines, the worst first; a group that one sentence says takes one line.</summary>
    public IReadOnlyList<ComparedLine> Worst(int most) =>
        [.. _groups.SelectMany(g => g.Summary is { } summary && g.Changes.Count > 1 ? [new ComparedLine(g.Kind, "", "", summary)] : g.Changes.Select(c => new ComparedLine(c.Kind, c.RecordKind, c.Ref, c.Sentence) { Title = c.Title })).Take(most)];

    private static IEnumerable<string> Either<T>(IReadOnlyDictionary<string, T> then, IReadOnlyDictionary<string, T> now) =>
        then.Keys.Concat(now.Keys.Where(k => !then.ContainsKey(k)));

    /// <summary><c>No update on 4 milestones since 14 January 2011</c>, since the newest of their last updates; and first baselines, which say nothing one by one.</summary>
    private static Sentence? SummaryOf(ChangeKind kind, ComparedChange[] changes, ComparedState now)
    {
        if (kind is ChangeKind.Rebaselined && changes.Length > 1 && changes.All(c => c.Before.Length == 0))
        {
            return Sentence.Of(string.Create(CultureInfo.InvariantCulture, $"{changes.Length:N0} milestones were given a baseline"));
        }

        if (kind is not ChangeKind.Silent)
        {
            return null;
        }

        var last = changes.Max(c => now.Milestones[c.Ref].LastUpdateAt);
        var what = changes.Length == 1 ? "1 milestone" : string.Create(CultureInfo.InvariantCulture, $"{changes.Length:N0} milestones");
        return Sentence.Of(last is { } at ? $"No update on {what} since {LondonTime.Day(LondonTime.DayOf(at))}" : $"No update on {what}, ever");
    }

    /// <summary>The heaviest first, then by reference as people count.</summary>
    private sealed class WorstFirst : IComparer<ComparedChange>
    {
        internal static readonly WorstFirst Instance = new();

        public int Compare(ComparedChange? x, ComparedChange? y)
        {
            var byWeight = y!.Weight.CompareTo(x!.Weight);
            var byLength = x.Ref.Length.CompareTo(y.Ref.Length);
            return byWeight != 0 ? byWeight : byLength != 0 ? byLength : string.CompareOrdinal(x.Ref, y.Ref);
        }
    }
}

/// <summary>One line of a short comparison.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="RecordKind">The record's kind; empty where the line says several.</param>
/// <param name="Ref">The record's reference; empty where the line says several.</param>
/// <param name="Sentence">The words.</param>
public sealed record ComparedLine(ChangeKind Kind, string RecordKind, string Ref, Sentence Sentence)
{
    /// <summary>What the record is called, as this reader may see it; empty where the line says several.</summary>
    public string Title { get; init; } = "";
}
