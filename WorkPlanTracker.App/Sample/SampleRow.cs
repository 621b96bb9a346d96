using System.Globalization;
using System.Text.Json;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Sample;

/// <summary>One row of the sample's data, read by field name; absent and null are both nothing.</summary>
internal readonly record struct SampleRow(JsonElement Json)
{
    internal string Id => this["id"]!;

    internal string? this[string field] => Json.TryGetProperty(field, out var value)
        ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
        : null;

    internal string Text(string field) => this[field] ?? "";

    internal bool Flag(string field) => Json.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.True;

    internal IReadOnlyList<string> List(string field) =>
        Json.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];

    internal SampleRow? Row(string field) =>
        Json.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.Object ? new SampleRow(value) : null;

    internal IEnumerable<SampleRow> Rows(string field) =>
        Json.TryGetProperty(field, out var value) && value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(v => new SampleRow(v)) : [];

    internal DateOnly? Day(string field) =>
        DateOnly.TryParseExact(this[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal TimeOnly? Time(string field) =>
        TimeOnly.TryParseExact(this[field], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A reference of the data without its kind: <c>COM-SOP</c> → <c>SOP</c>.</summary>
    internal string? Code(string field) => this[field] is { } id ? CodeOf(id) : null;

    internal IReadOnlyList<string> Codes(string field) => [.. List(field).Select(CodeOf)];

    /// <summary>A date of the data: date and precision, with the wording where it has one.</summary>
    internal PlanDate Date(string field)
    {
        if (Row(field) is not { } date)
        {
            return PlanDate.NotSet;
        }

        var text = date["text"];
        var parts = date.Text("date").Split('-').Where(p => p.Length > 0).Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return (date["precision"], parts.Length) switch
        {
            ("day", 3) => PlanDate.OnDay(new DateOnly(parts[0], parts[1], parts[2]), text),
            ("month", 2) => PlanDate.InMonth(parts[0], parts[1], text),
            ("year", 1) => PlanDate.InYear(parts[0], text),
            ("quarter", 3) => Quarter(new DateOnly(parts[0], parts[1], parts[2]), text),
            _ => text is null ? PlanDate.NotSet : PlanDateReader.Read(text, PlanDateContext.On(new DateOnly(2010, 7, 1))).Date ?? PlanDate.Said(text),
        };
    }

    /// <summary>Says of a record where it comes from.</summary>
    internal T Marked<T>(T record)
        where T : Record
    {
        record.ComesFrom(this["source"] == "inferred" ? RecordSource.Inferred : RecordSource.PublicRecord, List("refs"));
        return record;
    }

    internal static string CodeOf(string id) => id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..];

    private static PlanDate Quarter(DateOnly last, string? text) =>
        PlanDate.InQuarter(FinancialYear.Containing(last), FinancialYear.QuarterOf(last), text);
}
