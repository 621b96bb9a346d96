namespace WorkPlanTracker.App.Features.Finder;

/// <summary>What a person typed, broken into words. Any text at all makes one; only its beginning is looked at.</summary>
internal sealed record FinderQuery
{
    /// <summary>The most characters looked at.</summary>
    internal const int LongestText = 200;

    private const int MostWords = 8;

    private FinderQuery(string text, IReadOnlyList<string> words, string glued, bool cut) => (Text, Words, Glued, Cut) = (text, words, glued, cut);

    /// <summary>What was typed, as far as it is looked at.</summary>
    internal string Text { get; }

    /// <summary>The words that matter, each once.</summary>
    internal IReadOnlyList<string> Words { get; }

    /// <summary>All words run together: a reference however it was spaced.</summary>
    internal string Glued { get; }

    /// <summary>True where more was typed than is looked at.</summary>
    internal bool Cut { get; }

    /// <summary>True where nothing was typed.</summary>
    internal bool IsBlank => string.IsNullOrWhiteSpace(Text);

    internal static FinderQuery Of(string? typed)
    {
        var text = (typed ?? "").Trim();
        var cut = text.Length > LongestText;
        if (cut)
        {
            text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        }

        var words = FinderWords.Of(text, most: 2 * MostWords);
        var telling = words.Where(w => !FinderWords.IsIdle(w)).ToList();
        IReadOnlyList<string> kept = [.. (telling.Count > 0 ? telling : words).Distinct(StringComparer.Ordinal).Take(MostWords)];
        return new FinderQuery(text, kept, string.Concat(kept), cut);
    }
}
