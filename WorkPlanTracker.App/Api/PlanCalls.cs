using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Api;

/// <summary>A plan as the API gives it.</summary>
public sealed record PlanAnswer(
    string Ref, string Title, string Project, DateOnly From, DateOnly To, PlanState State, int Baseline, IReadOnlyDictionary<string, int>? Counts, int Version)
{
    /// <summary>Where it is in its life; null in a list.</summary>
    public PlanLifeAnswer? Life { get; init; }

    /// <summary>What a write has to say that stopped nothing; left out where nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }
}

/// <summary>Where a plan is in its life.</summary>
/// <param name="Submitted">When it was handed to the management group; null before that, and after it was sent back.</param>
/// <param name="AgreedBy">The decision that agreed it, in words.</param>
/// <param name="Continues">The plan it carries on, by reference.</param>
/// <param name="ContinuedBy">The plan that carries it on, by reference.</param>
/// <param name="AskerMayApprove">Whether whoever asks for a change may approve it.</param>
/// <param name="FullyImplemented">Said when it closed; null until then.</param>
/// <param name="NotImplemented">References of the milestones that were not met when it closed.</param>
public sealed record PlanLifeAnswer(
    PlanDate Submitted, string AgreedBy, string? Continues, string? ContinuedBy, bool AskerMayApprove, bool? FullyImplemented, IReadOnlyList<string> NotImplemented, DateTime? ClosedAt, string ClosedBy,
    string Achievements, string Effectiveness, string Cost)
{
    internal static PlanLifeAnswer Of(WorkPlan plan, string? continuedBy) => new(
        plan.Submitted, plan.AgreedBy, plan.Continues, continuedBy, plan.AskerMayApprove, plan.FullyImplemented, plan.NotImplemented, plan.ClosedAt, plan.ClosedBy, plan.Achievements, plan.Effectiveness, plan.Cost);
}

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

    private static async Task<IResult> GetAsync(string plan, HttpContext context, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        if (query.AsAt is { } instant)
        {
            if ((await history.ReadPlansAsync([plan], instant, cancellationToken)).SingleOrDefault() is not { } past)
            {
                return Answers.NotFound($"{plan} at that instant");
            }

            var all = await history.ReadAllAsync<WorkPlan>(instant, cancellationToken);
            return Tagged(context, AnswerOf(past.Header, Counts(past.Milestones)) with { Life = PlanLifeAnswer.Of(all.Single(p => p.Ref == plan), all.FirstOrDefault(p => p.Continues == plan)?.Ref) });
        }

        return await FindAsync(context.RequestServices, plan, cancellationToken) is { } answer ? Tagged(context, answer) : Answers.NotFound(plan);
    }

    /// <summary>One plan as it stands, with its counts and its life; null where there is none.</summary>
    internal static async Task<PlanAnswer?> FindAsync(IServiceProvider services, string reference, CancellationToken cancellationToken)
    {
        var queries = services.GetRequiredService<MilestoneQueries>();
        if ((await queries.PlansAsync(cancellationToken)).FirstOrDefault(p => p.Ref == reference) is not { } header)
        {
            return null;
        }

        await using var context = services.GetRequiredService<PlanDatabase>().CreateDbContext();
        var plan = await context.Plans.AsNoTracking().SingleAsync(p => p.Ref == reference, cancellationToken);
        var next = await context.Plans.Where(p => p.Continues == reference).Select(p => p.Ref).FirstOrDefaultAsync(cancellationToken);
        return AnswerOf(header, Counts(await queries.ReadAsync(m => m.Plan == reference, cancellationToken))) with { Life = PlanLifeAnswer.Of(plan, next) };
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
