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

    /// <summary>Words of other records that everyone may read until what they are about is taken in private.</summary>
    private static readonly Dictionary<string, string[]> OpenWords = new(StringComparer.Ordinal)
    {
        ["report"] = OfPart1Alone,
        ["agendaItem"] = ["title"],
        ["action"] = ["text", "closingNote", "sort"],
        ["series"] = ["subject"],
        ["decision"] = ["aboutTitle"],
    };

    /// <summary>Stands for words of which nothing may be said.</summary>
    internal const string Unsaid = "what was asked in private";

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

    /// <summary>The fields of an entry that may be seen, where its record may have been taken in private since.</summary>
    public static JsonArray Fields(string kind, string reference, string fields, bool withPrivate, Withheld withheld)
    {
        var seen = Fields(fields, withPrivate);
        if (!withPrivate && withheld.PrintedIn(kind) is { } titles)
        {
            Retitle(seen, titles);
        }

        if (!withPrivate && withheld.PapersOf(kind, reference) is { } papers)
        {
            Hide(seen, papers);
        }

        if (withPrivate || withheld.PrintedOf(kind, reference) is not { } printed)
        {
            return seen;
        }

        for (var i = seen.Count - 1; i >= 0; i--)
        {
            var field = seen[i]!.AsObject();
            if (OpenWords[kind].Contains((string)field["name"]!, StringComparer.Ordinal) && !(IsPrinted(field["before"]) && IsPrinted(field["after"])))
            {
                seen.RemoveAt(i);
            }
        }

        return seen;

        bool IsPrinted(JsonNode? words) => words is null || (words is JsonValue value && value.TryGetValue<string>(out var text) && (text.Length == 0 || text == printed));
    }

    /// <summary>An entry's sentence as it may be read: of what was taken in private since, only what is printed is named.</summary>
    public static string Sentence(string kind, string reference, string sentence, Withheld withheld)
    {
        if (withheld.PrintedOf(kind, reference) is not { } printed)
        {
            return sentence;
        }

        if (kind == "decision")
        {
            return sentence;
        }

        if (kind != "action")
        {
            return WithPrinted(sentence, printed);
        }

        // “A-1 recorded: …”: what is asked is said without quotation marks. That it was closed, and where it was reported, is a fact that stays.
        const string Undone = "Undone: ";
        var begins = 0;
        while (sentence.AsSpan(begins).StartsWith(Undone, StringComparison.Ordinal))
        {
            begins += Undone.Length;
        }

        var said = sentence.AsSpan(begins);
        var tells = said.StartsWith($"{reference} closed", StringComparison.Ordinal) || said.StartsWith($"{reference} is private", StringComparison.Ordinal);
        return tells || said.IndexOf(": ", StringComparison.Ordinal) is not (>= 0 and var colon) || said[(colon + 2)..].SequenceEqual(printed) ? sentence : $"{sentence[..(begins + colon)]}: {printed}";
    }

    /// <summary>An entry's reason as it may be read: what was said of an action asked in private says what it was.</summary>
    public static string Reason(string kind, string reference, string reason, Withheld withheld) =>
        kind == "action" && withheld.PrintedOf(kind, reference) is not null ? "" : reason;

    /// <summary>Has what a baseline agreed for reports name those that are exempt by now as everyone calls them.</summary>
    private static void Retitle(JsonArray fields, IReadOnlyDictionary<string, string> titles)
    {
        var named = fields.Where(f => (string)f!["name"]! == "slots").SelectMany(f => new[] { f!["before"], f["after"] }).OfType<JsonArray>().SelectMany(slots => slots).OfType<JsonObject>();
        foreach (var slot in named)
        {
            if (slot["report"] is JsonValue report && titles.TryGetValue(report.GetValue<string>(), out var title))
            {
                slot["title"] = title;
            }
        }
    }

    /// <summary>Has the lists of public papers say nothing of those that are private by now; a list that says nothing else is left out.</summary>
    private static void Hide(JsonArray fields, PrivatePapers papers)
    {
        for (var i = fields.Count - 1; i >= 0; i--)
        {
            var field = fields[i]!.AsObject();
            if ((string)field["name"]! != "papers")
            {
                continue;
            }

            (field["before"], field["after"]) = (papers.Without(field["before"]), papers.Without(field["after"]));
            if (JsonNode.DeepEquals(field["before"] ?? new JsonArray(), field["after"] ?? new JsonArray()))
            {
                fields.RemoveAt(i);
            }
        }
    }

    /// <summary>Puts what is printed in place of whatever stands in quotation marks, the outermost ones where there are others inside.</summary>
    private static string WithPrinted(string sentence, string printed)
    {
        var said = new System.Text.StringBuilder(sentence.Length);
        var depth = 0;
        foreach (var letter in sentence)
        {
            if (letter == '“' && depth++ == 0)
            {
                said.Append('“').Append(printed).Append('”');
            }
            else if (letter == '”' && depth > 0)
            {
                depth--;
            }
            else if (depth == 0)
            {
                said.Append(letter);
            }
        }

        return said.ToString();
    }

    private static bool IsPart2(JsonObject? document) => document?["part"] is JsonValue part && part.TryGetValue<int>(out var number) && number == 2;
}
