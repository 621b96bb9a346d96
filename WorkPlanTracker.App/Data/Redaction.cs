using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Data;

/// <summary>What of the change log a reader may see: the one place that decides, for pages, API, stream and export alike.</summary>
/// <remarks>Private Part 2 text leaves only to those who may read it; entries about accounts and tokens, only to administrators.</remarks>
public static class Redaction
{
    private static readonly string[] AdministratorsOnly = ["person", ApiToken.LogKind, CalendarFeed.LogKind];

    /// <summary>Names of private Part 2 fields, of whatever kind of record.</summary>
    private static readonly HashSet<string> Private = [.. typeof(IRecord).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(IRecord)))
        .SelectMany(t => t.GetProperties())
        .Where(p => Attribute.IsDefined(p, typeof(PrivatePart2Attribute)))
        .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))];

    /// <summary>Words of a report that everyone may read in Part 1 and nobody may in Part 2, where its public title stands for them.</summary>
    private static readonly string[] OfPart1Alone = ["subject", "finalTitle", "description"];

    /// <summary>Marks a field of an entry as private, whatever its name.</summary>
    private const string Mark = "private";

    /// <summary>Whether entries about this kind of record may be seen.</summary>
    public static bool Shows(string kind, bool administers) => administers || !AdministratorsOnly.Contains(kind, StringComparer.Ordinal);

    /// <summary>The entries that may be seen, for the database to leave out the others.</summary>
    public static IQueryable<ChangeLogEntry> Of(IQueryable<ChangeLogEntry> log, bool administers) =>
        administers ? log : log.AsNoTracking().Where(e => e.Kind != "person" && e.Kind != ApiToken.LogKind && e.Kind != CalendarFeed.LogKind);

    /// <summary>Whether some fields of an entry are private.</summary>
    public static bool HoldsPrivate(string fields) => fields.Contains($"\"{Mark}\":true", StringComparison.Ordinal) || Private.Any(name => fields.Contains($"\"{name}\"", StringComparison.Ordinal));

    /// <summary>Marks what is private because its report is in Part 2, or was until now; the log itself keeps the mark.</summary>
    internal static void MarkPart2(string kind, JsonObject? before, JsonObject? after, JsonArray fields)
    {
        if (kind != "report" || !(IsPart2(before) || IsPart2(after)))
        {
            return;
        }

        foreach (var field in fields.OfType<JsonObject>().Where(f => OfPart1Alone.Contains((string)f["name"]!, StringComparer.Ordinal)))
        {
            field[Mark] = true;
        }
    }

    /// <summary>What of a record's document may be seen.</summary>
    public static JsonObject Document(JsonObject document, bool withPrivate)
    {
        var hidden = document.ContainsKey("publicTitle") && IsPart2(document) ? Private.Union(OfPart1Alone, StringComparer.Ordinal) : Private;
        foreach (var name in withPrivate ? [] : hidden.Where(document.ContainsKey).ToList())
        {
            document.Remove(name);
        }

        return document;
    }

    /// <summary>The fields of an entry that may be seen.</summary>
    public static JsonArray Fields(string fields, bool withPrivate)
    {
        var all = JsonNode.Parse(fields)!.AsArray();
        for (var i = all.Count - 1; i >= 0; i--)
        {
            var marked = all[i]!.AsObject().Remove(Mark);
            if (!withPrivate && (marked || Private.Contains((string)all[i]!["name"]!)))
            {
                all.RemoveAt(i);
            }
        }

        return all;
    }

    private static bool IsPart2(JsonObject? document) => document?["part"] is JsonValue part && part.TryGetValue<int>(out var number) && number == 2;
}
