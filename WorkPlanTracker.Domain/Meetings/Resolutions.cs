using System.Text.RegularExpressions;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>What a report recommends, one by one, and the resolution that would agree to it.</summary>
public static partial class Resolutions
{
    private static readonly Dictionary<string, string> Passive = new(StringComparer.OrdinalIgnoreCase)
    {
        ["agree"] = "agreed",
        ["approve"] = "approved",
        ["note"] = "noted",
        ["consider"] = "considered",
        ["receive"] = "received",
        ["endorse"] = "endorsed",
        ["discuss"] = "discussed",
        ["comment"] = "commented upon",
        ["support"] = "supported",
        ["adopt"] = "adopted",
        ["accept"] = "accepted",
    };

    private static readonly string[] Itself = ["", "report", "the report", "this report", "its contents", "the contents", "the content", "the contents of the report", "contents of the report", "the content of this report", "the contents of this report"];

    /// <summary>The recommendations of a report, one by one; none where it recommends nothing.</summary>
    /// <param name="recommendation">As its author wrote it: on lines, numbered or lettered, or one sentence.</param>
    public static IReadOnlyList<string> Split(string recommendation)
    {
        var text = PlainWords.Clean(recommendation);
        if (text.Length == 0)
        {
            return [];
        }

        var lines = Marks().Split(text).Select(l => l.Trim(' ', ';', '\n', '\t')).Where(l => l.Length > 0).ToList();
        // "That members" alone before the first mark begins each of them.
        if (lines.Count > 1 && LeadIn().Replace(lines[0], "", 1).Trim(' ', ':', '.').Length == 0)
        {
            lines.RemoveAt(0);
        }

        return [.. lines.Select(l => l.EndsWith(" and", StringComparison.Ordinal) ? l[..^4].TrimEnd(',', ';', ' ') : l)];
    }

    /// <summary>The resolution that agrees to a recommendation, to be amended at the table: <c>That the report be considered and noted.</c></summary>
    /// <param name="recommendation">One recommendation; nothing for a report that is only received.</param>
    public static string That(string recommendation)
    {
        var asked = LeadIn().Replace(PlainWords.Clean(recommendation), "", 1).Trim(' ', ':', '.', ';');
        if (asked.Length == 0)
        {
            return "That the report be received.";
        }

        var (verbs, rest) = Verbs(asked);
        if (verbs.Count > 0 && Itself.Contains(rest.ToLowerInvariant(), StringComparer.Ordinal))
        {
            return $"That the report be {WordLists.And([.. verbs.Select(v => Passive[v])])}.";
        }

        var words = $"{char.ToLowerInvariant(asked[0])}{asked[1..]}";
        return asked.Contains(" be ", StringComparison.Ordinal) ? $"That {words}." : $"That the Committee {words}.";
    }

    /// <summary>The verbs that a recommendation begins with, and what they are about.</summary>
    private static (IReadOnlyList<string> Verbs, string About) Verbs(string asked)
    {
        var verbs = new List<string>();
        var words = asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        while (at < words.Length)
        {
            var word = words[at].TrimEnd(',');
            if (Passive.ContainsKey(word))
            {
                verbs.Add(word);
                at++;
            }
            else if (verbs.Count > 0 && word is ("and" or "on" or "upon") && at + 1 < words.Length && (word != "and" || Passive.ContainsKey(words[at + 1].TrimEnd(','))))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return (verbs, string.Join(' ', words.Skip(at)));
    }

    [GeneratedRegex(@"\n+(?:\s*(?:\(?[0-9a-z]{1,2}[.)]|[-•*])\s+)?|(?:^|(?<=[;:.,]\s|\band\s))\(?(?:[0-9]{1,2}|[a-h])[.)]\s+", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?:it is recommended\s+)?(?:that\s+)?(?:(?:the\s+)?(?:members|committee|sub-committee|authority|board)(?:\s+(?:is|are|be)\s+(?:asked|invited|recommended|requested)\s+to)?)?(?:\s+to)?(?:\s*:)?(?:\s+|$|(?<=\s))", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 500)]
    private static partial Regex LeadIn();
}
