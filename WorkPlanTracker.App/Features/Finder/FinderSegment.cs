using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Some entries and the words they are found by, turned round: for each word, who has it. Immutable.</summary>
internal sealed class FinderSegment
{
    private readonly FinderEntry[] _entries;
    private readonly Dictionary<string, int> _byKey;
    private readonly Dictionary<string, int> _byRef = new(StringComparer.Ordinal);
    private readonly (FinderKind Kind, int First, int Past)[] _kinds;

    // What an entry is ranked by, each in a row of its own, so that eight entries are ranked at a time.
    private readonly float[] _shortness;
    private readonly int[] _firstWords;
    private readonly int[] _secondWords;
    private DayWeights? _weights;

    private readonly string[] _words;
    private readonly byte[] _lengths;

    /// <summary>The words without numbers, and their letters: a part of a number, or a slip in one, means nothing.</summary>
    private readonly int[] _spelled;
    private readonly uint[] _letters;
    private readonly int[] _starts;
    private readonly (int Entry, float Weight)[] _owners;

    internal FinderSegment(IReadOnlyCollection<FinderDraft> drafts)
    {
        _entries = new FinderEntry[drafts.Count];
        var names = new List<string>[drafts.Count];
        _byKey = new Dictionary<string, int>(drafts.Count, StringComparer.Ordinal);
        var found = new SortedDictionary<string, List<(int Entry, float Weight)>>(StringComparer.Ordinal);
        var seen = new Dictionary<string, float>(StringComparer.Ordinal);

        // Each kind together, in the order of keys, so that of equals the first met is the first shown.
        foreach (var draft in drafts.OrderBy(d => d.Entry.Kind).ThenBy(d => d.Entry.Key, StringComparer.Ordinal))
        {
            var at = _byKey.Count;
            (_entries[at], _byKey[draft.Entry.Key]) = (draft.Entry, at);
            names[at] = FinderWords.Of(draft.Entry.Title);
            seen.Clear();
            foreach (var text in draft.Texts)
            {
                foreach (var word in FinderWords.Of(text.Words))
                {
                    seen[word] = Math.Max(seen.GetValueOrDefault(word), text.Weight);
                }
            }

            if (string.Concat(FinderWords.Of(draft.Entry.Kind is FinderKind.Meeting ? draft.Entry.Key["meeting:".Length..] : draft.Entry.Ref)) is { Length: > 0 } reference)
            {
                seen[reference] = 1.2f;
                _byRef[reference] = at;
            }

            foreach (var (word, weight) in seen)
            {
                if (!found.TryGetValue(word, out var owners))
                {
                    found[word] = owners = [];
                }

                owners.Add((at, weight));
            }
        }

        _words = [.. found.Keys];
        _lengths = [.. _words.Select(w => (byte)w.Length)];
        _spelled = [.. Enumerable.Range(0, _words.Length).Where(w => _words[w].Length >= 3 && !_words[w].Any(char.IsAsciiDigit))];
        _letters = [.. _spelled.Select(w => Likeness.Letters(_words[w]))];
        _starts = new int[_words.Length + 1];
        _owners = new (int, float)[found.Values.Sum(o => o.Count)];
        var next = 0;
        foreach (var (owners, i) in found.Values.Select((o, i) => (o, i)))
        {
            _starts[i] = next;
            owners.CopyTo(_owners, next);
            next += owners.Count;
        }

        _starts[^1] = next;
        _kinds = [.. _entries.Select((e, at) => (e.Kind, At: at)).GroupBy(e => e.Kind).Select(g => (g.Key, g.First().At, g.Last().At + 1))];
        _shortness = [.. names.Select(n => 0.1f / Math.Max(1, n.Sum(w => w.Length + 1)))];
        _firstWords = [.. names.Select(n => WordAt(n, 0))];
        _secondWords = [.. names.Select(n => WordAt(n, 1))];
    }

    internal int Count => _entries.Length;

    internal FinderEntry? Find(string key) => _byKey.TryGetValue(key, out var at) ? _entries[at] : null;

    /// <summary>Where an entry lies, or -1.</summary>
    internal int PlaceOf(string key) => _byKey.GetValueOrDefault(key, -1);

