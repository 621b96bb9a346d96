using System.Text.Json.Nodes;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Api;

/// <summary>Calls about milestones.</summary>
internal static class MilestoneCalls
{
    private static readonly Takes Milestones = new(
        [
            new("plan", "Of some plans: references with commas between."), Asked.OneOf<MilestoneStatus>("status", "With one declared status."),
            new("area", "In a thematic area or below it, by reference."), new("owner", "Of one owner, as printed."),
            Asked.Flag("overdue", "Whether its day has passed without it."), Asked.Flag("silent", "Whether an update that is owed is missing."),
        ],
        ["ref", "plan", "title", "owner", "baseline", "forecast", "actual", "status", "due"]);

    internal static void MapMilestones(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/milestones").WithTags("Milestones");
        group.MapGet("", ListAsync).WithMetadata(Milestones).WithSummary("Milestones.").Produces<Listing<MilestoneAnswer>>();
        group.MapGet("/{reference}", GetAsync).WithMetadata(Takes.AsAtAlone).WithSummary("One milestone.").Produces<MilestoneAnswer>();
        group.MapPost("", PlanAsync).RequireAuthorization(ApiSetup.Writing).WithSummary("Adds a milestone to a plan.").Accepts<MilestoneInput>("application/json").Produces<MilestoneAnswer>(201);
        group.MapPatch("/{reference}", EditAsync).RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Edits a milestone; what is left out stays, and null clears.").Accepts<MilestoneInput>("application/json").Produces<MilestoneAnswer>();
        group.MapPost("/{reference}/updates", PostAsync).RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Posts an update: status, forecast, actual, narrative, evidence, missesMeeting.").Accepts<ProgressInput>("application/json").Produces<MilestoneAnswer>(201);
    }

