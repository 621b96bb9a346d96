using System.Globalization;
using System.Text;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Breaks text into plain words: small letters without accents, numbers without leading zeros or endings, so that <c>PP-M09</c> meets <c>pp m9</c>.</summary>
internal static class FinderWords
{
    /// <summary>Longer runs of letters are cut; no word is that long.</summary>
    internal const int LongestWord = 40;

    /// <summary>Words that say nothing about what is sought, unless they stand alone.</summary>
    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "the", "of", "on", "to", "and", "for", "a", "an", "in", "at", "by", "with", "from", "is", "go", "open", "show", "find", "me", "my", "see",
    };

    /// <summary>Abbreviations of the field, both ways.</summary>
    private static readonly (string Short, string Long)[] Abbreviations =
    [
        ("dv", "domestic violence"), ("vaw", "violence against women"), ("vawg", "violence against women"), ("fgm", "female genital mutilation"),
        ("hbv", "honour based violence"), ("cse", "child sexual exploitation"), ("mash", "multi agency safeguarding"), ("asb", "anti social behaviour"),
        ("misper", "missing persons"), ("mh", "mental health"), ("bmg", "business management group"), ("dsvb", "domestic and sexual violence board"),
        ("lcrb", "london crime reduction board"), ("sn", "safer neighbourhoods"), ("csu", "community safety unit"), ("tsg", "territorial support group"),
        ("pp", "public protection"), ("cps", "crown prosecution service"), ("forecast", "expected"),
    ];

    internal static bool IsIdle(string word) => Idle.Contains(word);

    /// <summary>The plain words of a text, in order, at most so many.</summary>
    internal static List<string> Of(string text, int most = int.MaxValue)
    {
        var words = new List<string>();
        foreach (var (start, length) in Runs(text))
        {
            if (words.Count == most)
            {
                break;
            }

            if (Plain(text.AsSpan(start, length)) is { Length: > 0 } word)
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>Where the words of a text lie.</summary>
    internal static IEnumerable<(int Start, int Length)> Runs(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || IsMark(text[i]) || (start >= 0 && text[i] is '\'' or '’'));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return (start, i - start);
                start = -1;
            }
        }
    }

    /// <summary>One word made plain; empty where no letter or digit is left.</summary>
    internal static string Plain(ReadOnlySpan<char> word)
    {
        if (word.Length <= LongestWord && !word.ContainsAnyExceptInRange('A', 'z') && !word.ContainsAnyInRange('[', '`'))
        {
            // Nearly every word: plain letters, which need no more than to be small.
            return string.Create(word.Length, word, static (small, letters) => letters.ToLowerInvariant(small));
        }

        var text = new StringBuilder(Math.Min(word.Length, LongestWord));
        foreach (var rune in Decomposed(word))
        {
            if (text.Length >= LongestWord)
            {
                break;
            }

            if (Rune.IsLetterOrDigit(rune))
            {
                Append(text, Rune.ToLowerInvariant(rune));
            }
        }

        return WithoutEnding(text.ToString());
    }

    /// <summary>Further words a text is known by: <c>domestic violence</c> is also found as <c>dv</c>, and <c>DSVB</c> by its whole name.</summary>
    internal static string Aliases(string text)
    {
        var words = Of(text);
        var line = $" {string.Join(' ', words)} ";
        var found = Abbreviations.Where(a => line.Contains($" {a.Long} ", StringComparison.Ordinal)).Select(a => a.Short)
            .Concat(Abbreviations.Where(a => words.Contains(a.Short, StringComparer.Ordinal)).Select(a => a.Long));
        return string.Join(' ', found);
    }

    /// <summary>The first letters of a name's words: <c>Communities, Equalities and People</c> is <c>cep</c>.</summary>
    internal static string Initials(string name)
    {
        var words = Of(name).Where(w => !Idle.Contains(w)).ToList();
        return words.Count < 2 ? "" : string.Concat(words.Select(w => w[0]));
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        // A number's leading zeros say nothing: M09 is M9.
        var isDigit = rune.IsAscii && Rune.IsDigit(rune);
        if (isDigit && text.Length > 0 && text[^1] == '0' && (text.Length == 1 || !char.IsAsciiDigit(text[^2])))
        {
            text.Length--;
        }

        text.Append(rune.ToString());
    }

    /// <summary><c>7th</c> is <c>7</c>.</summary>
    private static string WithoutEnding(string word) =>
        word.Length is > 2 and < 5 && char.IsAsciiDigit(word[^3]) && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;

    private static bool IsMark(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;

    private static StringRuneEnumerator Decomposed(ReadOnlySpan<char> word)
    {
        // Half of a pair, as hostile text may hold, becomes the sign for an unknown letter: Normalize would throw.
        var whole = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes();
    }
}
