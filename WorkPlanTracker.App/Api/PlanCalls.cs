using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Api;

/// <summary>A plan as the API gives it.</summary>
public sealed record PlanAnswer(
    string Ref, string Title, string Project, DateOnly From, DateOnly To, Domain.WorkPlans.PlanState State, int Baseline, IReadOnlyDictionary<string, int>? Counts, int Version);

/// <summary>Calls about plans.</summary>
internal static class PlanCalls
{
    internal static void MapPlans(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans", ListAsync).WithTags("Plans").Produces<Listing<PlanAnswer>>();
        api.MapGet("/plans/{plan}", GetAsync).WithTags("Plans").Produces<PlanAnswer>().ProducesProblem(404);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, PlanModels models)
    {
        var (query, problem) = ListQuery.Of(request, "ref", "title", "from");
        if (query is null)
        {
            return problem!;
        }

        var index = await models.IndexAsync();
        var plans = index.Plans.Where(p => query.Search.Length == 0 || p.Title.Contains(query.Search, StringComparison.OrdinalIgnoreCase)).Select(p => AnswerOf(p, null));
        return Results.Ok(query.Cut(query.Ordered(plans, key => key switch
        {
            "title" => (a, b) => string.Compare(a.Title, b.Title, StringComparison.OrdinalIgnoreCase),
            "from" => (a, b) => a.From.CompareTo(b.From),
            _ => (a, b) => string.CompareOrdinal(a.Ref, b.Ref),
        })));
    }

    private static async Task<IResult> GetAsync(string plan, HttpContext context, PlanModels models, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request, "ref");
        if (query is null)
        {
            return problem!;
        }

        var withPrivate = Person.Of(context.User).ReadsPrivate;
        var model = query.AsAt is { } instant ? await history.ReadPlanAsync(plan, instant, withPrivate, cancellationToken) : await models.FindAsync(plan, withPrivate);
        return model is null
            ? Answers.NotFound(plan)
            : Results.Ok(AnswerOf(model.Header, model.Rows.Values.GroupBy(r => r.Status).ToDictionary(g => StatusNames.Of(g.Key), g => g.Count(), StringComparer.Ordinal)));
    }

    private static PlanAnswer AnswerOf(PlanHeader plan, IReadOnlyDictionary<string, int>? counts) =>
        new(plan.Ref, plan.Title, plan.Project, plan.From, plan.To, plan.State, plan.BaselineNumber, counts, plan.Version);
}
