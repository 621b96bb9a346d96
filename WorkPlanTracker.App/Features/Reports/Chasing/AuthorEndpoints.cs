using Microsoft.AspNetCore.Mvc;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>What the page behind an office's link posts to. Antiforgery is checked; attempts are limited.</summary>
public static class AuthorEndpoints
{
    /// <summary>The rate limit of links: calls a minute from one address.</summary>
    internal const string Limit = "author-link";

    public static void MapAuthors(this WebApplication app) =>
        app.MapPost("/author", AnswerAsync).RequireRateLimiting(Limit).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(
        [FromForm] string? token, [FromForm] string? report, [FromForm] string? answer, [FromForm] string? date, [FromForm] string? words, AnswerForReport command, CancellationToken cancellationToken)
    {
        var outcome = await command.RunAsync(new AuthorInput(token, report, answer, date, words), cancellationToken);
        var page = $"~/author/{Uri.EscapeDataString(token is { Length: > 0 and <= 100 } ? token : "spent")}";
        return Results.LocalRedirect(outcome switch
        {
            Outcome.Saved => $"{page}{Query(("said", report))}",
            Outcome.Invalid invalid => Again(invalid.Errors.Values.First()[0]),
            Outcome.Refused refused => Again(refused.Sentence),
            _ => page,
        });

        string Again(string problem) => $"{page}{Query(("report", Short(report)), ("problem", problem), ("date", Short(date)), ("words", Short(words)))}";
    }

    private static QueryString Query(params IEnumerable<(string Name, string? Value)> parts) =>
        QueryString.Create(parts.Select(p => new KeyValuePair<string, string?>(p.Name, p.Value)));

    private static string Short(string? text) => text is { Length: > 600 } ? text[..600] : text ?? "";
}
