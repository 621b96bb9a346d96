using System.Text;

namespace WorkPlanTracker.Domain.Calendars;

/// <summary>One line of a calendar file: escaped, folded, ended as the standard asks.</summary>
/// <remarks>RFC 5545, sections 3.1 and 3.3.11.</remarks>
internal static class ContentLine
{
    /// <summary>The most octets a line holds, its line end left out.</summary>
    internal const int MaxOctets = 75;

    /// <summary>Words as a value of type TEXT.</summary>
    internal static string Text(string words) =>
        PlainWords.Clean(words).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Adds a line, folded so that no part is longer than 75 octets and no character is cut in two.</summary>
    internal static void Append(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
