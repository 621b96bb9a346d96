using System.Buffers;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Some entries and the words they are found by, turned round: for each word, who has it. Immutable.</summary>
internal sealed class FinderSegment
{
    private readonly FinderEntry[] _entries;
    private readonly Dictionary<string, int> _byKey;
    private readonly string[] _names;
    private readonly string[] _refs;
    private readonly string[] _words;
    private readonly uint[] _letters;
    private readonly int[] _starts;
    private readonly (int Entry, float Weight)[] _owners;

    internal FinderSegment(IReadOnlyCollection<FinderDraft> drafts)
    {
        _entries = new FinderEntry[drafts.Count];
        _names = new string[drafts.Count];
        _refs = new string[drafts.Count];
        _byKey = new Dictionary<string, int>(drafts.Count, StringComparer.Ordinal);
        var found = new SortedDictionary<string, List<(int Entry, float Weight)>>(StringComparer.Ordinal);
        var seen = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var at = _byKey.Count;
            (_entries[at], _byKey[draft.Entry.Key]) = (draft.Entry, at);
            _names[at] = string.Join(' ', FinderWords.Of(draft.Entry.Title));
            _refs[at] = string.Concat(FinderWords.Of(draft.Entry.Kind is FinderKind.Meeting ? draft.Entry.Key["meeting:".Length..] : draft.Entry.Ref));
            seen.Clear();
            foreach (var text in draft.Texts)
            {
                foreach (var word in FinderWords.Of(text.Words))
                {
                    seen[word] = Math.Max(seen.GetValueOrDefault(word), text.Weight);
                }
            }

            if (_refs[at].Length > 0)
            {
                seen[_refs[at]] = 1.2f;
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
        _letters = [.. _words.Select(Likeness.Letters)];
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
    }

    internal int Count => _entries.Length;

    internal FinderEntry? Find(string key) => _byKey.TryGetValue(key, out var at) ? _entries[at] : null;

    /// <summary>Passes on every entry that fits at least so many of the words, with how well.</summary>
    /// <param name="query">What is sought.</param>
    /// <param name="typos">Whether slips are forgiven.</param>
    /// <param name="least">The fewest words that must fit.</param>
    /// <param name="take">Told the entry and its likeness, from 0 to about 3.</param>
    internal void Search(FinderQuery query, bool typos, int least, Action<FinderEntry, float> take)
    {
        var totals = ArrayPool<float>.Shared.Rent(_entries.Length);
        var best = ArrayPool<float>.Shared.Rent(_entries.Length);
        var fitting = ArrayPool<int>.Shared.Rent(_entries.Length);
        try
        {
            Array.Clear(totals, 0, _entries.Length);
            Array.Clear(fitting, 0, _entries.Length);
            foreach (var word in query.Words)
            {
                Array.Clear(best, 0, _entries.Length);
                Fit(word, typos, best);
                for (var i = 0; i < _entries.Length; i++)
                {
                    if (best[i] > 0)
                    {
                        totals[i] += best[i];
                        fitting[i]++;
                    }
                }
            }

            for (var i = 0; i < _entries.Length; i++)
            {
                var isRef = _refs[i].Length > 0 && _refs[i] == query.Glued;
                if (isRef || fitting[i] >= least)
                {
                    take(_entries[i], (totals[i] / query.Words.Count) + Bonus(i, query, isRef));
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(totals);
            ArrayPool<float>.Shared.Return(best);
            ArrayPool<int>.Shared.Return(fitting);
        }
    }

    /// <summary>For each entry, how well the likest of its words fits a typed one.</summary>
    private void Fit(string typed, bool typos, float[] best)
    {
        var letters = Likeness.Letters(typed);
        var forgiven = typos ? Likeness.Forgiven(typed) : 0;
        for (var w = 0; w < _words.Length; w++)
        {
            var missing = System.Numerics.BitOperations.PopCount(letters & ~_letters[w]);
            if (missing > forgiven)
            {
                continue;
            }

            var likeness = missing == 0 ? Likeness.Plain(typed, _words[w]) : 0f;
            if (likeness == 0f && forgiven > 0)
            {
                likeness = Likeness.Typo(typed, _words[w], forgiven);
            }

            if (likeness == 0f)
            {
                continue;
            }

            foreach (var (entry, weight) in _owners.AsSpan(_starts[w].._starts[w + 1]))
            {
                best[entry] = Math.Max(best[entry], likeness * weight);
            }
        }
    }

    /// <summary>A reference given whole beats everything; a title that begins with what was typed, or says little else, comes before others.</summary>
    private float Bonus(int entry, FinderQuery query, bool isRef)
    {
        var bonus = isRef ? 2f : 0f;
        var name = _names[entry];
        if (name.StartsWith(query.Words[0], StringComparison.Ordinal))
        {
            bonus += 0.1f;
            if (query.Words.Count > 1 && name.Length > query.Words[0].Length + 1 && name.AsSpan(query.Words[0].Length + 1).StartsWith(query.Words[1], StringComparison.Ordinal))
            {
                bonus += 0.06f;
            }
        }

        return bonus + (0.1f * Math.Min(1f, query.Glued.Length / (name.Length + 1f)));
    }
}
