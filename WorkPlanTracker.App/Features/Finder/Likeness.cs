namespace WorkPlanTracker.App.Features.Finder;

/// <summary>How like a typed word is to a known one, from 0 (not at all) to 1 (the same).</summary>
internal static class Likeness
{
    /// <summary>Which letters a word holds, a bit each: what a word lacks is seen without comparing it.</summary>
    internal static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter is >= 'a' and <= 'z' ? letter - 'a' : 26 + (letter % 6));
        }

        return letters;
    }

    /// <summary>The same word, its beginning, or a part of it.</summary>
    internal static float Plain(string typed, string known)
    {
        if (known.StartsWith(typed, StringComparison.Ordinal))
        {
            return OfBeginning(typed.Length, known.Length);
        }

        return typed.Length >= 3 && known.Length > typed.Length && known.Contains(typed, StringComparison.Ordinal) ? 0.45f : 0f;
    }

    /// <summary>Of a word's beginning, the more of it the better.</summary>
    internal static float OfBeginning(int typed, int known) => known == typed ? 1f : 0.7f + (0.25f * typed / known);

    /// <summary>How many slips of the fingers are forgiven: none in numbers and short words, one up to seven letters, two beyond.</summary>
    internal static int Forgiven(string typed) =>
        typed.Any(char.IsAsciiDigit) || typed.Length < 3 ? 0 : typed.Length < 8 ? 1 : 2;

    /// <summary>The same word, or its beginning, but for slips: a letter missing, added, wrong, or two changed about.</summary>
    /// <param name="typed">The typed word, at most <see cref="FinderWords.LongestWord"/> long.</param>
    /// <param name="known">The known word, as short.</param>
    /// <param name="forgiven">The most slips.</param>
    internal static float Typo(string typed, string known, int forgiven)
    {
        if (known.Length < typed.Length - forgiven)
        {
            return 0f;
        }

        // In three letters any two words are one slip apart, so only two letters changed about are forgiven there.
        if (typed.Length == 3 && Letters(typed) != Letters(known))
        {
            return 0f;
        }

        var (whole, beginning) = Slips(typed, known.Length > typed.Length + forgiven ? known.AsSpan(0, typed.Length + forgiven) : known);
        if (known.Length <= typed.Length + forgiven && whole <= forgiven)
        {
            return 0.7f - (0.12f * whole);
        }

        return typed.Length > 3 && beginning <= forgiven ? 0.55f - (0.12f * beginning) : 0f;
    }

    /// <summary>The slips between two words, and between the first and the likest beginning of the second.</summary>
    private static (int Whole, int Beginning) Slips(ReadOnlySpan<char> typed, ReadOnlySpan<char> known)
    {
        Span<int> older = stackalloc int[known.Length + 1];
        Span<int> old = stackalloc int[known.Length + 1];
        Span<int> now = stackalloc int[known.Length + 1];
        for (var j = 0; j <= known.Length; j++)
        {
            old[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= known.Length; j++)
            {
                var cost = typed[i - 1] == known[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(old[j] + 1, now[j - 1] + 1), old[j - 1] + cost);
                if (i > 1 && j > 1 && typed[i - 1] == known[j - 2] && typed[i - 2] == known[j - 1])
                {
                    now[j] = Math.Min(now[j], older[j - 2] + 1);
                }
            }

            var spare = older;
            older = old;
            old = now;
            now = spare;
        }

        var beginning = int.MaxValue;
        foreach (var slips in old)
        {
            beginning = Math.Min(beginning, slips);
        }

        return (old[known.Length], beginning);
    }
}
