namespace WorkPlanTracker.Domain;

/// <summary>What every kept record has. The version is raised when a change of it is saved.</summary>
public abstract class Record : IRecord
{
    /// <summary>The longest reference, in characters.</summary>
    public const int MaxRefLength = 40;

    protected Record()
    {
    }

    protected Record(string reference)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reference.Length, MaxRefLength, nameof(reference));
        Ref = reference;
    }

    /// <summary>The key inside the database; never shown, never sent.</summary>
    public long Id { get; private set; }

    public string Ref { get; private set; } = "";

    public int Version { get; private set; } = 1;

    public abstract string Kind { get; }

    /// <summary>Where the record comes from: typed in, the public record, worked out from it, or made up for the demonstration.</summary>
    public RecordSource Source { get; private set; }

    /// <summary>Addresses of the pages the record was taken from; empty for what people type.</summary>
    public IReadOnlyList<string> SourceRefs { get; private set; } = [];

    /// <summary>Says where a loaded record comes from. Used by the sample and by imports, never by a form.</summary>
    public void ComesFrom(RecordSource source, IReadOnlyList<string>? sourceRefs = null)
    {
        Source = source;
        SourceRefs = sourceRefs ?? [];
    }

    /// <summary>Trims words for keeping and refuses what is missing or too long.</summary>
    /// <exception cref="RuleBrokenException">The words are missing, or longer than <paramref name="longest"/> characters.</exception>
    protected static string Words(string? words, int longest, string field, string called)
    {
        var kept = PlainWords.Clean(words);
        return kept.Length switch
        {
            0 => throw new RuleBrokenException("missing", $"Enter {called}.", field),
            var length when length > longest => throw TooLong(length, longest, field, called),
            _ => kept,
        };
    }

    /// <summary>As <see cref="Words"/>, but nothing at all is fine.</summary>
    protected static string OptionalWords(string? words, int longest, string field, string called)
    {
        var kept = PlainWords.Clean(words);
        return kept.Length > longest ? throw TooLong(kept.Length, longest, field, called) : kept;
    }

    private static RuleBrokenException TooLong(int length, int longest, string field, string called) =>
        new("tooLong", $"Shorten {called}: it has {length:N0} characters and {longest:N0} is the most.", field);
}
