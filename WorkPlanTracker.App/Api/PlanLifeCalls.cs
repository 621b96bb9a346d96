using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.PlanLife;

namespace WorkPlanTracker.App.Api;

/// <summary>Calls that lead a plan through its life: each is one step, sends the version that was read, and answers with the plan as it stands.</summary>
internal static class PlanLifeCalls
{
    private static readonly BodyFields ToStart = new(typeof(PlanStart));

    private static readonly BodyFields ToSubmit = new(typeof(NothingSent));

    private static readonly BodyFields ToReturn = new(typeof(PlanReturn));

    private static readonly BodyFields ToAgree = new(typeof(PlanAgreement), new Dictionary<string, string>(StringComparer.Ordinal) { ["baseline"] = "Agreeing a plan takes baseline 1; leave baseline out." });

    private static readonly BodyFields ToClose = new(
        typeof(PlanAccount), new Dictionary<string, string>(StringComparer.Ordinal) { ["fullyImplemented"] = "fullyImplemented is worked out from the milestones; leave it out.", ["notImplemented"] = "notImplemented is worked out from the milestones; leave it out." });

    private static readonly BodyFields ToRollOver = new(typeof(RollOverInput));

    private static readonly BodyFields ToApprove = new(typeof(PlanApproval));

    internal static void MapPlanLife(this IEndpointRouteBuilder api)
    {
        api.MapPost("/plans", (HttpContext context, StartPlan start, CancellationToken stop) =>
            Writing.RunAsync<PlanStart>(context, ToStart.ToAdd, Seen.Never, (sent, _) => start.RunAsync(Callers.ActorOf(context), sent, stop), saved => AnswerAsync(context, saved, stop), "/api/v1/plans", stop))
            .WithTags("Plans").RequireAuthorization(ApiSetup.Writing).WithSummary("Starts an empty plan as a draft.").Accepts<PlanStart>("application/json").Produces<PlanAnswer>(201);
        var group = api.MapGroup("/plans/{plan}").WithTags("Plans").RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned());
        group.MapPost("/submission", (string plan, HttpContext context, SubmitPlan submit, CancellationToken stop) =>
            StepAsync<NothingSent>(context, ToSubmit, (_, seen) => submit.RunAsync(Callers.ActorOf(context), plan, seen, stop), stop))
            .WithSummary("Hands a draft to the management group.").Accepts<NothingSent>("application/json").Produces<PlanAnswer>();
        group.MapPost("/return", (string plan, HttpContext context, SendBackPlan sendBack, CancellationToken stop) =>
            StepAsync<PlanReturn>(context, ToReturn, (sent, seen) => sendBack.RunAsync(Callers.ActorOf(context), plan, seen, sent.Reason, stop), stop))
            .WithSummary("Makes a submitted plan a draft again, with a reason.").Accepts<PlanReturn>("application/json").Produces<PlanAnswer>();
        group.MapPost("/agreement", (string plan, HttpContext context, AgreePlan agree, CancellationToken stop) =>
            StepAsync<PlanAgreement>(context, ToAgree, (sent, seen) => agree.RunAsync(Callers.ActorOf(context), plan, seen, sent.AgreedBy, stop), stop))
            .WithSummary("Records the decision that agrees a submitted plan, and takes baseline 1.").Accepts<PlanAgreement>("application/json").Produces<PlanAnswer>();
        group.MapPost("/closing", (string plan, HttpContext context, ClosePlan close, CancellationToken stop) =>
            StepAsync<PlanAccount>(context, ToClose, (sent, seen) => close.RunAsync(Callers.ActorOf(context), plan, seen, sent, stop), stop))
            .WithSummary("Closes an agreed plan with its three value-for-money texts, and says whether it was fully implemented. It is not undone.").Accepts<PlanAccount>("application/json").Produces<PlanAnswer>();
        group.MapPost("/next", (string plan, HttpContext context, RollOver roll, CancellationToken stop) =>
            Writing.RunAsync<RollOverInput>(context, ToRollOver.ToEdit, Seen.Always, (sent, seen) => roll.RunAsync(Callers.ActorOf(context), plan, seen, sent, stop), saved => AnswerAsync(context, saved, stop), "/api/v1/plans", stop))
            .WithSummary("Rolls a plan over: a draft for the next year, with the milestones and reports named here carried into it. What is not named stays.").Accepts<RollOverInput>("application/json").Produces<PlanAnswer>(201);
        group.MapPut("/approval", (string plan, HttpContext context, SetApproval approval, CancellationToken stop) =>
            StepAsync<PlanApproval>(context, ToApprove, (sent, seen) => sent.AskerMayApprove is { } may
                ? approval.RunAsync(Callers.ActorOf(context), plan, seen, may, stop)
                : Task.FromResult<Outcome>(InputErrors.Of("askerMayApprove", "Say true or false.")), stop))
            .WithSummary("Says whether whoever asks for a change of the plan may approve it.").Accepts<PlanApproval>("application/json").Produces<PlanAnswer>();
    }

    private static Task<IResult> StepAsync<T>(HttpContext context, BodyFields fields, Func<T, int?, Task<Outcome>> step, CancellationToken stop)
        where T : class => Writing.RunAsync(context, fields.ToEdit, Seen.Always, step, saved => AnswerAsync(context, saved, stop), null, stop);

    private static async Task<(object Answer, int Version)?> AnswerAsync(HttpContext context, Outcome.Saved saved, CancellationToken cancellationToken) =>
        await PlanCalls.FindAsync(context.RequestServices, saved.Ref, cancellationToken) is { } plan ? (plan with { Warnings = saved.Warnings }, plan.Version) : null;
}

/// <summary>A step that needs no words: the version alone is sent.</summary>
public sealed record NothingSent;

/// <summary>Why a plan is sent back.</summary>
/// <param name="Reason">What is to be mended.</param>
public sealed record PlanReturn(string? Reason);

/// <summary>The decision that agrees a plan.</summary>
/// <param name="AgreedBy">In words: <c>Business Management Group, 10 March 2011</c>.</param>
public sealed record PlanAgreement(string? AgreedBy);

/// <summary>Who may approve a change.</summary>
public sealed record PlanApproval(bool? AskerMayApprove);
