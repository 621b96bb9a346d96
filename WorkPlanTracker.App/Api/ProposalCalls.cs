using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Api;

/// <summary>Something put forward for the year after a plan, as the API gives it.</summary>
/// <param name="Milestone">What it became, by reference; null while it is open or where it was dropped.</param>
/// <param name="Report">The report it became as well; null where no committee is to receive one.</param>
/// <param name="Decision">What was said when it was decided.</param>
public sealed record ProposalAnswer(
    string Ref, string Plan, string Action, string Rationale, string? Area, string? Committee, PlanDate Due, ProposalState State, string ProposedBy, string? Milestone, string? Report, string Decision, RecordSource Source, int Version)
{
    /// <summary>What a write has to say that stopped nothing; left out where nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }

    internal static ProposalAnswer Of(NextYearProposal p) => new(
        p.Ref, p.Plan, p.Action, p.Rationale, p.Area, p.Committee, p.Due, p.State, p.ProposedBy, p.Milestone, p.Report, p.Decision, p.Source, p.Version);
}

/// <summary>Calls about proposals for the next year.</summary>
internal static class ProposalCalls
{
    private static readonly Takes Proposals = new(
        [Asked.OneOf<ProposalState>("state", "In one state."), new("plan", "Put forward in one plan, by reference."), new("area", "In one thematic area, by reference."), new("committee", "For one committee, by code.")],
        ["ref", "plan", "state", "due"]);

    private static readonly BodyFields ToPropose = new(
        typeof(SentProposal), new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = "A new proposal is open; leave state out.", ["milestone"] = "Agreeing it makes the milestone; leave milestone out.", ["report"] = "Agreeing it makes the report; leave report out." });

    private static readonly BodyFields ToDecide = new(typeof(ProposalDecision));

    internal static void MapProposals(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/proposals").WithTags("Proposals");
        group.MapGet("", ListAsync).WithMetadata(Proposals).WithSummary("What is put forward for the year after a plan, and what became of it.").Produces<Listing<ProposalAnswer>>();
        group.MapGet("/{reference}", GetAsync).WithMetadata(Takes.AsAtAlone).WithSummary("One proposal.").Produces<ProposalAnswer>();
        group.MapPost("", (HttpContext context, ProposeForNextYear propose, CancellationToken stop) =>
            Writing.RunAsync<SentProposal>(
                context, ToPropose.ToAdd, Seen.Never,
                (sent, _) => string.IsNullOrWhiteSpace(sent.Plan)
                    ? Task.FromResult<Outcome>(InputErrors.Of("plan", "Name the plan whose next year is meant, by reference."))
                    : propose.RunAsync(Callers.ActorOf(context), PlainWords.Clean(sent.Plan), new ProposalInput(sent.Action, sent.Rationale, sent.Area, sent.Committee, sent.Due), stop),
                saved => AnswerAsync(context, saved, stop), "/api/v1/proposals", stop))
            .RequireAuthorization(ApiSetup.Writing).WithSummary("Puts something forward for the year after a plan.").Accepts<SentProposal>("application/json").Produces<ProposalAnswer>(201);
        group.MapPost("/{reference}/decision", (string reference, HttpContext context, AgreeProposal agree, DropProposal drop, CancellationToken stop) =>
            Writing.RunAsync<ProposalDecision>(
                context, ToDecide.ToEdit, Seen.Always,
                (sent, seen) => sent.Decision?.Trim().ToLowerInvariant() switch
                {
                    "agree" => agree.RunAsync(Callers.ActorOf(context), reference, seen, sent.Why, stop),
                    "drop" => drop.RunAsync(Callers.ActorOf(context), reference, seen, sent.Why, stop),
                    _ => Task.FromResult<Outcome>(InputErrors.Of("decision", "Use one of: agree, drop.")),
                },
                saved => AnswerAsync(context, saved, stop), null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Agrees a proposal, which makes a milestone of next year's plan and a report where a committee is named, or drops it (with why).")
            .Accepts<ProposalDecision>("application/json").Produces<ProposalAnswer>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, PlanDatabase database, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        await using var plan = database.CreateDbContext();
        var all = (query.AsAt is { } instant ? await history.ReadAllAsync<NextYearProposal>(instant, cancellationToken) : await plan.Proposals.AsNoTracking().ToListAsync(cancellationToken))
            .Select(ProposalAnswer.Of)
            .Where(p => query.Passes("state", p.State) && query.Passes("plan", p.Plan) && query.Passes("area", p.Area) && query.Passes("committee", p.Committee) && query.Finds(p.Ref, p.Action, p.Rationale, p.ProposedBy));
        return Results.Ok(query.Cut(query.Ordered(all, key => key switch
        {
            "plan" => new Order<ProposalAnswer>((a, b) => ListQuery.Words.Compare(a.Plan, b.Plan)),
            "state" => new((a, b) => a.State.CompareTo(b.State)),
            "due" => new((a, b) => a.Due.CompareTo(b.Due), p => !p.Due.IsKnown),
            _ => new((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref)),
        })));
    }

    private static async Task<IResult> GetAsync(string reference, HttpContext context, PlanDatabase database, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        var proposal = query.AsAt is { } instant
            ? (await history.ReadAllAsync<NextYearProposal>(instant, cancellationToken)).SingleOrDefault(p => p.Ref == reference)
            : await FindAsync(database, reference, cancellationToken);
        if (proposal is null)
        {
            return Answers.NotFound(query.AsAt is null ? reference : $"{reference} at that instant");
        }

        context.Response.Headers.ETag = $"\"{proposal.Version}\"";
        return Results.Ok(ProposalAnswer.Of(proposal));
    }

    private static async Task<NextYearProposal?> FindAsync(PlanDatabase database, string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Proposals.AsNoTracking().SingleOrDefaultAsync(p => p.Ref == reference, cancellationToken);
    }

    private static async Task<(object Answer, int Version)?> AnswerAsync(HttpContext context, Outcome.Saved saved, CancellationToken cancellationToken) =>
        await FindAsync(context.RequestServices.GetRequiredService<PlanDatabase>(), saved.Ref, cancellationToken) is { } proposal
            ? (ProposalAnswer.Of(proposal) with { Warnings = saved.Warnings }, proposal.Version) : null;
}

/// <summary>A proposal as it is sent.</summary>
/// <param name="Plan">The plan whose next year is meant, or the next year's draft itself, by reference.</param>
public sealed record SentProposal(string? Plan, string? Action, string? Rationale, string? Area = null, string? Committee = null, string? Due = null);

/// <summary>A decision on a proposal.</summary>
/// <param name="Decision">agree or drop.</param>
/// <param name="Why">What was said; dropping needs it.</param>
public sealed record ProposalDecision(string? Decision, string? Why = null);
