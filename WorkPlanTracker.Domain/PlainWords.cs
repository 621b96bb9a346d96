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
    /// <remarks>Letters of every script, emoji and right-to-left text stay as they are.</remarks>
    public static string Clean(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return "";
        }

        var kept = new StringBuilder(words.Length);
        foreach (var rune in words.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')))
            {
                continue;
            }

            kept.Append(rune.ToString());
        }

        return kept.ToString().Trim();
    }
}
