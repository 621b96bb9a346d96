using System.Globalization;
using System.Text.Json.Nodes;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Api;

/// <summary>Calls about milestones.</summary>
internal static class MilestoneCalls
{
    internal static void MapMilestones(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/milestones").WithTags("Milestones");
        group.MapGet("", ListAsync).Produces<Listing<MilestoneAnswer>>().ProducesProblem(422);
        group.MapGet("/{reference}", GetAsync).Produces<MilestoneAnswer>().ProducesProblem(404);
        group.MapPost("", PlanAsync).RequireAuthorization(ApiSetup.Writing).Accepts<MilestoneInput>("application/json").Produces<MilestoneAnswer>(201).ProducesProblem(422);
        group.MapPatch("/{reference}", EditAsync).RequireAuthorization(ApiSetup.Writing).Accepts<MilestoneInput>("application/json").Produces<MilestoneAnswer>().ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/{reference}/updates", PostAsync).RequireAuthorization(ApiSetup.Writing).Accepts<ProgressInput>("application/json").Produces<MilestoneAnswer>(201).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<IResult> ListAsync(HttpContext context, PlanListings listings, PlanModels models, PlanHistory history, MilestoneQueries queries, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request, "ref", "title", "baseline", "forecast", "status", "due");
        if (query is null)
        {
            return problem!;
        }

        var asked = context.Request.Query;
        if (asked["status"].ToString() is { Length: > 0 } status && StatusNames.Read(status) is null)
        {
            return Answers.Invalid("status", $"status is one of {StatusNames.All}.");
        }

        var index = await models.IndexAsync();
        var plans = asked["plan"].ToString() is { Length: > 0 } named ? named.Split(',') : [.. index.Plans.Select(p => p.Ref)];
        var view = new PlanView
        {
            Plans = plans,
            AsAt = query.AsAt,
            Search = query.Search,
            Status = StatusNames.Read(asked["status"]),
            Area = asked["area"].ToString(),
            Owner = asked["owner"].ToString(),
            Group = "none",
        };
        if (plans.Any(p => index.Plans.All(h => h.Ref != p)))
        {
            return Answers.Invalid("plan", "There is no such plan. GET /api/v1/plans lists them.");
        }

        var listing = await listings.GetAsync(view, Person.Of(context.User).ReadsPrivate, cancellationToken);
        var rows = listing.Lines.Select(l => listing.Row(l.Ref!)!)
            .Where(r => (asked["overdue"] != "true" || r.Overdue) && (asked["silent"] != "true" || r.Silent));
        var page = query.Cut(query.Ordered(rows, key => key switch
        {
            "title" => (a, b) => string.Compare(a.Title, b.Title, CultureInfo.GetCultureInfo("en-GB"), CompareOptions.IgnoreCase),
            "baseline" => (a, b) => a.Baseline.CompareTo(b.Baseline),
            "forecast" => (a, b) => a.Forecast.CompareTo(b.Forecast),
            "due" => (a, b) => a.Due.CompareTo(b.Due),
            "status" => (a, b) => a.Status.CompareTo(b.Status),
            _ => (a, b) => string.CompareOrdinal(a.Ref, b.Ref),
        }));
        IReadOnlyList<string> references = [.. page.Items.Select(r => r.Ref)];
        if (query.AsAt is { } instant)
        {
            var past = new List<MilestoneAnswer>();
            foreach (var row in page.Items)
            {
                past.Add(MilestoneAnswer.Of(row, (await history.ReadMilestoneAsync(row.Ref, instant, cancellationToken))!));
            }

            return Results.Ok(new Listing<MilestoneAnswer>(past, page.Total, page.Page, page.PageSize));
        }

        var whole = await queries.ReadAsync(references, cancellationToken);
        return Results.Ok(new Listing<MilestoneAnswer>([.. page.Items.Where(r => whole.ContainsKey(r.Ref)).Select(r => MilestoneAnswer.Of(r, whole[r.Ref]))], page.Total, page.Page, page.PageSize));
    }

    private static async Task<IResult> GetAsync(string reference, HttpContext context, MilestoneQueries queries, PlanHistory history, PlanModels models, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request, "ref");
        if (query is null)
        {
            return problem!;
        }

        var withPrivate = Person.Of(context.User).ReadsPrivate;
        if (query.AsAt is { } instant)
        {
            return await history.ReadMilestoneAsync(reference, instant, cancellationToken) is { } past
                && await history.ReadPlanAsync(past.Plan, instant, withPrivate, cancellationToken) is { } plan && plan.Rows.TryGetValue(reference, out var then)
                    ? Results.Ok(MilestoneAnswer.Of(then, past))
                    : Answers.NotFound($"{reference} at that instant");
        }

        return await AnswerAsync(reference, withPrivate, queries, models, cancellationToken) is { } answer ? Tagged(context, answer) : Answers.NotFound(reference);
    }

    private static Task<IResult> PlanAsync(HttpContext context, PlanMilestone plan, MilestoneQueries queries, PlanModels models, CancellationToken cancellationToken) =>
        RunAsync<MilestoneInput>(context, queries, models, MilestoneBodies.ToPlan, versioned: false, (input, _) => plan.RunAsync(Callers.ActorOf(context), input, cancellationToken), StatusCodes.Status201Created, cancellationToken);

    private static Task<IResult> EditAsync(string reference, HttpContext context, EditMilestone edit, MilestoneQueries queries, PlanModels models, CancellationToken cancellationToken) =>
        RunAsync<MilestoneInput>(context, queries, models, MilestoneBodies.ToEdit, versioned: true, (input, seen) => edit.RunAsync(Callers.ActorOf(context), reference, seen, input, cancellationToken), StatusCodes.Status200OK, cancellationToken);

    private static Task<IResult> PostAsync(string reference, HttpContext context, PostProgressUpdate post, MilestoneQueries queries, PlanModels models, CancellationToken cancellationToken) =>
        RunAsync<ProgressInput>(context, queries, models, null, versioned: true, (input, seen) => post.RunAsync(Callers.ActorOf(context), reference, seen, input, cancellationToken), StatusCodes.Status201Created, cancellationToken);

    private static async Task<IResult> RunAsync<T>(
        HttpContext context, MilestoneQueries queries, PlanModels models, Func<JsonObject, IReadOnlyDictionary<string, string[]>>? check, bool versioned, Func<T, int, Task<Outcome>> command, int status, CancellationToken cancellationToken)
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

        var answer = await AnswerAsync(saved.Ref, Person.Of(context.User).ReadsPrivate, queries, models, cancellationToken);
        context.Response.Headers.ETag = $"\"{saved.Version}\"";
        return status == StatusCodes.Status201Created ? Results.Created($"/api/v1/milestones/{saved.Ref}", answer) : Results.Ok(answer);
    }

    /// <summary>The milestone as it stands in the database, with what is worked out of it.</summary>
    private static async Task<MilestoneAnswer?> AnswerAsync(string reference, bool withPrivate, MilestoneQueries queries, PlanModels models, CancellationToken cancellationToken) =>
        (await queries.ReadAsync([reference], cancellationToken)).GetValueOrDefault(reference) is { } milestone
        && await models.FindAsync(milestone.Plan, withPrivate) is { } plan
        && await queries.RowAsync(plan.Header, milestone, withPrivate, cancellationToken) is { } row
            ? MilestoneAnswer.Of(row, milestone)
            : null;

    private static IResult Tagged(HttpContext context, MilestoneAnswer answer)
    {
        context.Response.Headers.ETag = $"\"{answer.Version}\"";
        return Results.Ok(answer);
    }
}
