namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Gathers what fits, keeps the best of each kind, and puts them in order.</summary>
internal sealed class FinderRanking(FinderReach reach, FinderUse use, DateOnly today)
{
    private const int MostOfOneKind = 10;

    private readonly Kept?[] _kinds = new Kept?[Enum.GetValues<FinderKind>().Length];

    internal FinderUse Use => use;

    internal int Total { get; private set; }

    /// <summary>Takes a result with how well it fits. Only one that is kept is looked at.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="day">The day it is about, counted; 0 for none.</param>
    /// <param name="fit">How well it fits.</param>
    /// <param name="entries">Where it lies.</param>
    /// <param name="place">At which place.</param>
    internal void Take(FinderKind kind, int day, float fit, FinderEntry[] entries, int place)
    {
        if (kind is FinderKind.Command or FinderKind.Page && !reach.May(entries[place].Needs))
        {
            return;
        }

        var kept = _kinds[(int)kind] ??= new Kept();
        var score = fit + WeightOf(kind) + (day == 0 ? 0f : Nearness(day));
        var best = kept.Best;
        Total++;
        kept.Total++;
        if (best.Count == MostOfOneKind && score <= best[^1].Score)
        {
            return;
        }

        var at = best.Count;
        while (at > 0 && score > best[at - 1].Score)
        {
            at--;
        }

        best.Insert(at, (entries[place], score));
        if (best.Count > MostOfOneKind)
        {
            best.RemoveAt(MostOfOneKind);
        }
    }

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
        _ => "Thematic areas",
    };

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
    private float Nearness(int day)
    {
        var away = day - today.DayNumber;
        return 0.08f / (1f + (Math.Abs(away) / 45f)) * (away < 0 ? 0.6f : 1f);
    }

    private sealed class Kept
    {
        internal List<(FinderEntry Entry, float Score)> Best { get; } = [];

        internal int Total { get; set; }
    }
}
