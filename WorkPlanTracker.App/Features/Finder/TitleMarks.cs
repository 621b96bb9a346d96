namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Marks in a title what fits the typed words. Done for what is shown alone.</summary>
internal static class TitleMarks
{
    internal static IReadOnlyList<TitlePiece> Of(string title, FinderQuery query)
    {
        var pieces = new List<TitlePiece>();
        var done = 0;
        foreach (var (start, length) in FinderWords.Runs(title))
        {
            if (Fitting(title.AsSpan(start, length), query) is not { } part)
            {
                continue;
            }

            Add(pieces, title[done..(start + part.Start)], marked: false);
            Add(pieces, title.Substring(start + part.Start, part.Length), marked: true);
            done = start + part.Start + part.Length;
        }

        Add(pieces, title[done..], marked: false);
        return pieces;
    }

    private static (int Start, int Length)? Fitting(ReadOnlySpan<char> word, FinderQuery query)
    {
        var plain = FinderWords.Plain(word);
        foreach (var typed in query.Words)
        {
            if (Likeness.Plain(typed, plain) > 0)
            {
                // Where making it plain changed its length, letters cannot be told apart: the whole word is marked.
                return plain.Length == word.Length ? (plain.IndexOf(typed, StringComparison.Ordinal), typed.Length) : (0, word.Length);
            }
        }

        foreach (var typed in query.Words)
        {
            if (Likeness.Forgiven(typed) is > 0 and var forgiven && Likeness.Typo(typed, plain, forgiven) > 0)
            {
                return (0, word.Length);
            }
        }

        return null;
    }

    private static void Add(List<TitlePiece> pieces, string text, bool marked)
    {
        if (text.Length > 0)
        {
            pieces.Add(new TitlePiece(text, marked));
        }
    }
}
