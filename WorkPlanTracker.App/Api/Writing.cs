using System.Text.Json.Nodes;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Api;

/// <summary>Runs the one command of a call: reads the body and the version, and answers with the record as it stands.</summary>
internal static class Writing
{
    /// <summary>What a call that changes a record answers: the record, its version, and what stopped nothing.</summary>
    /// <param name="check">Finds fields that do not belong there.</param>
    /// <param name="seen">Whether the version that was read is sent, must be, or is never asked for.</param>
    /// <param name="command">What is done.</param>
    /// <param name="answer">The record as it stands; null where it is gone.</param>
    /// <param name="createdAt">Where what was added is found; null for what changed.</param>
    internal static async Task<IResult> RunAsync<T>(
        HttpContext context, Func<JsonObject, IReadOnlyDictionary<string, string[]>> check, Seen seen, Func<T, int?, Task<Outcome>> command,
        Func<Outcome.Saved, Task<(object Answer, int Version)?>> answer, string? createdAt, CancellationToken cancellationToken)
        where T : class
    {
        var (body, input, problem) = await Bodies.ReadAsync<T>(context.Request, cancellationToken, check);
        if (input is null)
        {
            return problem!;
        }

        var (version, missing) = VersionOf(context.Request, body!, seen);
        return missing ?? await AnswerAsync(context, await command(input, version), body, answer, createdAt);
    }

    /// <summary>The answer to a command.</summary>
    internal static async Task<IResult> AnswerAsync(HttpContext context, Outcome outcome, JsonObject? body, Func<Outcome.Saved, Task<(object Answer, int Version)?>> answer, string? createdAt)
    {
        if (outcome is not Outcome.Saved saved)
        {
            return Answers.Refusal(outcome, body);
        }

        if (await answer(saved) is not { } now)
        {
            return Answers.NotFound($"{saved.Ref} any more: it was saved, and removed by someone else since");
        }

        context.Response.Headers.ETag = $"\"{now.Version}\"";
        return createdAt is null ? Results.Ok(now.Answer) : Results.Created($"{createdAt}/{saved.Ref}", now.Answer);
    }

    /// <summary>The version the caller saw, where they say.</summary>
    internal static (int? Version, IResult? Problem) VersionOf(HttpRequest request, JsonObject body, Seen seen)
    {
        if (seen is Seen.Never || (seen is Seen.Maybe && request.Headers.IfMatch.Count == 0 && body["version"] is null))
        {
            return (null, null);
        }

        var (version, problem) = Bodies.SeenVersion(request, body);
        return problem is null ? (version, null) : (null, problem);
    }
}

/// <summary>Whether a call takes the version that its caller read.</summary>
internal enum Seen
{
    Never,
    Maybe,
    Always,
}
