using System.Globalization;
using System.Net.Mime;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>One committee's work programme as a DOCX.</summary>
internal static class ProgrammeFile
{
    internal static async Task<IResult> WriteAsync(string code, string? window, string? year, string? asAt, HttpContext context, ScheduleOpening opening, PlanClock clock)
    {
        if (!Person.Of(context.User).ReadsInternal)
        {
            return Results.Forbid();
        }

        var (past, board) = await opening.PublicAsync(asAt);
        if (past.Problem is { } problem)
        {
            return Results.Text(problem, MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        if (board.Plan.Committees.GetValueOrDefault(code.ToUpperInvariant()) is not { } committee)
        {
            return Results.NotFound();
        }

        var view = ScheduleView.Printed(window, year);
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(
            DocxWriter.Write(ProgrammeDocument.Of(board, committee, view, ScheduleWords.NoYear(year, view)), past.Instant ?? clock.GetUtcNow().UtcDateTime), DocxWriter.ContentType,
            string.Create(CultureInfo.InvariantCulture, $"work-programme-{committee.Ref.ToLowerInvariant()}{(view.Chosen is { } chosen ? $"-year-{chosen.Starts}" : "")}-{board.Plan.Today:yyyy-MM-dd}.docx"));
    }
}
