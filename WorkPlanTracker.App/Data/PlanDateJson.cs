using System.Text.Json;
using System.Text.Json.Serialization;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Data;

/// <summary>A date as the contract writes it: text, start, end and precision; null where it is not set.</summary>
internal sealed class PlanDateJson : JsonConverter<PlanDate>
{
    public override bool HandleNull => true;

    public override PlanDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.Null)
        {
            return PlanDate.NotSet;
        }

        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("A date is an object with text, start, end and precision.");
        }

        var text = "";
        DateOnly? start = null, end = null;
        var precision = PlanDatePrecision.Unknown;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "text": text = reader.GetString() ?? ""; break;
                case "start": start = Day(ref reader); break;
                case "end": end = Day(ref reader); break;
                case "precision": precision = JsonSerializer.Deserialize<PlanDatePrecision>(ref reader, options); break;
                default: reader.Skip(); break;
            }
        }

        return PlanDate.Of(start, end, precision, text);
    }

    public override void Write(Utf8JsonWriter writer, PlanDate value, JsonSerializerOptions options)
    {
        if (value is null || !value.IsSet)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("text", value.Text);
        Day(writer, "start", value.Start);
        Day(writer, "end", value.End);
        writer.WritePropertyName("precision");
        JsonSerializer.Serialize(writer, value.Precision, options);
        writer.WriteEndObject();
    }

    private static DateOnly? Day(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.Null ? null : DateOnly.FromDateTime(reader.GetDateTime());

    private static void Day(Utf8JsonWriter writer, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            writer.WriteString(name, known.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
