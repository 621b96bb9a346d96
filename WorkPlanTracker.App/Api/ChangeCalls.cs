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
    internal static ChangeAnswer Of(ChangeLogEntry entry, bool withPrivate, Withheld withheld) => new(
        entry.Sequence, entry.At, entry.Actor, entry.Command, entry.Kind, entry.Ref, entry.Version, Redaction.Fields(entry.Kind, entry.Ref, entry.Fields, withPrivate, withheld),
        Redaction.Reason(entry.Kind, entry.Ref, entry.Reason, withheld), Redaction.Sentence(entry.Kind, entry.Ref, entry.Sentence, withheld), entry.Schema, entry.PreviousHash, entry.Hash);
}

/// <summary>A page of the change log, and the last sequence on it: the one to ask for more after.</summary>
public sealed record ChangeListing(IReadOnlyList<ChangeAnswer> Items, int Total, int Page, int PageSize, long Last);

/// <summary>An undo, which is a change itself.</summary>
public sealed record UndoAnswer(long Sequence, string Ref, int Version, string Sentence);

/// <summary>Calls that read the change log page by page, or as it grows, and the one that takes a change back.</summary>
internal static class ChangeCalls
{
    private static readonly Takes Changes = new(
        [new("after", "The sequence of the last entry you have."), new("kind", "About one kind of record, such as milestone."), new("ref", "About one record."), new("command", "Made by one command, such as postProgressUpdate.")],
        ["sequence"]);

    private static readonly Takes Stream = new([new("after", "The sequence of the last entry you have; Last-Event-ID says the same and wins. From now where neither is sent.")], [], AsAt: false);

    internal static void MapChanges(this IEndpointRouteBuilder api)
    {
        api.MapGet("/changes", ListAsync).WithTags("Changes").WithMetadata(Changes).WithSummary("The change log past a sequence.").Produces<ChangeListing>();
        api.MapGet("/changes/stream", StreamAsync).WithTags("Changes").WithMetadata(Stream).WithSummary("The same as server-sent events.").Produces<string>(200, "text/event-stream").ProducesProblem(422).ProducesProblem(429);
        api.MapPost("/changes/{sequence}/undo", UndoAsync).WithTags("Changes").RequireAuthorization(ApiSetup.Writing).WithSummary("Takes back the whole command that an entry belongs to, within its time.").Produces<UndoAnswer>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
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

        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        var person = Person.Of(context.User);
        await using var plan = database.CreateDbContext();
        var log = Narrowed(Redaction.Of(plan.Log.AsNoTracking(), person.Administers).Where(e => e.Sequence > sequence), query, found => person.ReadsPrivate ? found.Select(e => new SearchedEntry { Entry = e, Said = e.Sentence }) : Withheld.Searched(plan, found));
        var ordered = query.Sort.Any(s => s.Descending) ? log.OrderByDescending(e => e.Sequence) : log.OrderBy(e => e.Sequence);
        var entries = await ordered.Skip((query.Page - 1) * query.PageSize).Take(query.PageSize).ToListAsync(cancellationToken);
        var withheld = person.ReadsPrivate ? Withheld.Nothing : await Withheld.AmongAsync(plan, entries.Select(e => (e.Kind, e.Ref)), cancellationToken);
        return Results.Ok(new ChangeListing(
            [.. entries.Select(e => ChangeAnswer.Of(e, person.ReadsPrivate, withheld))], await log.CountAsync(cancellationToken), query.Page, query.PageSize, entries.Count > 0 ? entries.Max(e => e.Sequence) : sequence));
    }

    /// <param name="searched">Entries with what of their sentence the caller may search.</param>
    private static IQueryable<ChangeLogEntry> Narrowed(IQueryable<ChangeLogEntry> log, ListQuery query, Func<IQueryable<ChangeLogEntry>, IQueryable<SearchedEntry>> searched)
    {
        var (kind, reference, command) = (query.Text("kind"), query.Text("ref"), query.Text("command"));
        log = query.AsAt is { } instant ? log.Where(e => e.At <= instant) : log;
        log = kind.Length > 0 ? log.Where(e => e.Kind == kind) : log;
        log = reference.Length > 0 ? log.Where(e => e.Ref == reference) : log;
        log = command.Length > 0 ? log.Where(e => e.Command == command) : log;
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // The database turns the letters over, not this process.
        return query.Search.Count == 0 ? log
            : query.Search.Aggregate(searched(log), (found, word) => found.Where(s => (s.Entry.Ref + " " + s.Said + " " + s.Entry.Actor).ToUpper().Contains(word.ToUpper()))).Select(s => s.Entry);
#pragma warning restore CA1304, CA1311, CA1862, MA0011
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
