using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Api;

/// <summary>A request for a change of what was agreed, as the API gives it.</summary>
/// <param name="After">The date asked for, or the one it was amended to.</param>
/// <param name="AskedFor">What was asked for, where it was approved with another date.</param>
/// <param name="Effects">What depends on it, as it was shown when it was asked.</param>
/// <param name="Review">The review it was decided at; null between reviews, by the chair.</param>
/// <param name="ToBeReported">Decided between reviews, so it is reported to the next one.</param>
/// <param name="Baseline">The number of the baseline its approval took.</param>
public sealed record ChangeRequestAnswer(
    string Ref, string Plan, ChangeRequestKind Asks, string About, string Reason, PlanDate Before, PlanDate After, string AskedFor, IReadOnlyList<string> Effects, ChangeRequestState State,
    string AskedBy, DateTime AskedAt, string DecidedBy, DateTime? DecidedAt, string? Review, string Chair, bool ToBeReported, string DecisionNote, int? Baseline, RecordSource Source, int Version)
{
    /// <summary>What a write has to say that stopped nothing; left out where nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }

    internal static ChangeRequestAnswer Of(ChangeRequest r) => new(
        r.Ref, r.Plan, r.Asks, r.About, r.Reason, r.Before, r.After, r.AskedFor, r.Effects, r.State,
        r.AskedBy, r.AskedAt, r.DecidedBy, r.DecidedAt, r.Review, r.Chair, r.IsToBeReported, r.DecisionNote, r.Baseline, r.Source, r.Version);
}

/// <summary>Calls about change control.</summary>
internal static class ChangeRequestCalls
{
    private static readonly Takes Requests = new(
        [
            Asked.OneOf<ChangeRequestState>("state", "In one state."), Asked.OneOf<ChangeRequestKind>("asks", "Asking for one kind of change."), new("plan", "Of one plan, by reference."),
            new("about", "About one milestone or report, by reference."), new("review", "Decided at one review, by reference."),
        ],
        ["ref", "plan", "about", "state", "askedAt", "decidedAt"]);

    private static readonly BodyFields ToAsk = new(
        typeof(ChangeInput), new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = "A new request is asked; leave state out.", ["before"] = "before is what is agreed now; leave it out.", ["effects"] = "effects are worked out; leave them out." });

    private static readonly BodyFields ToDecide = new(typeof(ChangeDecisionInput));

    private static readonly BodyFields ToWithdraw = new(typeof(NothingSent));

    internal static void MapChangeRequests(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/change-requests").WithTags("Change requests");
        group.MapGet("", ListAsync).WithMetadata(Requests).WithSummary("Requests to move a baseline, drop an agreed milestone or withdraw an agreed report.").Produces<Listing<ChangeRequestAnswer>>();
        group.MapGet("/{reference}", GetAsync).WithMetadata(Takes.AsAtAlone).WithSummary("One request.").Produces<ChangeRequestAnswer>();
        group.MapPost("", (HttpContext context, AskChange ask, CancellationToken stop) =>
            Writing.RunAsync<ChangeInput>(context, ToAsk.ToAdd, Seen.Never, (input, _) => ask.RunAsync(Callers.ActorOf(context), input, null, stop), saved => AnswerAsync(context, saved, stop), "/api/v1/change-requests", stop))
            .RequireAuthorization(ApiSetup.Writing).WithSummary("Asks for a change; nothing changes until it is decided.").Accepts<ChangeInput>("application/json").Produces<ChangeRequestAnswer>(201);
        group.MapPost("/{reference}/decision", (string reference, HttpContext context, DecideChange decide, CancellationToken stop) =>
            Writing.RunAsync<ChangeDecisionInput>(context, ToDecide.ToEdit, Seen.Always, (input, seen) => decide.RunAsync(Callers.ActorOf(context), reference, seen, input, stop), saved => AnswerAsync(context, saved, stop), null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Approves, amends (with after) or refuses (with note) a request, and does what it asks. A decision is not undone.")
            .Accepts<ChangeDecisionInput>("application/json").Produces<ChangeRequestAnswer>();
        group.MapPost("/{reference}/withdrawal", (string reference, HttpContext context, WithdrawRequest withdraw, CancellationToken stop) =>
            Writing.RunAsync<NothingSent>(context, ToWithdraw.ToEdit, Seen.Always, (_, seen) => withdraw.RunAsync(Callers.ActorOf(context), reference, seen, stop), saved => AnswerAsync(context, saved, stop), null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Takes a request back before it is decided.").Accepts<NothingSent>("application/json").Produces<ChangeRequestAnswer>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, PlanDatabase database, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        await using var plan = database.CreateDbContext();
        var all = (query.AsAt is { } instant ? await history.ReadAllAsync<ChangeRequest>(instant, cancellationToken) : await plan.ChangeRequests.AsNoTracking().ToListAsync(cancellationToken))
            .Select(ChangeRequestAnswer.Of)
            .Where(r => query.Passes("state", r.State) && query.Passes("asks", r.Asks) && query.Passes("plan", r.Plan) && query.Passes("about", r.About) && query.Passes("review", r.Review)
                && query.Finds(r.Ref, r.About, r.Reason, r.AskedBy));
        return Results.Ok(query.Cut(query.Ordered(all, key => key switch
        {
            "plan" => new Order<ChangeRequestAnswer>((a, b) => ListQuery.Words.Compare(a.Plan, b.Plan)),
            "about" => new((a, b) => ListQuery.Words.Compare(a.About, b.About)),
            "state" => new((a, b) => a.State.CompareTo(b.State)),
            "askedAt" => new((a, b) => a.AskedAt.CompareTo(b.AskedAt)),
            "decidedAt" => new((a, b) => Nullable.Compare(a.DecidedAt, b.DecidedAt), r => r.DecidedAt is null),
            _ => new((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref)),
        })));
    }

    private static async Task<IResult> GetAsync(string reference, HttpContext context, ChangeRequestQueries queries, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        var request = query.AsAt is { } instant
            ? (await history.ReadAllAsync<ChangeRequest>(instant, cancellationToken)).SingleOrDefault(r => r.Ref == reference)
            : await queries.FindAsync(reference, cancellationToken);
        if (request is null)
        {
            return Answers.NotFound(query.AsAt is null ? reference : $"{reference} at that instant");
        }

        context.Response.Headers.ETag = $"\"{request.Version}\"";
        return Results.Ok(ChangeRequestAnswer.Of(request));
    }

    private static async Task<(object Answer, int Version)?> AnswerAsync(HttpContext context, Outcome.Saved saved, CancellationToken cancellationToken) =>
        await context.RequestServices.GetRequiredService<ChangeRequestQueries>().FindAsync(saved.Ref, cancellationToken) is { } request
            ? (ChangeRequestAnswer.Of(request) with { Warnings = saved.Warnings }, request.Version) : null;
}