    /// <summary>Passes on every entry that fits at least so many of the words, with how well.</summary>
    /// <param name="query">What is sought.</param>
    /// <param name="typos">Whether slips are forgiven.</param>
    /// <param name="least">The fewest words that must fit.</param>
    /// <param name="ranking">Told the entry and its likeness, from 0 to about 3.</param>
    /// <param name="passedOver">The places of those that are not to be seen.</param>
    internal void Search(FinderQuery query, bool typos, int least, FinderRanking ranking, IReadOnlyCollection<int> passedOver)
    {
        var count = _entries.Length;
        if (count == 0)
        {
            return;
        }

        var totals = ArrayPool<float>.Shared.Rent(count);
        var best = ArrayPool<float>.Shared.Rent(count);
        var fitting = ArrayPool<float>.Shared.Rent(count);
        try
        {
            Array.Clear(totals, 0, count);
            Array.Clear(fitting, 0, count);
            var lacking = 0;
            foreach (var word in query.Words)
            {
                Array.Clear(best, 0, count);
                if (Fit(word, typos, best))
                {
                    Add(best.AsSpan(0, count), totals.AsSpan(0, count), fitting.AsSpan(0, count));
                }
                else if (++lacking > query.Words.Count - least)
                {
                    // Nobody has enough of the words; a reference may still be meant by all of them together.
                    break;
                }
            }

            foreach (var place in passedOver)
            {
                fitting[place] = -1f;
            }

            var asked = new Asked(RangeOf(query.Words[0]), query.Words.Count > 1 ? RangeOf(query.Words[1]) : default, query.Glued.Length, 1f / query.Words.Count, least);
            var weights = WeightsOn(ranking.Today);
            if (_byRef.TryGetValue(query.Glued, out var reference) && fitting[reference] >= 0f)
            {
                // A reference given whole beats everything.
                Pass(reference, 2f);
            }

            // Those a person uses are few, and looked up one by one; the others are passed by in rows of numbers.
            foreach (var place in ranking.Use.Keys.Select(PlaceOf).Where(p => p >= 0 && fitting[p] >= least))
            {
                Pass(place, ranking.Use.GainOf(_entries[place].Key));
            }

            if (lacking <= query.Words.Count - least)
            {
                Walk(asked, totals, fitting, weights, ranking);
            }

            void Pass(int place, float gain)
            {
                ranking.Count(_entries[place].Kind, 1);
                ranking.Keep(_entries[place], ScoreOf(place, asked, totals[place], weights) + gain);
                fitting[place] = -1f;
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(totals);
            ArrayPool<float>.Shared.Return(best);
            ArrayPool<float>.Shared.Return(fitting);
        }
    }

    /// <summary>Ranks all that fit, as many at a time as the machine's numbers are wide, and looks only at those that are kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Walk(Asked asked, float[] totals, float[] fitting, float[] weights, FinderRanking ranking)
    {
        foreach (var (kind, first, past) in _kinds)
        {
            var i = first;
            for (; i <= past - Vector<float>.Count; i += Vector<float>.Count)
            {
                var fits = Vector.GreaterThanOrEqual(new Vector<float>(fitting, i), new Vector<float>(asked.Least));
                if (Vector.EqualsAll(fits, Vector<int>.Zero))
                {
                    continue;
                }

                ranking.Count(kind, -Vector.Sum(fits));
                var beginsOne = Vector.BitwiseAnd(
                    Vector.GreaterThanOrEqual(new Vector<int>(_firstWords, i), new Vector<int>(asked.One.First)), Vector.LessThan(new Vector<int>(_firstWords, i), new Vector<int>(asked.One.Past)));
                var beginsTwo = Vector.BitwiseAnd(
                    Vector.GreaterThanOrEqual(new Vector<int>(_secondWords, i), new Vector<int>(asked.Two.First)), Vector.LessThan(new Vector<int>(_secondWords, i), new Vector<int>(asked.Two.Past)));
                var begins = Vector.ConditionalSelect(
                    beginsOne, Vector.ConditionalSelect(beginsTwo, new Vector<float>(Asked.BeginsTwo), new Vector<float>(Asked.BeginsOne)), Vector<float>.Zero);
                var scores = (new Vector<float>(totals, i) * asked.Each) + Vector.Min(new Vector<float>(_shortness, i) * asked.Length, new Vector<float>(Asked.SaysLittleElse))
                    + begins + new Vector<float>(weights, i);
                var better = Vector.BitwiseAnd(fits, Vector.GreaterThan(scores, new Vector<float>(ranking.LeastOf(kind))));
                for (var lane = 0; lane < Vector<float>.Count && !Vector.EqualsAll(better, Vector<int>.Zero); lane++)
                {
                    if (better[lane] != 0)
                    {
                        ranking.Keep(_entries[i + lane], scores[lane]);
                    }
                }
            }

            for (; i < past; i++)
            {
                if (fitting[i] >= asked.Least)
                {
                    ranking.Count(kind, 1);
                    ranking.Keep(_entries[i], ScoreOf(i, asked, totals[i], weights));
                }
            }
        }
    }

    /// <summary>How well one entry fits in all. A title that begins with what was typed, or says little else, comes before others.</summary>
    private float ScoreOf(int place, in Asked asked, float total, float[] weights)
    {
        var (one, two) = (_firstWords[place], _secondWords[place]);
        var begins = one < asked.One.First || one >= asked.One.Past ? 0f : two >= asked.Two.First && two < asked.Two.Past ? Asked.BeginsTwo : Asked.BeginsOne;
        return (total * asked.Each) + Math.Min(_shortness[place] * asked.Length, Asked.SaysLittleElse) + begins + weights[place];
    }

    /// <summary>What each entry weighs by its kind and its day, worked out once a day.</summary>
    private float[] WeightsOn(DateOnly today)
    {
        if (_weights is { } known && known.Day == today)
        {
            return known.Each;
        }

        float[] each = [.. _entries.Select(e => FinderRanking.WeightOf(e, today))];
        _weights = new(today, each);
        return each;
    }

    /// <summary>Adds one word's likeness to the others', and counts those that have it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(ReadOnlySpan<float> best, Span<float> totals, Span<float> fitting)
    {
        var i = 0;
        for (; i <= best.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var more = new Vector<float>(best[i..]);
            (new Vector<float>(totals[i..]) + more).CopyTo(totals[i..]);
            (new Vector<float>(fitting[i..]) + Vector.ConditionalSelect(Vector.GreaterThan(more, Vector<float>.Zero), Vector<float>.One, Vector<float>.Zero)).CopyTo(fitting[i..]);
        }

        for (; i < best.Length; i++)
        {
            totals[i] += best[i];
            fitting[i] += best[i] > 0 ? 1f : 0f;
        }
    }

    /// <summary>For each entry, how well the likest of its words fits a typed one; false where none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Fit(string typed, bool typos, float[] best)
    {
        var letters = Likeness.Letters(typed);
        var forgiven = typos ? Likeness.Forgiven(typed) : 0;
        var (first, past) = RangeOf(typed);
        var any = past > first;
        for (var w = first; w < past; w++)
        {
            Give(w, Likeness.OfBeginning(typed.Length, _lengths[w]), best);
        }

        if (typed.Length < 3 || typed.Any(char.IsAsciiDigit))
        {
            return any;
        }

        for (var s = 0; s < _letters.Length; s++)
        {
            var lacking = letters & ~_letters[s];
            if (lacking != 0 && (forgiven == 0 || BitOperations.PopCount(lacking) > forgiven))
            {
                continue;
            }

            var w = _spelled[s];
            if (w >= first && w < past)
            {
                continue;
            }

            var likeness = lacking == 0 ? Likeness.Plain(typed, _words[w]) : 0f;
            if (likeness == 0f && forgiven > 0)
            {
                likeness = Likeness.Typo(typed, _words[w], forgiven);
            }

            if (likeness > 0f)
            {
                any = true;
                Give(w, likeness, best);
            }
        }

        return any;
    }

    private void Give(int word, float likeness, float[] best)
    {
        foreach (var (entry, weight) in _owners.AsSpan(_starts[word].._starts[word + 1]))
        {
            var fit = likeness * weight;
            if (fit > best[entry])
            {
                best[entry] = fit;
            }
        }
    }

    /// <summary>The words are sorted: those that begin with what was typed lie together.</summary>
    private (int First, int Past) RangeOf(string typed)
    {
        var first = Array.BinarySearch(_words, typed, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        var (low, high) = (first, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _words[middle].StartsWith(typed, StringComparison.Ordinal) ? (middle + 1, high) : (low, middle);
        }

        return (first, low);
    }

    /// <summary>One object, so that nobody sees one day's weights under another's name.</summary>
    private sealed record DayWeights(DateOnly Day, float[] Each);

    private int WordAt(List<string> name, int at) => at < name.Count ? Array.BinarySearch(_words, name[at], StringComparer.Ordinal) : -1;

    /// <summary>The stretch of words that each of the first two typed ones begins, and what else a score is made of.</summary>
    private readonly record struct Asked((int First, int Past) One, (int First, int Past) Two, float Length, float Each, float Least)
    {
        internal const float BeginsOne = 0.1f;
        internal const float BeginsTwo = 0.16f;
        internal const float SaysLittleElse = 0.1f;
    }
}
