using System.Net.Mime;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>A review's papers as DOCX, for those who are signed in.</summary>
public static class ReviewDownload
{
    public static void MapReviewPapers(this IEndpointRouteBuilder app) =>
        app.MapGet("/review/{reference}/{paper}.docx", WriteAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(string reference, string paper, HttpContext context, string? asAt, ReviewBoards boards, ReviewPasts pasts, PackPreviews previews, PlanClock clock, CancellationToken cancellationToken)
    {
        if (!Person.Of(context.User).ReadsInternal)
        {
            return Results.Forbid();
        }

        var asked = await pasts.AskAsync(asAt);
        if (asked.Problem is { } problem)
        {
            return Results.Text(problem, MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var board = asked.Instant is { } then ? await pasts.BoardAsync(reference, then, cancellationToken) : await boards.GetAsync(reference, null);
        var preview = asked.Instant is null && board is { Pack: null } && string.Equals(paper, "pack", StringComparison.OrdinalIgnoreCase) ? await previews.GetAsync(reference) : null;
        if (board is null || ReviewDocuments.Make(paper, board, preview) is not { } document)
        {
            return Results.Text("There is no such paper (yet). Open the review and choose one of its papers.", MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status404NotFound);
        }

        context.Response.Headers.CacheControl = "no-store";
        // A frozen paper is the same file whenever it is asked for.
        var at = (paper.Equals("pack", StringComparison.OrdinalIgnoreCase) ? board.Pack : board.Note)?.At ?? clock.GetUtcNow().UtcDateTime;
        return Results.File(DocxWriter.Write(document, at), DocxWriter.ContentType, $"{board.Review.Ref}-{paper.ToLowerInvariant()}.docx");
    }
}
