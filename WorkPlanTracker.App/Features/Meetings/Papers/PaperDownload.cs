using System.Net.Mime;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.Meetings.Papers;

/// <summary>A meeting's papers as DOCX, for those who are signed in; private Part 2 text only for those who may read it.</summary>
public static class PaperDownload
{
    public static void MapMeetingPapers(this IEndpointRouteBuilder app) =>
        app.MapGet("/meetings/{reference}/{paper}.docx", WriteAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(string reference, string paper, string? asAt, HttpContext context, MeetingBoards boards, MeetingPast past, PlanClock clock, CancellationToken cancellationToken)
    {
        var person = Person.Of(context.User);
        if (!person.ReadsInternal)
        {
            return Results.Forbid();
        }

        var asked = await past.AskAsync(asAt);
        if (asked.Problem is { } problem)
        {
            return Results.Text(problem, MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        if (MeetingPapers.Read(paper) is not { } kind || await BoardAsync() is not { } board)
        {
            return Results.Text("There is no such paper. Open the meeting and choose one of its papers.", MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status404NotFound);
        }

        context.Response.Headers.CacheControl = "no-store";
        return Results.File(DocxWriter.Write(MeetingPapers.Make(kind, board), asked.Instant ?? clock.GetUtcNow().UtcDateTime), DocxWriter.ContentType, $"{board.Meeting.Ref}-{MeetingPapers.AddressOf(kind)}.docx");

        async Task<MeetingBoard?> BoardAsync()
        {
            if (asked.Instant is { } then)
            {
                return await past.ForAsync(reference, then, person, cancellationToken);
            }

            var open = await boards.GetAsync(reference, withPrivate: false, null, cancellationToken);
            return open is not null && person.ReadsPrivateOf(open.Meeting.Committee) ? await boards.GetAsync(reference, withPrivate: true, null, cancellationToken) ?? open : open;
        }
    }
}
