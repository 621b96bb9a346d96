namespace WorkPlanTracker.Domain.Meetings;

/// <summary>What a meeting did with one recommendation, in the words that go into the minutes.</summary>
public sealed record ItemOutcome
{
    public const int MaxWordsLength = 2_000;

    /// <summary>The most outcomes of one item.</summary>
    public const int MaxPerItem = 30;

    /// <param name="recommendation">What was recommended; empty for an item that recommends nothing.</param>
    /// <param name="kind">What was done with it.</param>
    /// <param name="resolution">As entered at the table: <c>That the report be noted.</c></param>
    /// <param name="to">To whom it was delegated, or which body it was referred to.</param>
    /// <param name="dissent">Who asked for their dissent to be recorded.</param>
    /// <exception cref="RuleBrokenException">A part is missing or too long.</exception>
    public ItemOutcome(string recommendation, OutcomeKind kind, string resolution, string to = "", string dissent = "")
    {
        (Recommendation, Kind, Resolution, To, Dissent) = (Kept(recommendation), kind, Kept(resolution), Kept(to), Kept(dissent));
        if (OutcomeWords.NamesSomeone(kind) && To.Length == 0)
        {
            throw new RuleBrokenException("to", kind is OutcomeKind.Delegated ? "Say to whom it is delegated, and whom they consult." : "Say which body it is referred to.", "to");
        }

        if (kind is OutcomeKind.AgreedAsAmended && Resolution.Length == 0)
        {
            throw new RuleBrokenException("resolution", "Enter the resolution as it was amended.", "resolution");
        }
    }

    /// <summary>What was recommended; empty for an item that recommends nothing.</summary>
    public string Recommendation { get; }

    /// <summary>What was done with it.</summary>
    public OutcomeKind Kind { get; }

    /// <summary>As entered at the table, without the word that begins it; empty where nothing was resolved.</summary>
    public string Resolution { get; }

    /// <summary>To whom it was delegated, or which body it was referred to.</summary>
    public string To { get; }

    /// <summary>Who asked for their dissent to be recorded; empty where nobody did.</summary>
    public string Dissent { get; }

    /// <summary>In a few words: <c>Delegated to the Chief Executive</c>.</summary>
    public string Words => $"{OutcomeWords.Of(Kind)}{(To.Length > 0 ? $" to {To}" : "")}";

    private static string Kept(string words) => PlainWords.Clean(words) is var kept && kept.Length <= MaxWordsLength
        ? kept
        : throw new RuleBrokenException("tooLong", $"Shorten it: {MaxWordsLength:N0} characters is the most.", "resolution");
}
