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

    private static async Task<IResult> WriteAsync(string reference, string paper, HttpContext context, MeetingBoards boards, PlanClock clock, CancellationToken cancellationToken)
    {
        var person = Person.Of(context.User);
        if (!person.ReadsInternal)
        {
            return Results.Forbid();
        }

        if (MeetingPapers.Read(paper) is not { } kind || await boards.GetAsync(reference, withPrivate: false, null, cancellationToken) is not { } open)
        {
            return Results.Text("There is no such paper. Open the meeting and choose one of its papers.", MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status404NotFound);
        }

        var board = person.ReadsPrivateOf(open.Meeting.Committee) ? await boards.GetAsync(reference, withPrivate: true, null, cancellationToken) ?? open : open;
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(DocxWriter.Write(MeetingPapers.Make(kind, board), clock.GetUtcNow().UtcDateTime), DocxWriter.ContentType, $"{open.Meeting.Ref}-{MeetingPapers.AddressOf(kind)}.docx");
    }
}
