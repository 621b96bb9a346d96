using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>Finds a paper's file for whoever may have it, and hands it out. The right is asked at each request.</summary>
public sealed class PaperReading(PlanDatabase database, PaperBodies bodies)
{
    /// <summary>The paper of a report with this file, as the report stands; null where there is none that the person may have.</summary>
    /// <param name="name">The file’s name: papers may have the same file under several. Where it is left out, or is none of theirs, the first is meant.</param>
    public async Task<Paper?> FindAsync(string reference, string hash, string? name, Person person, CancellationToken cancellationToken)
    {
        if (!person.ReadsInternal)
        {
            return null;
        }

        await using var context = database.CreateDbContext();
        if (await context.Reports.AsNoTracking().Where(r => r.Ref == reference).Select(r => new { r.Papers, r.PrivatePapers, r.Committee }).SingleOrDefaultAsync(cancellationToken) is not { } report)
        {
            return null;
        }

        if (With(report.Papers) is { } open)
        {
            return open;
        }

        if (With(report.PrivatePapers) is not { } hidden)
        {
            return null;
        }

        var standing = await context.AgendaItems.AsNoTracking().Where(AgendaSlots.Standing).Where(i => i.Report == reference)
            .Join(context.Meetings, i => i.Meeting, m => m.Ref, (i, m) => m.Committee).SingleOrDefaultAsync(cancellationToken);
        return person.ReadsPrivateOf(standing ?? report.Committee) ? hidden : null;

        Paper? With(IReadOnlyList<Paper> papers) => papers.FirstOrDefault(p => p.File?.Hash == hash && p.Place == name) ?? papers.FirstOrDefault(p => p.File?.Hash == hash);
    }

    /// <summary>Whether a person may be let send a file at all, before it is read. The command decides.</summary>
    public async Task<bool> MaySendAsync(string reference, Person person, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var projects = await context.Reports.AsNoTracking().Where(r => r.Ref == reference).Select(r => r.Projects).SingleOrDefaultAsync(cancellationToken);
        return person.May(Domain.People.Act.EditReport, "") || projects is null || projects.Any(p => person.May(Domain.People.Act.EditReport, p));
    }

    /// <summary>Hands a file out: by its own name, never as something else than it is, and not again to who has it.</summary>
    internal async Task<IResult> ServeAsync(Paper paper, HttpContext context)
    {
        var file = paper.File!;
        var (request, headers, tag) = (context.Request, context.Response.Headers, $"\"{file.Hash}\"");
        headers.ETag = tag;
        headers.CacheControl = "private, no-cache";
        if (request.Headers.IfNoneMatch.Any(sent => sent?.Contains(tag, StringComparison.Ordinal) == true))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue(file.Format is PaperFormat.Pdf ? "inline" : "attachment");
        disposition.SetHttpFileName(paper.Place);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentLength = file.Size;
        context.Response.ContentType = PaperFormats.MediaTypeOf(file.Format);
        if (!HttpMethods.IsHead(request.Method))
        {
            await bodies.WriteAsync(file.Hash, file.Size, context.Response.Body, context.RequestAborted);
        }

        return Results.Empty;
    }
}
