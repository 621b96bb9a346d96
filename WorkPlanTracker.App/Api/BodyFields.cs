using System.Text.Json;
using System.Text.Json.Nodes;

namespace WorkPlanTracker.App.Api;

/// <summary>What the body of a record may hold: every other field is answered by its name, never passed over. In a patch what is absent stays, and null clears.</summary>
/// <param name="input">What is read: its properties are the fields.</param>
/// <param name="notHere">Fields of the answer that a request does not set, and what does.</param>
/// <param name="fixedOnes">Fields that are given once, when the record is added, and why they stay.</param>
internal sealed class BodyFields(Type input, IReadOnlyDictionary<string, string>? notHere = null, IReadOnlyDictionary<string, string>? fixedOnes = null)
{
    /// <summary>What clears a number: no caller may send it.</summary>
    private const int Cleared = int.MinValue;

    private readonly Dictionary<string, Type> _fields = input.GetProperties().ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name), p => p.PropertyType, StringComparer.Ordinal);

    /// <summary>For what is added.</summary>
    /// <param name="body">As it was sent.</param>
    internal IReadOnlyDictionary<string, string[]> ToAdd(JsonObject body)
    {
        var wrong = Strange(body, []);
        if (body.ContainsKey("ref") && !_fields.ContainsKey("ref"))
        {
            wrong["ref"] = ["ref is given by the program; leave it out."];
        }

        foreach (var empty in body.Where(f => f.Value is null).Select(f => f.Key).ToList())
        {
            body.Remove(empty);
        }

        return wrong;
    }

    /// <summary>For a patch, and for what is done with a record.</summary>
    internal IReadOnlyDictionary<string, string[]> ToEdit(JsonObject body)
    {
        var wrong = Strange(body, ["ref", "version"]);
        foreach (var (field, why) in (fixedOnes ?? new Dictionary<string, string>(StringComparer.Ordinal)).Where(f => body.ContainsKey(f.Key)))
        {
            wrong[field] = [why];
        }

        foreach (var cleared in body.Where(f => f.Value is null && _fields.ContainsKey(f.Key)).Select(f => f.Key).ToList())
        {
            var type = _fields[cleared];
            body[cleared] = type == typeof(string) ? "" : type == typeof(int?) ? Cleared : type == typeof(bool?) ? false : type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? new JsonArray() : new JsonObject();
        }

        return wrong;
    }

    private Dictionary<string, string[]> Strange(JsonObject body, string[] also)
    {
        var wrong = body.Select(f => f.Key).Where(f => !_fields.ContainsKey(f) && !also.Contains(f, StringComparer.Ordinal)).Take(20)
            .ToDictionary(f => f, f => new[] { notHere?.GetValueOrDefault(f) ?? $"There is no field “{(f.Length > 40 ? $"{f[..40]}…" : f)}” here. Fields: {string.Join(", ", _fields.Keys)}." }, StringComparer.Ordinal);
        foreach (var (field, value) in body.Where(f => f.Value is JsonValue sent && sent.TryGetValue<int>(out var number) && number == Cleared))
        {
            wrong[field] = [$"{field} is out of range: {value}."];
        }

        return wrong;
    }
}
