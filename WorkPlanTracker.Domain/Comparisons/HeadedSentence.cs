namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>A comparison's sentence as it reads under the title of its record, where naming the record again would only stand in the way. The sentence itself stays as it is: other programs read it.</summary>
public static class HeadedSentence
{
    private static readonly string[] Joints = [" on ", " of "];

    /// <summary><c>PP-M07 slipped 12 working days</c> is <c>Slipped 12 working days</c>, <c>No update on PP-M07, ever</c> is <c>No update, ever</c>. One that names its record nowhere stays as it is.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="reference">The record's reference.</param>
    /// <param name="title">The record's title, which stands above.</param>
    public static string Under(string sentence, string reference, string title)
    {
        if (reference.Length == 0)
        {
            return sentence;
        }

        if (sentence.StartsWith($"{reference}: ", StringComparison.Ordinal))
        {
            return sentence[(reference.Length + 2)..];
        }

        if (sentence.StartsWith($"{reference} ", StringComparison.Ordinal))
        {
            var rest = sentence[(reference.Length + 1)..];
            return Raised(title.Length > 0 && rest.StartsWith($"{title} ", StringComparison.Ordinal) ? rest[(title.Length + 1)..] : rest);
        }

        foreach (var joint in Joints)
        {
            var named = $"{joint}{reference}";
            var at = sentence.IndexOf(named, StringComparison.Ordinal);
            var end = at + named.Length;
            if (at > 0 && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end])))
            {
                return $"{sentence[..at]}{sentence[end..]}";
            }
        }

        return sentence;
    }

    private static string Raised(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
