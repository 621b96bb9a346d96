namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Gathers what fits, keeps the best of each kind, and puts them in order.</summary>
internal sealed class FinderRanking(FinderUse use, DateOnly today)
{
    private const int MostOfOneKind = 20;

    private readonly Dictionary<FinderKind, (List<(FinderEntry Entry, float Score)> Best, int Total)> _kinds = [];

    internal int Total { get; private set; }

    /// <summary>Takes a result with how well it fits.</summary>
    internal void Take(FinderEntry entry, float fit)
    {
        var score = fit + WeightOf(entry.Kind) + use.GainOf(entry.Key) + Nearness(entry.Day);
        var (best, total) = _kinds.TryGetValue(entry.Kind, out var kept) ? kept : ([], 0);
        Total++;
        _kinds[entry.Kind] = (best, total + 1);
        if (best.Count == MostOfOneKind && !IsBefore((entry, score), best[^1]))
        {
            return;
        }

        var at = best.Count;
        while (at > 0 && IsBefore((entry, score), best[at - 1]))
        {
            at--;
        }

        best.Insert(at, (entry, score));
        if (best.Count > MostOfOneKind)
        {
            best.RemoveAt(MostOfOneKind);
        }
    }

    /// <summary>The groups, that of the best result first; fewer of each where there are many.</summary>
    internal IReadOnlyList<FinderGroup> Groups(FinderQuery query)
    {
        var each = _kinds.Count switch { 1 => MostOfOneKind, 2 => 10, 3 => 7, _ => 5 };
        return
        [
            .. _kinds.OrderByDescending(k => k.Value.Best[0].Score).ThenBy(k => k.Key)
                .Select(k => new FinderGroup(NameOf(k.Key), [.. k.Value.Best.Take(each).Select(b => new FinderHit(b.Entry, TitleMarks.Of(b.Entry.Title, query)))], k.Value.Total)),
        ];
    }

    private static string NameOf(FinderKind kind) => kind switch
    {
        FinderKind.Command => "Commands",
        FinderKind.Page => "Pages",
        FinderKind.Plan => "Plans",
        FinderKind.Milestone => "Milestones",
        FinderKind.Meeting => "Meetings",
        FinderKind.Report => "Reports",
        FinderKind.Committee => "Committees",
        FinderKind.Project => "Projects",
        FinderKind.Person => "People",
        _ => "Thematic areas",
    };

    private static bool IsBefore((FinderEntry Entry, float Score) a, (FinderEntry Entry, float Score) b) =>
        a.Score > b.Score || (a.Score == b.Score && string.CompareOrdinal(a.Entry.Key, b.Entry.Key) < 0);

    /// <summary>Among equals, what there is one of comes before what there are hundreds of.</summary>
    private static float WeightOf(FinderKind kind) => kind switch
    {
        FinderKind.Page => 0.12f,
        FinderKind.Committee or FinderKind.Project => 0.06f,
        FinderKind.Plan or FinderKind.Milestone or FinderKind.Area => 0.05f,
        FinderKind.Command or FinderKind.Person or FinderKind.Meeting => 0.02f,
        _ => 0f,
    };

    /// <summary>A near day comes before a far one, one to come before one gone by.</summary>
    private float Nearness(DateOnly? day)
    {
        if (day is not { } known)
        {
            return 0f;
        }

        var away = known.DayNumber - today.DayNumber;
        return 0.08f / (1f + (Math.Abs(away) / 45f)) * (away < 0 ? 0.6f : 1f);
    }
}
