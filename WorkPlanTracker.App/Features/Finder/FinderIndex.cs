using System.Collections.Immutable;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Everything that can be found, for everyone: immutable and shared. Private Part 2 text lies apart, and is looked at only for those who may read it.</summary>
/// <param name="main">What was read last as a whole; without private text.</param>
/// <param name="changed">What changed since, by key; null where it is gone. Without private text.</param>
/// <param name="hidden">Entries as those see them who may read private text, by key.</param>
/// <param name="sequence">How far the change log had got.</param>
internal sealed class FinderIndex(
    FinderSegment main,
    ImmutableDictionary<string, FinderDraft?> changed,
    ImmutableDictionary<string, FinderDraft> hidden,
    long sequence)
{
    /// <summary>The most that may have changed before everything is read again.</summary>
    internal const int MostChanged = 400;

    /// <summary>Nothing has changed.</summary>
    internal static readonly ImmutableDictionary<string, FinderDraft?> Nothing = ImmutableDictionary.Create<string, FinderDraft?>(StringComparer.Ordinal);

    private readonly FinderSegment _changed = new([.. changed.Values.OfType<FinderDraft>()]);
    private readonly FinderSegment _private = new([.. hidden.Values]);

    /// <summary>The places of the main part that have changed since.</summary>
    private readonly int[] _replaced = [.. changed.Keys.Select(main.PlaceOf).Where(p => p >= 0)];

    internal FinderSegment Main => main;

    internal ImmutableDictionary<string, FinderDraft?> Changed => changed;

    internal ImmutableDictionary<string, FinderDraft> Private => hidden;

    internal long Sequence => sequence;

    /// <summary>What others are named by, for reading changes alone.</summary>
    internal required FinderNames Names { get; init; }

    /// <summary>An entry as a person may see it, or null.</summary>
    internal FinderEntry? Find(string key, FinderReach reach) =>
        !reach.ReadsInternal ? null
        : _private.Find(key) is { } hidden && reach.ReadsPrivateOf(hidden.Committee) ? hidden
        : Changed.ContainsKey(key) ? _changed.Find(key)
        : Main.Find(key);

    /// <summary>Passes on what fits and the person may see, each thing once.</summary>
    internal void Search(FinderQuery query, bool typos, int least, FinderReach reach, FinderRanking ranking)
    {
        if (!reach.ReadsInternal)
        {
            return;
        }

        // The few that have two sides: who may read the private one is not shown the other.
        List<int> overMain = [.. _replaced], overChanged = [], overPrivate = [];
        foreach (var (key, draft) in hidden)
        {
            if (!reach.ReadsPrivateOf(draft.Entry.Committee))
            {
                overPrivate.Add(_private.PlaceOf(key));
                continue;
            }

            AddKnown(overMain, main.PlaceOf(key));
            AddKnown(overChanged, _changed.PlaceOf(key));
        }

        main.Search(query, typos, least, ranking, overMain);
        _changed.Search(query, typos, least, ranking, overChanged);
        _private.Search(query, typos, least, ranking, overPrivate);
    }

    private static void AddKnown(List<int> places, int place)
    {
        if (place >= 0)
        {
            places.Add(place);
        }
    }
}
