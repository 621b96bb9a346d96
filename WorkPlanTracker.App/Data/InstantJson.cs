using System.Text.Json;
using System.Text.Json.Serialization;

namespace WorkPlanTracker.App.Data;

/// <summary>An instant as both databases can keep it, to the microsecond: else a record would differ from what the log says of it.</summary>
internal sealed class InstantJson : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(LogHash.CutToMicroseconds(value));
}
