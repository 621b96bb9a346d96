using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.PlanLife;
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
/// <param name="NotImplemented">The milestones that were not met when it closed, each with the one that carries it on.</param>
public sealed record PlanLifeAnswer(
    PlanDate Submitted, string AgreedBy, string? Continues, string? ContinuedBy, bool AskerMayApprove, bool? FullyImplemented, IReadOnlyList<NotImplementedAnswer> NotImplemented, DateTime? ClosedAt, string ClosedBy,
    string Achievements, string Effectiveness, string Cost)
{
    /// <summary>How a draft came back; null where it did not, and once it is submitted again.</summary>
    public SentBackAnswer? SentBack { get; init; }

    internal static PlanLifeAnswer Of(WorkPlan plan, string? continuedBy, IReadOnlyDictionary<string, string> successors, SentBack? back) => new(
        plan.Submitted, plan.AgreedBy, plan.Continues, continuedBy, plan.AskerMayApprove, plan.FullyImplemented, [.. plan.NotImplemented.Select(r => new NotImplementedAnswer(r, successors.GetValueOrDefault(r)))], plan.ClosedAt, plan.ClosedBy, plan.Achievements, plan.Effectiveness, plan.Cost)
    {
        SentBack = back is null || plan.State is not PlanState.Draft ? null : new SentBackAnswer(back.By, back.At, back.Why),
    };
}

/// <summary>A milestone that was not met when its plan closed.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="CarriedAs">The milestone of the next plan that carries it on, by reference; null where none does.</param>
public sealed record NotImplementedAnswer(string Ref, string? CarriedAs);

/// <summary>Who sent a plan back, when, and what is to be mended.</summary>
public sealed record SentBackAnswer(string By, DateTime At, string Reason);

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

    private static async Task<IResult> GetAsync(string plan, HttpContext context, PlanHistory history, PlanDatabase database, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        if (query.AsAt is { } instant)
        {
            var all = await history.ReadAllAsync<WorkPlan>(instant, cancellationToken);
            var next = all.FirstOrDefault(p => p.Continues == plan)?.Ref;
            var read = await history.ReadPlansAsync(next is null ? [plan] : [plan, next], instant, cancellationToken);
            if (read.SingleOrDefault(p => p.Header.Ref == plan) is not { } past)
            {
                return Answers.NotFound($"{plan} at that instant");
            }

            await using var log = database.CreateDbContext();
            var back = (await PlanLifeQueries.SentBackAsync(log, [plan], instant, cancellationToken)).GetValueOrDefault(plan);
            var successors = read.Where(p => p.Header.Ref == next).SelectMany(p => p.Milestones).Where(m => m.Milestone.CarriedFrom is not null)
                .DistinctBy(m => m.Milestone.CarriedFrom!, StringComparer.Ordinal).ToDictionary(m => m.Milestone.CarriedFrom!, m => m.Milestone.Ref, StringComparer.Ordinal);
            return Tagged(context, AnswerOf(past.Header, Counts(past.Milestones)) with { Life = PlanLifeAnswer.Of(all.Single(p => p.Ref == plan), next, successors, back) });
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
        var successors = await PlanLifeQueries.SuccessorsAsync(context, plan.State is PlanState.Closed ? next : null, cancellationToken);
        var back = plan.State is PlanState.Draft ? (await PlanLifeQueries.SentBackAsync(context, [reference], null, cancellationToken)).GetValueOrDefault(reference) : null;
        return AnswerOf(header, Counts(await queries.ReadAsync(m => m.Plan == reference, cancellationToken))) with { Life = PlanLifeAnswer.Of(plan, next, successors, back) };
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
