namespace WorkPlanTracker.App.Data;

/// <summary>One entry of the change log: what one command did to one record. Only ever added.</summary>
public sealed class ChangeLogEntry
{
    /// <summary>The shape of <see cref="Record"/> and <see cref="Fields"/>; raised when a record's shape changes, with a step in <see cref="OldDocuments"/>.</summary>
    public const int CurrentSchema = 2;

    /// <summary>Counts from 1 without gaps, in the order of commits.</summary>
    public long Sequence { get; init; }

    /// <summary>On the plan's clock, in UTC, cut to microseconds.</summary>
    public DateTime At { get; init; }

    public string ActorEmail { get; init; } = "";

    /// <summary>As shown to readers.</summary>
    public string Actor { get; init; } = "";

    public string Command { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Ref { get; init; } = "";

    public int Version { get; init; }

    /// <summary>JSON array of name, before and after, in the API's names.</summary>
    public string Fields { get; init; } = "[]";

    public string Reason { get; init; } = "";

    /// <summary>The change as a sentence. It never holds private Part 2 text.</summary>
    public string Sentence { get; init; } = "";

    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The whole record afterwards as JSON, or null where it was deleted.</summary>
    public string? Record { get; init; }

    public string PreviousHash { get; init; } = "";

    /// <summary>SHA-256 over every other column, in capitals of base 16.</summary>
    public string Hash { get; init; } = "";
}
