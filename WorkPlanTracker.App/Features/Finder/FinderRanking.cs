namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Gathers what fits, keeps the best of each kind, and puts them in order.</summary>
internal sealed class FinderRanking(FinderUse use, DateOnly today)
{
    private const int MostOfOneKind = 6;

    private readonly Kept?[] _kinds = new Kept?[Enum.GetValues<FinderKind>().Length];

    internal FinderUse Use => use;

    internal DateOnly Today => today;

    internal int Total { get; private set; }

    /// <summary>What a result of a kind must exceed to be kept.</summary>
    internal float LeastOf(FinderKind kind) => _kinds[(int)kind] is { Best.Count: MostOfOneKind } kept ? kept.Best[^1].Score : float.MinValue;

    /// <summary>Counts results, kept or not.</summary>
    internal void Count(FinderKind kind, int more)
    {
        (_kinds[(int)kind] ??= new Kept()).Total += more;
        Total += more;
    }

    /// <summary>Keeps a result where it is among the best of its kind. Of equals the first stays first.</summary>
    internal void Keep(FinderEntry entry, float score)
    {
        var best = (_kinds[(int)entry.Kind] ??= new Kept()).Best;
        if (best.Count == MostOfOneKind && score <= best[^1].Score)
        {
            return;
        }

        var at = best.Count;
        while (at > 0 && score > best[at - 1].Score)
        {
            at--;
        }

        best.Insert(at, (entry, score));
        if (best.Count > MostOfOneKind)
        {
            best.RemoveAt(MostOfOneKind);
        }
    }

    /// <summary>What an entry weighs before anything is typed: by its kind, and by how near its day is.</summary>
    internal static float WeightOf(FinderEntry entry, DateOnly today) => WeightOf(entry.Kind) + (entry.Day is { } day ? Nearness(day.DayNumber - today.DayNumber) : 0f);

    /// <summary>The groups, that of the best result first; fewer of each where there are many.</summary>
    internal IReadOnlyList<FinderGroup> Groups(FinderQuery query)
    {
        List<Kept> kinds = [.. _kinds.OfType<Kept>()];
        var each = kinds.Count switch { 1 => MostOfOneKind, 2 => 7, 3 => 5, _ => 4 };
        return
        [
            .. kinds.OrderByDescending(k => k.Best[0].Score).ThenBy(k => k.Best[0].Entry.Kind)
                .Select(k => new FinderGroup(NameOf(k.Best[0].Entry.Kind), [.. k.Best.Take(each).Select(b => new FinderHit(b.Entry, TitleMarks.Of(b.Entry.Title, query)))], k.Total)),
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
        FinderKind.Series => "Series",
        _ => "Thematic areas",
    };

    /// <summary>Among equals, what there is one of comes before what there are hundreds of.</summary>
    private static float WeightOf(FinderKind kind) => kind switch
    {
        FinderKind.Page => 0.12f,
        FinderKind.Committee or FinderKind.Project => 0.06f,
        FinderKind.Plan or FinderKind.Milestone or FinderKind.Area or FinderKind.Series => 0.05f,
        FinderKind.Command or FinderKind.Person or FinderKind.Meeting => 0.02f,
        _ => 0f,
    };

    /// <summary>A near day comes before a far one, one to come before one gone by.</summary>
    private static float Nearness(int away) => 0.08f / (1f + (Math.Abs(away) / 45f)) * (away < 0 ? 0.6f : 1f);

    private sealed class Kept
    {
        internal List<(FinderEntry Entry, float Score)> Best { get; } = [];

        internal int Total { get; set; }
    }
}
