using Microsoft.AspNetCore.Mvc;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports.Files;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Api;

/// <summary>A paper as a file, in a form. What is not said stays as it is.</summary>
/// <param name="File">The file; its name says what it is, and its content has to agree.</param>
/// <param name="Title">What readers see; the file's name where it is left out.</param>
/// <param name="Private">Whether it is for those alone who may read private Part 2 text.</param>
/// <param name="ExemptParagraphs">Paragraphs of Schedule 12A, for the first private paper of a report in part 1.</param>
/// <param name="PublicInterestReason">Why the public interest favours exempting it.</param>
/// <param name="Confidential">It must be kept from the public by law, so no paragraph and no reason are needed.</param>
public sealed record PaperSent(IFormFile File, string? Title, bool? Private, IReadOnlyList<int>? ExemptParagraphs, string? PublicInterestReason, bool? Confidential);

/// <summary>Calls about the files of a report's papers.</summary>
internal static class PaperCalls
{
    internal static void MapPapers(this IEndpointRouteBuilder reports)
    {
        var most = reports.ServiceProvider.GetRequiredService<PaperLimits>().MostOfRequest;
        reports.MapPost("/{reference}/papers", AttachAsync).RequireAuthorization(ApiSetup.Writing).WithMetadata(new RequestSizeLimitAttribute(most))
            .WithSummary("Gives a report a paper as a file (multipart/form-data), beside those it has; one of the same name takes its place.").Accepts<PaperSent>("multipart/form-data").Produces<ReportAnswer>(201);
        reports.MapGet("/{reference}/papers/{hash}", ReadAsync)
            .WithSummary("The file of a paper, by the hash that the report’s papers name, under its name or under that of another paper with the same file (name); private papers for those alone who may read them.").Produces<byte[]>(200, "application/octet-stream").ProducesProblem(404);
        reports.MapMethods("/{reference}/papers/{hash}", [HttpMethods.Head], ReadAsync)
            .WithSummary("What GET would answer of the file, without its bytes: whether the caller may have it, its size, its type and its name.").Produces<byte[]>(200, "application/octet-stream").ProducesProblem(404);
    }

    private static async Task<IResult> AttachAsync(string reference, HttpContext context, AttachPaper attach, PaperReading reading, PaperLimits limits, CancellationToken cancellationToken)
    {
        if (!await reading.MaySendAsync(reference, Person.Of(context.User), cancellationToken))
        {
            return Answers.Refusal(new Outcome.Forbidden("You may not change this report."), null);
        }

        var (upload, wrong) = await PaperForm.ReadAsync(context.Request, limits, cancellationToken);
        if (upload is null)
        {
            return Answers.Refusal(wrong!, null);
        }

        await using (upload)
        {
            return await Writing.AnswerAsync(
                context, await attach.RunAsync(Callers.ActorOf(context), reference, upload, cancellationToken), null, saved => ReportCalls.AnswerAsync(context, saved, cancellationToken), "/api/v1/reports");
        }
    }

    private static async Task<IResult> ReadAsync(string reference, string hash, string? name, HttpContext context, PaperReading reading, CancellationToken cancellationToken) =>
        await reading.FindAsync(reference, hash, name, Person.Of(context.User), cancellationToken) is { } paper ? await reading.ServeAsync(paper, context) : Answers.NotFound("such paper of this report, or it is not yours to read");
}
