using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>What the report's page sends a file to, past its circuit, and where files are had. Antiforgery is checked for each.</summary>
public static class PaperEndpoints
{
    /// <summary>What a hash is, as an address may hold it.</summary>
    internal const string AHash = "{hash:regex(^[0-9a-f]{{64}}$)}";

    public static void MapPaperFiles(this WebApplication app)
    {
        app.MapMethods($"/reports/{{reference}}/papers/{AHash}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/reports/{reference}/papers", TakeAsync).RequireAuthorization()
            .WithMetadata(new RequireAntiforgeryTokenAttribute(), new RequestSizeLimitAttribute(app.Services.GetRequiredService<PaperLimits>().MostOfRequest)).ExcludeFromDescription();
    }

    private static async Task<IResult> ServeAsync(string reference, string hash, string? name, HttpContext context, PaperReading reading, CancellationToken cancellationToken) =>
        await reading.FindAsync(reference, hash, name, Person.Of(context.User), cancellationToken) is { } paper
            ? await reading.ServeAsync(paper, context)
            : Results.Text("There is no such paper, or no longer, or it is not for everyone. Open the report to see the papers you may have.", MediaTypeNames.Text.Plain, statusCode: StatusCodes.Status404NotFound);

    private static async Task<IResult> TakeAsync(string reference, HttpContext context, CoverShelf covers, AttachPaper attach, PaperReading reading, PaperLimits limits, CancellationToken cancellationToken)
    {
        if (context.Features[typeof(IAntiforgeryValidationFeature)] is not IAntiforgeryValidationFeature { IsValid: true })
        {
            return Answer(StatusCodes.Status400BadRequest, new Outcome.Refused("expired", "This page is too old to send a file from. Load it again; what you typed is kept.", null));
        }

        var person = Person.Of(context.User);
        person = person with { ActsFor = await covers.ActsForAsync(person.Email) };
        if (!await reading.MaySendAsync(reference, person, cancellationToken))
        {
            return Answer(StatusCodes.Status403Forbidden, new Outcome.Forbidden("You may not change this report."));
        }

        var (upload, wrong) = await PaperForm.ReadAsync(context.Request, limits, cancellationToken);
        if (upload is null)
        {
            return Answer(StatusCodes.Status422UnprocessableEntity, wrong!);
        }

        await using (upload)
        {
            var outcome = await attach.RunAsync(person.Actor, reference, upload, cancellationToken);
            return Answer(outcome is Outcome.Saved ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, outcome);
        }
    }

    private static IResult Answer(int status, Outcome outcome) => Results.Json(PaperAnswer.Of(outcome), statusCode: status);
}
