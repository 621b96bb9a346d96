using System.Text.Json;
using System.Text.Json.Nodes;
using WorkPlanTracker.App.Features.Milestones;

namespace WorkPlanTracker.App.Api;

/// <summary>What the body of a milestone may hold: every other field is answered by its name, never passed over.</summary>
internal static class MilestoneBodies
{
    private const string ByUpdate = "is said by an update: POST /api/v1/milestones/{ref}/updates.";

    private static readonly string[] Fields = [.. typeof(MilestoneInput).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))];

    private static readonly string[] Lists = ["areas", "dependsOn"];

    /// <summary>Fields of the answer that a request does not set, and what does.</summary>
    private static readonly Dictionary<string, string> NotHere = new(StringComparer.Ordinal)
    {
        ["status"] = $"status {ByUpdate}",
        ["actual"] = $"actual {ByUpdate}",
        ["narrative"] = $"narrative {ByUpdate}",
        ["evidence"] = $"evidence {ByUpdate}",
        ["lastUpdate"] = $"lastUpdate {ByUpdate}",
        ["computedStatus"] = "computedStatus is worked out from the dates; leave it out.",
        ["slip"] = "slip is worked out from the dates; leave it out.",
        ["overdue"] = "overdue is worked out from the dates; leave it out.",
        ["silent"] = "silent is worked out from the updates; leave it out.",
        ["source"] = "source is given by the program; leave it out.",
    };

    internal static IReadOnlyDictionary<string, string[]> ToPlan(JsonObject body)
    {
        var wrong = Strange(body, []);
        if (body.ContainsKey("ref"))
        {
            wrong["ref"] = ["ref is given by the program; leave it out."];
        }

        return wrong;
    }

    /// <summary>For a patch: what is absent stays, and null clears.</summary>
    internal static IReadOnlyDictionary<string, string[]> ToEdit(JsonObject body)
    {
        var wrong = Strange(body, ["ref", "version"]);
        if (body.ContainsKey("forecast"))
        {
            wrong["forecast"] = [$"forecast {ByUpdate}"];
        }

        if (body.ContainsKey("plan"))
        {
            wrong["plan"] = ["A milestone stays in its plan; leave plan out."];
        }

        foreach (var cleared in body.Where(f => f.Value is null).Select(f => f.Key).ToList())
        {
            body[cleared] = Lists.Contains(cleared, StringComparer.Ordinal) ? new JsonArray() : cleared == "deliverable" ? "notSaid" : "";
        }

        return wrong;
    }

    private static Dictionary<string, string[]> Strange(JsonObject body, string[] also) =>
        body.Select(f => f.Key).Where(f => !Fields.Contains(f, StringComparer.Ordinal) && !also.Contains(f, StringComparer.Ordinal)).Take(20)
            .ToDictionary(f => f, f => new[] { NotHere.GetValueOrDefault(f) ?? $"There is no field “{(f.Length > 40 ? $"{f[..40]}…" : f)}” here. Fields: {string.Join(", ", Fields)}." }, StringComparer.Ordinal);
}
