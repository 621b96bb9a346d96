using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Api;

/// <summary>A plan as the API gives it.</summary>
public sealed record PlanAnswer(
    string Ref, string Title, string Project, DateOnly From, DateOnly To, PlanState State, int Baseline, IReadOnlyDictionary<string, int>? Counts, int Version);

/// <summary>Calls about plans.</summary>
internal static class PlanCalls
{
    private static readonly Takes Plans = new([new("project", "Of one project, by reference."), Asked.OneOf<PlanState>("state", "In one state.")], ["ref", "title", "project", "from", "to", "state"]);

    internal static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans", ListAsync).WithTags("Plans").WithMetadata(Plans).WithSummary("Plans.").Produces<Listing<PlanAnswer>>();
        api.MapGet("/plans/{plan}", GetAsync).WithTags("Plans").WithMetadata(Takes.AsAtAlone).WithSummary("One plan with its counts by status.").Produces<PlanAnswer>();
    }

    private static async Task<IResult> ListAsync(HttpRequest request, MilestoneQueries queries, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(request);
        if (query is null)
        {
            return problem!;
        }

        var all = query.AsAt is { } instant ? (await history.ReadPlansAsync(null, instant, cancellationToken)).Select(p => p.Header) : await queries.PlansAsync(cancellationToken);
        var plans = all.Where(p => query.Passes("project", p.Project) && query.Passes("state", p.State) && query.Finds(p.Ref, p.Title, p.Project)).Select(p => AnswerOf(p, null));
        return Results.Ok(query.Cut(query.Ordered(plans, key => key switch
        {
            "title" => new Order<PlanAnswer>((a, b) => ListQuery.Words.Compare(a.Title, b.Title)),
            "project" => new((a, b) => ListQuery.Words.Compare(a.Project, b.Project)),
            "from" => new((a, b) => a.From.CompareTo(b.From)),
            "to" => new((a, b) => a.To.CompareTo(b.To)),
            "state" => new((a, b) => a.State.CompareTo(b.State)),
            _ => new((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref)),
        })));
    }

    private static async Task<IResult> GetAsync(string plan, HttpContext context, MilestoneQueries queries, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        if (query.AsAt is { } instant)
        {
            return (await history.ReadPlansAsync([plan], instant, cancellationToken)).SingleOrDefault() is { } past
                ? Tagged(context, AnswerOf(past.Header, Counts(past.Milestones)))
                : Answers.NotFound($"{plan} at that instant");
        }

        return (await queries.PlansAsync(cancellationToken)).FirstOrDefault(p => p.Ref == plan) is { } header
            ? Tagged(context, AnswerOf(header, Counts(await queries.ReadAsync(m => m.Plan == plan, cancellationToken))))
            : Answers.NotFound(plan);
    }

    private static Dictionary<string, int> Counts(IEnumerable<StandingMilestone> milestones) =>
        milestones.GroupBy(m => m.Milestone.Status).ToDictionary(g => StatusNames.Of(g.Key), g => g.Count(), StringComparer.Ordinal);

    private static IResult Tagged(HttpContext context, PlanAnswer answer)
    {
        context.Response.Headers.ETag = $"\"{answer.Version}\"";
        return Results.Ok(answer);
    }

    private static PlanAnswer AnswerOf(PlanHeader plan, IReadOnlyDictionary<string, int>? counts) =>
        new(plan.Ref, plan.Title, plan.Project, plan.From, plan.To, plan.State, plan.BaselineNumber, counts, plan.Version);
}
