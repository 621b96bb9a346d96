using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Api;

/// <summary>An entry of the change log as the API gives it.</summary>
public sealed record ChangeAnswer(
    long Sequence, DateTime At, string Actor, string Command, string Kind, string Ref, int Version, JsonNode Fields, string Reason, string Sentence, int Schema, string PreviousHash, string Hash)
{
    internal static ChangeAnswer Of(ChangeLogEntry entry, bool withPrivate) => new(
        entry.Sequence, entry.At, entry.Actor, entry.Command, entry.Kind, entry.Ref, entry.Version, Redaction.Fields(entry.Fields, withPrivate),
        entry.Reason, entry.Sentence, entry.Schema, entry.PreviousHash, entry.Hash);
}

/// <summary>An undo, which is a change itself.</summary>
public sealed record UndoAnswer(long Sequence, string Ref, int Version, string Sentence);

/// <summary>Calls that read the change log page by page, or as it grows, and the one that takes a change back.</summary>
internal static class ChangeCalls
{
    internal static void MapChanges(this IEndpointRouteBuilder api)
    {
        api.MapGet("/changes", ListAsync).WithTags("Changes").Produces<IReadOnlyList<ChangeAnswer>>();
        api.MapGet("/changes/stream", StreamAsync).WithTags("Changes").Produces<string>(200, "text/event-stream").ProducesProblem(422).ProducesProblem(429);
        api.MapPost("/changes/{sequence}/undo", UndoAsync).WithTags("Changes").RequireAuthorization(ApiSetup.Writing).Produces<UndoAnswer>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
    }

    /// <summary>Takes back the whole command that an entry belongs to.</summary>
    private static async Task<IResult> UndoAsync(string sequence, HttpContext context, PlanDatabase database, UndoChange undo, CancellationToken cancellationToken)
    {
        if (!long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Answers.NotFound($"change {sequence}");
        }

        await using var plan = database.CreateDbContext();
        if (await plan.Log.Where(e => e.Sequence == number).Select(e => (DateTime?)e.At).SingleOrDefaultAsync(cancellationToken) is not { } at)
        {
            return Answers.NotFound($"change {sequence}");
        }

        var command = plan.Log.Where(e => e.At == at).Select(e => e.Sequence);
        var outcome = await undo.RunAsync(Callers.ActorOf(context), await command.MinAsync(cancellationToken), await command.MaxAsync(cancellationToken), cancellationToken);
        return outcome is Outcome.Saved saved ? Results.Ok(new UndoAnswer(saved.Sequence, saved.Ref, saved.Version, saved.Sentence)) : Answers.Refusal(outcome, null);
    }

    private static async Task<IResult> ListAsync(HttpContext context, PlanDatabase database, CancellationToken cancellationToken)
    {
        if (!TryReadSequence(context.Request.Query["after"].ToString(), out var sequence))
        {
            return BadSequence("after");
        }

        var (query, problem) = ListQuery.Of(context.Request, "sequence");
        if (query is null)
        {
            return problem!;
        }

        var person = Person.Of(context.User);
        await using var plan = database.CreateDbContext();
        var log = Redaction.Of(plan.Log.AsNoTracking(), person.Administers).Where(e => e.Sequence > sequence);
        var entries = await log.OrderBy(e => e.Sequence).Take(query.PageSize).ToListAsync(cancellationToken);
        return Results.Ok(new
        {
            items = entries.Select(e => ChangeAnswer.Of(e, person.ReadsPrivate)),
            total = await log.CountAsync(cancellationToken),
            page = 1,
            pageSize = query.PageSize,
            last = entries.Count > 0 ? entries[^1].Sequence : sequence,
        });
    }

    /// <summary>Sends entries as they come, from past <c>Last-Event-ID</c> or <c>after</c>; from now where neither is sent.</summary>
    private static async Task<IResult> StreamAsync(HttpContext context, PlanDatabase database, ChangeStream stream, CancellationToken cancellationToken)
    {
        // A browser that comes back repeats the address it first asked for; what it has had since is in the header.
        var header = context.Request.Headers["Last-Event-ID"].ToString();
        var (name, text) = header.Length > 0 ? ("Last-Event-ID", header) : ("after", context.Request.Query["after"].ToString());
        if (!TryReadSequence(text, out var sequence))
        {
            return BadSequence(name);
        }

        await using (var plan = database.CreateDbContext())
        {
            var end = await plan.Log.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
            if (text.Length == 0)
            {
                sequence = end;
            }
            else if (sequence > end)
            {
                return Answers.Invalid(name, $"{name} is past the end of the log, which is at {end}. Read GET /api/v1/changes again from its beginning.");
            }
        }

        if (!stream.HasRoom)
        {
            context.Response.Headers.RetryAfter = "30";
            return Answers.Problem(StatusCodes.Status429TooManyRequests, "Too many streams", $"More than {ChangeStream.Most:N0} programs follow the log already. Try again in half a minute, or read GET /api/v1/changes page by page.");
        }

        await stream.RunAsync(context, sequence);
        return Results.Empty;
    }

    private static bool TryReadSequence(string text, out long sequence)
    {
        sequence = 0;
        return text.Length == 0 || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out sequence);
    }

    private static IResult BadSequence(string name) => Answers.Invalid(name, $"{name} is the sequence of the last entry you have, such as 120.");
}
