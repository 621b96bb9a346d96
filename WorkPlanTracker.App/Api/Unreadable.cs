using System.Text.Json;
using System.Text.Json.Nodes;
using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Api;

/// <summary>Finds text that no store can keep before anything is done with it: control characters and halves of characters.</summary>
internal static class Unreadable
{
    /// <summary>The field of a body that holds such text; null where there is none.</summary>
    internal static string? FieldOf(JsonObject body)
    {
        foreach (var (name, value) in body)
        {
            if (!PlainWords.AreKeepable(name))
            {
                return PlainWords.Clean(name);
            }

            if (IsIn(value))
            {
                return name;
            }
        }

        return null;
    }

    private static bool IsIn(JsonNode? node) => node switch
    {
        JsonObject some => FieldOf(some) is not null,
        JsonArray many => many.Any(IsIn),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => !IsKeepable(value),
        _ => false,
    };

    private static bool IsKeepable(JsonValue value)
    {
        try
        {
            return PlainWords.AreKeepable(value.GetValue<string>());
        }
        catch (InvalidOperationException)
        {
            // Half of a character cannot even be read as text.
            return false;
        }
    }
}
