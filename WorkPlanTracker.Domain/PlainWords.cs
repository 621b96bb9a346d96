using System.Globalization;
using System.Text;

namespace WorkPlanTracker.Domain;

/// <summary>Makes typed words fit to keep: no control characters, no broken characters, one kind of line end.</summary>
public static class PlainWords
{
    /// <summary>Whether words hold nothing that cannot be kept: no control characters but line ends and tabs, no half characters.</summary>
    /// <remarks>A store may refuse the others outright, so no record can be named by them.</remarks>
    public static bool AreKeepable(ReadOnlySpan<char> words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r' or '\t')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the words trimmed, with line ends as one character; control characters and half characters are left out.</summary>
    /// <remarks>Letters of every script, emoji and right-to-left text stay as they are. Words of which nothing can be seen are no words.</remarks>
    public static string Clean(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return "";
        }

        var kept = new StringBuilder(words.Length);
        var seen = false;
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')))
            {
                continue;
            }

            kept.Append(rune.ToString());
            seen |= IsSeen(rune);
        }

        return seen ? kept.ToString().Trim() : "";
    }

    /// <summary>The whole references of one kind that words name: of “R-12 follows R-1” both, and of “R-12” never R-1.</summary>
    /// <param name="words">The words.</param>
    /// <param name="prefix">What stands before the number, such as <c>R-</c>.</param>
    public static IReadOnlyList<string> ReferencesIn(string words, string prefix)
    {
        var found = new List<string>();
        for (var at = words.IndexOf(prefix, StringComparison.Ordinal); at >= 0; at = words.IndexOf(prefix, at + prefix.Length, StringComparison.Ordinal))
        {
            var end = at + prefix.Length;
            while (end < words.Length && char.IsAsciiDigit(words[end]))
            {
                end++;
            }

            var begins = at == 0 || !(char.IsLetterOrDigit(words[at - 1]) || words[at - 1] == '-');
            var ends = end == words.Length || !(char.IsLetterOrDigit(words[end]) || (words[end] == '-' && end + 1 < words.Length && char.IsLetterOrDigit(words[end + 1])));
            if (begins && ends && end > at + prefix.Length)
            {
                found.Add(words[at..end]);
            }
        }

        return found;
    }

    /// <summary>False for spaces, marks that only steer others (zero width, direction, variation) and letters that are blank.</summary>
    private static bool IsSeen(Rune rune) =>
        !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherNotAssigned)
        && rune.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800);
}