    private static async Task<IResult> ListAsync(HttpContext context, PlanModels models, PlanHistory history, MilestoneQueries queries, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        IReadOnlyList<string> named = [.. query.Text("plan").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        var known = named.Count == 0 ? [] : (await queries.PlansAsync(cancellationToken)).Select(p => p.Ref).ToHashSet(StringComparer.Ordinal);
        if (named.Any(p => !known.Contains(p)))
        {
            return Answers.Invalid("plan", "There is no such plan. GET /api/v1/plans lists them.");
        }

        var areas = (await models.IndexAsync()).Areas;
        if (query.Text("area") is { Length: > 0 } area && !areas.ContainsKey(area))
        {
            return Answers.Invalid("area", $"There is no such thematic area. Use one of: {string.Join(", ", areas.Keys.Order(ListQuery.Words))}.");
        }

        // Read for this call alone: what open pages share is neither worked out anew nor pushed out for it.
        var all = query.AsAt is { } instant ? (await history.ReadPlansAsync(named.Count > 0 ? named : null, instant, cancellationToken)).SelectMany(p => p.Milestones)
            : await queries.ReadAsync(m => named.Count == 0 || named.Contains(m.Plan), cancellationToken);
        var view = new PlanView { Search = query.Text("q"), Status = StatusNames.Read(query.Text("status")), Area = query.Text("area"), Owner = query.Text("owner") };
        var shown = all.Where(m => view.Shows(m.Row, areas) && query.Passes("overdue", m.Row.Overdue) && query.Passes("silent", m.Row.Silent));
        var page = query.Cut(query.Ordered(shown, By));
        return Results.Ok(new Listing<MilestoneAnswer>([.. page.Items.Select(MilestoneAnswer.Of)], page.Total, page.Page, page.PageSize));
    }

    private static Order<StandingMilestone> By(string key) => key switch
    {
        "plan" => new((a, b) => ListQuery.Words.Compare(a.Milestone.Plan, b.Milestone.Plan)),
        "title" => new((a, b) => ListQuery.Words.Compare(a.Milestone.Title, b.Milestone.Title)),
        "owner" => new((a, b) => ListQuery.Words.Compare(a.Milestone.Owner, b.Milestone.Owner), m => m.Milestone.Owner.Length == 0),
        "baseline" => new((a, b) => a.Row.Baseline.CompareTo(b.Row.Baseline), m => !m.Row.Baseline.IsKnown),
        "forecast" => new((a, b) => a.Row.Forecast.CompareTo(b.Row.Forecast), m => !m.Row.Forecast.IsKnown),
        "actual" => new((a, b) => a.Row.Actual.CompareTo(b.Row.Actual), m => !m.Row.Actual.IsKnown),
        "due" => new((a, b) => a.Row.Due.CompareTo(b.Row.Due), m => !m.Row.Due.IsKnown),
        "status" => new((a, b) => a.Row.Status.CompareTo(b.Row.Status)),
        _ => new((a, b) => ListQuery.Words.Compare(a.Milestone.Ref, b.Milestone.Ref)),
    };

    private static async Task<IResult> GetAsync(string reference, HttpContext context, MilestoneQueries queries, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        if (query.AsAt is { } instant)
        {
            return await history.ReadMilestoneAsync(reference, instant, cancellationToken) is { } past
                && (await history.ReadPlansAsync([past.Plan], instant, cancellationToken)).SelectMany(p => p.Milestones).FirstOrDefault(m => m.Milestone.Ref == reference) is { } then
                    ? Results.Ok(MilestoneAnswer.Of(then))
                    : Answers.NotFound($"{reference} at that instant");
        }

        return await AnswerAsync(reference, queries, cancellationToken) is { } answer ? Tagged(context, answer, Results.Ok(answer)) : Answers.NotFound(reference);
    }

    private static Task<IResult> PlanAsync(HttpContext context, PlanMilestone plan, MilestoneQueries queries, CancellationToken cancellationToken) =>
        RunAsync<MilestoneInput>(context, queries, MilestoneBodies.ToPlan, versioned: false, (input, _) => plan.RunAsync(Callers.ActorOf(context), input, cancellationToken), StatusCodes.Status201Created, cancellationToken);

    private static Task<IResult> EditAsync(string reference, HttpContext context, EditMilestone edit, MilestoneQueries queries, CancellationToken cancellationToken) =>
        RunAsync<MilestoneInput>(context, queries, MilestoneBodies.ToEdit, versioned: true, (input, seen) => edit.RunAsync(Callers.ActorOf(context), reference, seen, input, cancellationToken), StatusCodes.Status200OK, cancellationToken);

    private static Task<IResult> PostAsync(string reference, HttpContext context, PostProgressUpdate post, MilestoneQueries queries, CancellationToken cancellationToken) =>
        RunAsync<ProgressInput>(context, queries, UpdateBodies.ToPost, versioned: true, (input, seen) => post.RunAsync(Callers.ActorOf(context), reference, seen, input, cancellationToken), StatusCodes.Status201Created, cancellationToken);

    private static async Task<IResult> RunAsync<T>(
        HttpContext context, MilestoneQueries queries, Func<JsonObject, IReadOnlyDictionary<string, string[]>>? check, bool versioned, Func<T, int, Task<Outcome>> command, int status, CancellationToken cancellationToken)
        where T : class
    {
        var (body, input, problem) = await Bodies.ReadAsync<T>(context.Request, cancellationToken, check);
        if (input is null)
        {
            return problem!;
        }

        var (seen, missing) = versioned ? Bodies.SeenVersion(context.Request, body!) : (0, null);
        if (missing is not null)
        {
            return missing;
        }

        var outcome = await command(input, seen);
        if (outcome is not Outcome.Saved saved)
        {
            return Answers.Refusal(outcome, body);
        }

        return await AnswerAsync(saved.Ref, queries, cancellationToken) is not { } answer ? Answers.NotFound($"{saved.Ref} any more: it was saved, and removed by someone else since")
            : Tagged(context, answer, status == StatusCodes.Status201Created
                ? Results.Created($"/api/v1/milestones/{saved.Ref}", answer with { Warnings = saved.Warnings })
                : Results.Ok(answer with { Warnings = saved.Warnings }));
    }

    /// <summary>The milestone as it stands in the database, with what is worked out of it.</summary>
    private static async Task<MilestoneAnswer?> AnswerAsync(string reference, MilestoneQueries queries, CancellationToken cancellationToken) =>
        (await queries.ReadAsync(m => m.Ref == reference, cancellationToken)).SingleOrDefault() is { } standing ? MilestoneAnswer.Of(standing) : null;

    private static IResult Tagged(HttpContext context, MilestoneAnswer answer, IResult result)
    {
        context.Response.Headers.ETag = $"\"{answer.Version}\"";
        return result;
    }
}
