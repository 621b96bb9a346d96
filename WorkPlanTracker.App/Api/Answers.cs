using System.Text.Json.Nodes;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Api;

/// <summary>Maps outcomes to answers: every refusal is problem details.</summary>
internal static class Answers
{
    internal static IResult Problem(int status, string title, string detail, IReadOnlyDictionary<string, object?>? more = null) =>
        Results.Problem(detail: detail, statusCode: status, title: title, extensions: more);

    internal static IResult Invalid(IReadOnlyDictionary<string, string[]> errors) =>
        Problem(StatusCodes.Status422UnprocessableEntity, "Some fields need mending", string.Join(' ', errors.Values.SelectMany(e => e)), new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = errors });

    internal static IResult Invalid(string field, string sentence) =>
        Invalid(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] });

    internal static IResult NotFound(string what) => Problem(StatusCodes.Status404NotFound, "Not found", $"There is no {(what.Length > 60 ? $"{what[..60]}…" : what)}.");

    /// <summary>By field; a rule of the whole has none.</summary>
    private static Dictionary<string, string[]> ErrorsOf(Outcome.Refused refused) =>
        refused.Field is { Length: > 0 } field ? new(StringComparer.Ordinal) { [field] = [refused.Sentence] } : new(StringComparer.Ordinal);

    /// <summary>The answer to a refused command.</summary>
    /// <param name="yours">What the caller sent, for a conflict.</param>
    internal static IResult Refusal(Outcome outcome, JsonNode? yours) => outcome switch
    {
        Outcome.Invalid invalid => Invalid(invalid.Errors),
        Outcome.Refused refused => Problem(
            StatusCodes.Status422UnprocessableEntity, "Refused by a rule", refused.Sentence,
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["rule"] = refused.Rule, ["errors"] = ErrorsOf(refused) }),
        Outcome.Conflict conflict => Problem(
            StatusCodes.Status409Conflict, "Changed by someone else", $"{conflict.By} changed {conflict.Ref} since you read it; it is at version {conflict.Version} now. Nothing was saved.",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["theirs"] = conflict.Theirs, ["yours"] = yours, ["version"] = conflict.Version }),
        Outcome.Contested contested => Problem(
            StatusCodes.Status409Conflict, "Something speaks against it", $"{string.Join(' ', contested.Conflicts.Select(c => c.Message))} Nothing was saved. Send override true and a reason to do it all the same.",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["conflicts"] = contested.Conflicts }),
        Outcome.NotFound missing => Problem(StatusCodes.Status404NotFound, "Not found", missing.Sentence),
        Outcome.Forbidden forbidden => Problem(StatusCodes.Status403Forbidden, "Not allowed", forbidden.Sentence),
        _ => throw new ArgumentException("A saved command is not a refusal.", nameof(outcome)),
    };
}
