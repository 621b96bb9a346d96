using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkPlanTracker.App.Data;

/// <summary>Brings documents that the log kept in an earlier shape up to date when they are read; the log itself is never rewritten.</summary>
/// <remarks>A change of a record's shape raises <see cref="ChangeLogEntry.CurrentSchema"/> and adds a step here for each kind it touches.
/// A field that was only added needs none: what is absent reads as nothing.</remarks>
internal static class OldDocuments
{
    /// <summary>By kind and the schema a document has: what makes it one of the next schema.</summary>
    private static readonly Dictionary<(string Kind, int Schema), Action<JsonObject>> Steps = new()
    {
        // Schema 2: fields are called as in the API.
        [("committee", 1)] = document => Rename(document, "body", "kind"),
        [("plan", 1)] = document => Rename(document, "baselineNumber", "baseline"),
    };

    /// <summary>The document in today's shape.</summary>
    internal static JsonObject Current(string kind, int schema, JsonObject document)
    {
        if (schema > ChangeLogEntry.CurrentSchema)
        {
            throw new JsonException($"It was written by a newer version (schema {schema}; this version knows {ChangeLogEntry.CurrentSchema}).");
        }

        for (; schema < ChangeLogEntry.CurrentSchema; schema++)
        {
            if (Steps.TryGetValue((kind, schema), out var step))
            {
                step(document);
            }
        }

        return document;
    }

    private static void Rename(JsonObject document, string before, string now)
    {
        if (document.Remove(before, out var value))
        {
            document[now] = value;
        }
    }
}
