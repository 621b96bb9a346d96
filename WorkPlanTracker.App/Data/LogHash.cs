using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace WorkPlanTracker.App.Data;

/// <summary>Chains the entries of the change log: each hash covers the entry and the hash before it.</summary>
internal static class LogHash
{
    /// <summary>What the first entry is chained to.</summary>
    internal const string First = "";

    internal static string Of(ChangeLogEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(2_048);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(entry.Sequence);
            writer.WriteStringValue(entry.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));
            writer.WriteStringValue(entry.ActorEmail);
            writer.WriteStringValue(entry.Actor);
            writer.WriteStringValue(entry.Command);
            writer.WriteStringValue(entry.Kind);
            writer.WriteStringValue(entry.Ref);
            writer.WriteNumberValue(entry.Version);
            writer.WriteStringValue(entry.Fields);
            writer.WriteStringValue(entry.Reason);
            writer.WriteStringValue(entry.Sentence);
            writer.WriteNumberValue(entry.Schema);
            writer.WriteStringValue(entry.Record);
            writer.WriteStringValue(entry.PreviousHash);
            writer.WriteEndArray();
        }

        return Convert.ToHexString(SHA256.HashData(buffer.WrittenSpan));
    }

    /// <summary>PostgreSQL keeps microseconds; what is hashed is what can be read back.</summary>
    internal static DateTime CutToMicroseconds(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));
}
