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

    /// <summary>Whether entries about this kind of record may be seen.</summary>
    public static bool Shows(string kind, bool administers) => administers || !AdministratorsOnly.Contains(kind, StringComparer.Ordinal);

    /// <summary>The entries that may be seen, for the database to leave out the others.</summary>
    public static IQueryable<ChangeLogEntry> Of(IQueryable<ChangeLogEntry> log, bool administers) =>
        administers ? log : log.AsNoTracking().Where(e => e.Kind != "person" && e.Kind != ApiToken.LogKind && e.Kind != CalendarFeed.LogKind);

    /// <summary>Whether some fields of an entry are private.</summary>
    public static bool HoldsPrivate(string fields) => Private.Any(name => fields.Contains($"\"{name}\"", StringComparison.Ordinal));

    /// <summary>What of a record's document may be seen.</summary>
    public static JsonObject Document(JsonObject document, bool withPrivate)
    {
        foreach (var name in withPrivate ? [] : Private.Where(document.ContainsKey).ToList())
        {
            document.Remove(name);
        }

        return document;
    }

    /// <summary>The fields of an entry that may be seen.</summary>
    public static JsonArray Fields(string fields, bool withPrivate)
    {
        var all = JsonNode.Parse(fields)!.AsArray();
        for (var i = all.Count - 1; i >= 0 && !withPrivate; i--)
        {
            if (Private.Contains((string)all[i]!["name"]!))
            {
                all.RemoveAt(i);
            }
        }

        return all;
    }
}
