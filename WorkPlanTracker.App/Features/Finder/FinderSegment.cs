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
    private readonly Facts[] _facts;
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
        _facts = new Facts[drafts.Count];
        var names = new List<string>[drafts.Count];
        _byKey = new Dictionary<string, int>(drafts.Count, StringComparer.Ordinal);
        var found = new SortedDictionary<string, List<(int Entry, float Weight)>>(StringComparer.Ordinal);
        var seen = new Dictionary<string, float>(StringComparer.Ordinal);

        // In the order of keys, so that of equals the first met is the first shown.
        foreach (var draft in drafts.OrderBy(d => d.Entry.Key, StringComparer.Ordinal))
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
        for (var i = 0; i < _entries.Length; i++)
        {
            _facts[i] = new Facts(_entries[i].Kind, WordAt(names[i], 0), WordAt(names[i], 1), names[i].Sum(w => w.Length + 1), _entries[i].Day?.DayNumber ?? 0);
        }
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
    /// <param name="passedOver">True for each entry that is not to be seen; null where all are.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Search(FinderQuery query, bool typos, int least, FinderRanking ranking, bool[]? passedOver = null)
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

            var asked = new Asked(RangeOf(query.Words[0]), query.Words.Count > 1 ? RangeOf(query.Words[1]) : default, query.Glued.Length, 1f / query.Words.Count);
            if (_byRef.TryGetValue(query.Glued, out var reference))
            {
                // A reference given whole beats everything.
                fitting[reference] = Math.Max(fitting[reference], least);
                Pass(reference, 2f);
            }

            // Those a person uses are few, and looked up; the others are passed by without a look at more than a few numbers.
            foreach (var place in ranking.Use.Keys.Select(PlaceOf).Where(p => p >= 0))
            {
                Pass(place, ranking.Use.GainOf(_entries[place].Key));
            }

            if (lacking <= query.Words.Count - least)
            {
                for (var i = 0; i < count; i++)
                {
                    if (fitting[i] >= least)
                    {
                        Pass(i, 0f);
                    }
                }
            }

            void Pass(int place, float gain)
            {
                if (fitting[place] >= least && (passedOver is null || !passedOver[place]))
                {
                    ref readonly var facts = ref _facts[place];
                    ranking.Take(facts.Kind, facts.Day, asked.Fit(totals[place], in facts) + gain, _entries, place);
                }

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

    private int WordAt(List<string> name, int at) => at < name.Count ? Array.BinarySearch(_words, name[at], StringComparer.Ordinal) : -1;

    /// <summary>What an entry is ranked by, side by side in memory: its kind, the first words of its title, how long that is, its day.</summary>
    private readonly record struct Facts(FinderKind Kind, int FirstWord, int SecondWord, int Length, int Day);

    /// <summary>The stretch of words that each of the first two typed ones begins.</summary>
    private readonly record struct Asked((int First, int Past) One, (int First, int Past) Two, int Length, float Each)
    {
        /// <summary>How well an entry fits in all. A title that begins with what was typed, or says little else, comes before others.</summary>
        internal float Fit(float total, in Facts facts)
        {
            var fit = (total * Each) + (0.1f * Math.Min(1f, Length / (float)Math.Max(1, facts.Length)));
            if (facts.FirstWord >= One.First && facts.FirstWord < One.Past)
            {
                fit += facts.SecondWord >= Two.First && facts.SecondWord < Two.Past ? 0.16f : 0.1f;
            }

            return fit;
        }
    }
}
