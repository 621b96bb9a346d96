using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Api;

/// <summary>An entry of the change log as the API gives it.</summary>
public sealed record ChangeAnswer(
    long Sequence, DateTime At, string Actor, string Command, string Kind, string Ref, int Version, JsonNode Fields, string Reason, string Sentence, int Schema, string PreviousHash, string Hash);

/// <summary>An undo, which is a change itself.</summary>
public sealed record UndoAnswer(long Sequence, string Ref, int Version, string Sentence);

/// <summary>Calls that read the change log page by page, and the one that takes a change back.</summary>
internal static class ChangeCalls
{
    /// <summary>Names of private Part 2 fields: they leave only to those who may read them.</summary>
    private static readonly HashSet<string> Private = [.. typeof(Domain.Reports.PlannedReport).GetProperties()
        .Where(p => Attribute.IsDefined(p, typeof(Domain.PrivatePart2Attribute)))
        .Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name))];

    internal static void MapChanges(this IEndpointRouteBuilder api)
    {
        api.MapGet("/changes", ListAsync).WithTags("Changes").Produces<IReadOnlyList<ChangeAnswer>>();
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
        var outcome = await undo.RunAsync(Person.Of(context.User).Actor, await command.MinAsync(cancellationToken), await command.MaxAsync(cancellationToken), cancellationToken);
        return outcome is Outcome.Saved saved ? Results.Ok(new UndoAnswer(saved.Sequence, saved.Ref, saved.Version, saved.Sentence)) : Answers.Refusal(outcome, null);
    }

    private static async Task<IResult> ListAsync(HttpContext context, PlanDatabase database, CancellationToken cancellationToken)
    {
        var after = context.Request.Query["after"].ToString();
        long sequence = 0;
        if (after.Length > 0 && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out sequence))
        {
            return Answers.Invalid("after", "after is the sequence of the last entry you have, such as 120.");
        }

        var (query, problem) = ListQuery.Of(context.Request, "sequence");
        if (query is null)
        {
            return problem!;
        }

        var withPrivate = Person.Of(context.User).ReadsPrivate;
        var administers = Person.Of(context.User).Roles.Contains(Domain.People.Role.Administrator);
        await using var plan = database.CreateDbContext();
        var entries = await plan.Log.AsNoTracking().Where(e => e.Sequence > sequence && (administers || e.Kind != "person")).OrderBy(e => e.Sequence).Take(query.PageSize).ToListAsync(cancellationToken);
        return Results.Ok(new
        {
            items = entries.Select(e => new ChangeAnswer(e.Sequence, e.At, e.Actor, e.Command, e.Kind, e.Ref, e.Version, Fields(e.Fields, withPrivate), e.Reason, e.Sentence, e.Schema, e.PreviousHash, e.Hash)),
            total = await plan.Log.CountAsync(e => e.Sequence > sequence && (administers || e.Kind != "person"), cancellationToken),
            page = 1,
            pageSize = query.PageSize,
            last = entries.Count > 0 ? entries[^1].Sequence : sequence,
        });
    }

    private static JsonArray Fields(string fields, bool withPrivate)
    {
        var all = JsonNode.Parse(fields)!.AsArray();
        for (var i = all.Count - 1; i >= 0 && !withPrivate; i--)
        {
            if (Private.Contains((string)all[i]!["name"]!))
            {
                all.RemoveAt(i);
            }
        }

        return all;
    }
}
