using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WorkPlanTracker.App.Data;

/// <summary>Keeps a short list as JSON text, alike on both databases. Nothing at all, as a column added later has it, is an empty list.</summary>
internal sealed class JsonList<T>() : ValueConverter<IReadOnlyList<T>, string>(
    list => JsonSerializer.Serialize(list, RecordDocument.Options),
    text => text.Length == 0 ? new List<T>() : JsonSerializer.Deserialize<List<T>>(text, RecordDocument.Options) ?? new List<T>());

/// <summary>Keeps one value that has no life of its own as JSON text, or nothing.</summary>
internal sealed class JsonOne<T>() : ValueConverter<T, string>(
    one => JsonSerializer.Serialize(one, RecordDocument.Options),
    text => JsonSerializer.Deserialize<T>(text, RecordDocument.Options)!)
    where T : class;

/// <summary>Lists are replaced, never changed in place, so they compare by what they hold.</summary>
internal sealed class JsonListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
    list => list);
