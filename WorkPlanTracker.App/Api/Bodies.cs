using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Api;

/// <summary>Reads what a program sends: hostile until parsed, and answered by field.</summary>
internal static class Bodies
{
    /// <summary>The body as it was sent and as it was read, or the problem with it.</summary>
    /// <param name="check">Finds fields that do not belong there, and may put what was sent in the form the input has.</param>
    internal static async Task<(JsonObject? Body, T? Input, IResult? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken, Func<JsonObject, IReadOnlyDictionary<string, string[]>>? check = null)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, null, Answers.Problem(StatusCodes.Status415UnsupportedMediaType, "Not JSON", "Send JSON, with Content-Type: application/json."));
        }

        try
        {
            if (await JsonNode.ParseAsync(request.Body, documentOptions: new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false }, cancellationToken: cancellationToken) is not JsonObject body)
            {
                return (null, null, Answers.Problem(StatusCodes.Status400BadRequest, "Malformed", "The body is a JSON object."));
            }

            if (Unreadable.FieldOf(body) is { } unreadable)
            {
                return (null, null, Answers.Invalid(unreadable, $"{unreadable} holds characters that cannot be kept. Leave out control characters and halves of characters."));
            }

            var sent = body.DeepClone().AsObject();
            var wrong = SentDates.Simplify(body, LondonTime.DayOf(request.HttpContext.RequestServices.GetRequiredService<PlanClock>().GetUtcNow().UtcDateTime));
            Simplify(body);
            foreach (var (field, sentences) in check?.Invoke(body) ?? new Dictionary<string, string[]>(StringComparer.Ordinal))
            {
                wrong[field] = sentences;
            }

            if (wrong.Count > 0)
            {
                return (null, null, Answers.Invalid(wrong));
            }

            return (sent, body.Deserialize<T>(RecordDocument.Options), null);
        }
        catch (JsonException malformed)
        {
            var field = malformed.Path?.TrimStart('$', '.');
            return (null, null, string.IsNullOrEmpty(field)
                ? Answers.Problem(StatusCodes.Status400BadRequest, "Malformed", "The body is not well-formed JSON.")
                : Answers.Invalid(field.Split('[', '.')[0], $"{field} has the wrong kind of value."));
        }
        catch (InvalidOperationException)
        {
            return (null, null, Answers.Problem(StatusCodes.Status400BadRequest, "Malformed", "The body names a field with half a character."));
        }
        catch (ArgumentException)
        {
            return (null, null, Answers.Problem(StatusCodes.Status400BadRequest, "Malformed", "The body names a field twice."));
        }
        catch (BadHttpRequestException tooLarge)
        {
            return (null, null, Answers.Problem(tooLarge.StatusCode, "Malformed", tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The body is too large: 1 MB is the most." : "The body could not be read."));
        }
    }

    /// <summary>The version the caller saw, from If-Match or the body.</summary>
    internal static (int Seen, IResult? Problem) SeenVersion(HttpRequest request, JsonObject body)
    {
        int? tagged = null;
        if (request.Headers.IfMatch.Count > 0)
        {
            var tag = request.Headers.IfMatch.ToString();
            if (tag.Length < 3 || tag[0] != '"' || tag[^1] != '"' || !int.TryParse(tag.AsSpan(1, tag.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return (0, Answers.Invalid("version", "If-Match holds the one version you read, in quotes: \"7\"."));
            }

            tagged = number;
        }

        if (body["version"] is not { } sent)
        {
            return tagged is { } alone ? (alone, null) : (0, Answers.Invalid("version", "Send the version you read, as If-Match: \"7\" or as version in the body."));
        }

        return sent is not JsonValue value || !value.TryGetValue<int>(out var seen) ? (0, Answers.Invalid("version", "version is the whole number you read, such as 7."))
            : tagged is { } other && other != seen ? (0, Answers.Invalid("version", $"If-Match says version {other} and the body says {seen}. Send the one you read."))
            : (seen, null);
    }

    /// <summary>Evidence may be sent as a title alone.</summary>
    private static void Simplify(JsonObject body)
    {
        if (body["evidence"] is JsonArray evidence)
        {
            for (var i = 0; i < evidence.Count; i++)
            {
                if (evidence[i] is JsonValue title && title.TryGetValue<string>(out var text))
                {
                    evidence[i] = text.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? new JsonObject { ["title"] = text, ["url"] = text } : new JsonObject { ["title"] = text };
                }
            }
        }
    }
}
