using System.Text;

namespace WorkPlanTracker.Domain;

/// <summary>Makes typed words fit to keep: no control characters, no broken characters, one kind of line end.</summary>
public static class PlainWords
{
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
