using System.Text.Json;
using System.Text.Json.Nodes;
using WorkPlanTracker.App.Features.Milestones;

namespace WorkPlanTracker.App.Api;

/// <summary>What the body of an update may hold: every other field is answered by its name, never passed over.</summary>
internal static class UpdateBodies
{
    private static readonly string[] Fields = [.. typeof(ProgressInput).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)), "version"];

    private static readonly string[] OfEvidence = ["title", "url"];

    internal static IReadOnlyDictionary<string, string[]> ToPost(JsonObject body)
    {
        var wrong = body.Select(f => f.Key).Where(f => f != "ref" && !Fields.Contains(f, StringComparer.Ordinal)).Take(20)
            .ToDictionary(f => f, f => new[] { $"An update has no field “{Short(f)}”. Fields: {string.Join(", ", Fields)}." }, StringComparer.Ordinal);
        if (body["evidence"] is JsonArray evidence && evidence.OfType<JsonObject>().SelectMany(e => e).FirstOrDefault(f => !OfEvidence.Contains(f.Key, StringComparer.Ordinal)) is { Key: { } strange })
        {
            wrong["evidence"] = [$"A piece of evidence has no field “{Short(strange)}”. Fields: title, url."];
        }

        return wrong;
    }

    private static string Short(string name) => name.Length > 40 ? $"{name[..40]}…" : name;
}
