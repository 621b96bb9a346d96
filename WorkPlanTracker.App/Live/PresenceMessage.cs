using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkPlanTracker.App.Live;

/// <summary>What one instance tells the others of its pages. A message without marks is its heartbeat.</summary>
internal sealed record PresenceMessage
{
    /// <summary>The most a notice of the database may hold is 8,000 bytes.</summary>
    private const int MostBytes = 7_000;

    /// <summary>Who speaks.</summary>
    [JsonPropertyName("i")]
    public required Guid Instance { get; init; }

    /// <summary>How many messages with marks it has sent; whoever misses one asks for all.</summary>
    [JsonPropertyName("n")]
    public long Number { get; init; }

    /// <summary>Everything said before is void.</summary>
    [JsonPropertyName("f")]
    public bool FromNew { get; init; }

    /// <summary>It stops.</summary>
    [JsonPropertyName("x")]
    public bool Stops { get; init; }

    /// <summary>Asks this instance for all its marks; the empty one asks every instance.</summary>
    [JsonPropertyName("a")]
    public Guid? Asks { get; init; }

    [JsonPropertyName("m")]
    public IReadOnlyList<Entry> Marks { get; init; } = [];

    internal static PresenceMessage? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<PresenceMessage>(text);
        }
        catch (JsonException)
        {
            // Another version speaks; its heartbeat will be missed and nothing else.
            return null;
        }
    }

    internal string Text() => JsonSerializer.Serialize(this);

    /// <summary>Marks in as many parts as fit into one notice each.</summary>
    internal static IEnumerable<IReadOnlyList<Entry>> Parts(IReadOnlyList<Entry> marks)
    {
        List<Entry> part = [];
        var bytes = 0;
        foreach (var mark in marks)
        {
            var size = JsonSerializer.SerializeToUtf8Bytes(mark).Length + 1;
            if (part.Count > 0 && bytes + size > MostBytes)
            {
                yield return part;
                (part, bytes) = ([], 0);
            }

            part.Add(mark);
            bytes += size;
        }

        yield return part;
    }

    /// <summary>One mark that came, or, without an e-mail address, went.</summary>
    internal sealed record Entry(
        [property: JsonPropertyName("d")] long Id,
        [property: JsonPropertyName("e")] string? Email = null,
        [property: JsonPropertyName("w")] string? Name = null,
        [property: JsonPropertyName("p")] IReadOnlyList<string>? Places = null)
    {
        internal static Entry Of(long id, PresenceBoard.Mark? mark) => mark is null ? new Entry(id) : new Entry(id, mark.Person.Email, mark.Person.Name, mark.Places);

        internal PresenceBoard.Mark? ToMark() => Email is null ? null : new PresenceBoard.Mark(new PresentPerson(Email, Name ?? Email), Places ?? []);
    }
}
