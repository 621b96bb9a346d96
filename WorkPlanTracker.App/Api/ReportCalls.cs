using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Api;

/// <summary>Calls about planned reports: what they are, how far they have got, and where they stand.</summary>
internal static class ReportCalls
{
    private const string ByStage = "is changed by a call of its own: POST /api/v1/reports/{ref}/stage.";

    private static readonly Takes Reports = new(
        [
            new("committee", "Meant for, or standing with, one committee, by reference."), Asked.OneOf<ReportStage>("stage", "At one stage."),
            Asked.OneOf<DeliveryStatus>("deliveryStatus", "With one delivery status."), new("area", "In a thematic area or below it, by reference."),
            new("project", "Of one project, by reference."), new("meeting", "Standing on one meeting, by reference."), Asked.Flag("unscheduled", "Whether it still waits for a slot."),
        ],
        ["ref", "title", "stage", "target", "date", "committee", "deliveryStatus", "deferrals"]);

    private static readonly BodyFields Fields = new(typeof(ReportInput), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["stage"] = $"stage {ByStage}",
        ["stageNote"] = $"stageNote {ByStage}",
        ["slot"] = "slot is given by a call of its own: PUT /api/v1/reports/{ref}/slot.",
        ["meeting"] = "A meeting is given by a call of its own: PUT /api/v1/reports/{ref}/slot.",
        ["commission"] = "commission is recorded by a call of its own: POST /api/v1/reports/{ref}/commission.",
        ["clearance"] = "clearance is said by a call of its own: POST /api/v1/reports/{ref}/clearance.",
        ["deliveryStatus"] = "deliveryStatus is worked out; leave it out.",
        ["series"] = "A report joins its series as the next one of it: POST /api/v1/series/{ref}/next.",
        ["instance"] = "A report joins its series as the next one of it: POST /api/v1/series/{ref}/next.",
        ["source"] = "source is given by the program; leave it out.",
    });

    private static readonly BodyFields OfSlot = new(typeof(SlotInput));

    private static readonly BodyFields OfStage = new(typeof(StageInput));

    private static readonly BodyFields OfCommission = new(typeof(CommissionInput));

    private static readonly BodyFields OfClearance = new(typeof(ClearanceInput));

    private static readonly BodyFields OfLeaving = new(typeof(Leaving));

    internal static void MapReports(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reports").WithTags("Reports");
        group.MapGet("", ListAsync).WithMetadata(Reports).WithSummary("Planned reports.").Produces<Listing<ReportAnswer>>();
        group.MapGet("/{reference}", GetAsync).WithMetadata(Takes.AsAtAlone).WithSummary("One planned report.").Produces<ReportAnswer>();
        group.MapPost("", (HttpContext context, ProposeReport propose, CancellationToken stop) =>
            RunAsync<ReportInput>(context, Fields.ToAdd, Seen.Never, (input, _) => propose.RunAsync(Callers.ActorOf(context), input, stop), "/api/v1/reports", stop))
            .RequireAuthorization(ApiSetup.Writing).WithSummary("Proposes a report; a subject is enough.").Accepts<ReportInput>("application/json").Produces<ReportAnswer>(201);
        group.MapPatch("/{reference}", (string reference, HttpContext context, EditReport edit, CancellationToken stop) =>
            RunAsync<ReportInput>(context, Fields.ToEdit, Seen.Always, (input, seen) => edit.RunAsync(Callers.ActorOf(context), reference, seen!.Value, input, stop), null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Edits a report; what is left out stays, and null clears.").Accepts<ReportInput>("application/json").Produces<ReportAnswer>();
        group.MapPut("/{reference}/slot", (string reference, HttpContext context, ScheduleReport schedule, CancellationToken stop) =>
            RunAsync<SlotInput>(context, OfSlot.ToEdit, Seen.Maybe, (input, seen) => schedule.RunAsync(Callers.ActorOf(context), reference, seen, input, stop), null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Gives a report a slot, or moves it. 409 with conflicts where something speaks against it, unless overridden with a reason.").Accepts<SlotInput>("application/json").Produces<ReportAnswer>();
        group.MapDelete("/{reference}/slot", LeaveAsync)
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned(), new Takes([new("reason", "Why; it may be sent in a body instead."), new("consulted", "Whom you consulted; it may be sent in a body instead.")], [], AsAt: false))
            .WithSummary("Takes a report off its agenda. Once it is commissioned or its agenda published, reason and consulted are needed.").Produces<ReportAnswer>();
        group.MapPost("/{reference}/stage", (string reference, HttpContext context, ReachStage reach, CancellationToken stop) =>
            RunAsync<StageInput>(context, OfStage.ToEdit, Seen.Maybe, (input, seen) => reach.RunAsync(Callers.ActorOf(context), reference, seen, input, stop), null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Moves a report on to another stage, or takes it out.").Accepts<StageInput>("application/json").Produces<ReportAnswer>();
        group.MapPost("/{reference}/commission", (string reference, HttpContext context, CommissionReport commission, CancellationToken stop) =>
            RunAsync<CommissionInput>(context, OfCommission.ToEdit, Seen.Maybe, (input, seen) => commission.RunAsync(Callers.ActorOf(context), reference, seen, input, stop), null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Records who asked for a report, why, and what it is to cover.").Accepts<CommissionInput>("application/json").Produces<ReportAnswer>();
        group.MapPapers();
        group.MapPost("/{reference}/clearance", (string reference, HttpContext context, ClearReport clear, CancellationToken stop) =>
            RunAsync<ClearanceInput>(context, OfClearance.ToEdit, Seen.Maybe, (input, seen) => clear.RunAsync(Callers.ActorOf(context), reference, seen, input, stop), null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Says something for a report's clearance; empty words take it back.").Accepts<ClearanceInput>("application/json").Produces<ReportAnswer>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, PlanDatabase database, PlanHistory history, PlanModels models, PlanClock clock, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        var areas = (await models.IndexAsync()).Areas;
        if (query.Text("area") is { Length: > 0 } area && !areas.ContainsKey(area))
        {
            return Answers.Invalid("area", $"There is no such thematic area. Use one of: {string.Join(", ", areas.Keys.Order(ListQuery.Words))}.");
        }

        if (await StrangeAsync(database, query, cancellationToken) is { } strange)
        {
            return strange;
        }

        var (person, today) = (Person.Of(context.User), LondonTime.DayOf(query.AsAt ?? clock.GetUtcNow().UtcDateTime));
        var above = areas.ToDictionary(a => a.Key, a => a.Value.Parent, StringComparer.Ordinal);
        var all = (query.AsAt is { } instant ? await ReportReading.ThenAsync(database, history, instant, cancellationToken) : await ReportReading.NowAsync(database, _ => true, cancellationToken))
            .Select(s => ReportAnswer.Of(s, person, today, database.Calendar.Days))
            .Where(r => query.Passes("committee", r.Slot?.Committee ?? r.Committee) && query.Passes("stage", r.Stage) && query.Passes("deliveryStatus", r.DeliveryStatus)
                && (query.Text("area").Length == 0 || Known.WithThoseAbove(r.Areas, above).Contains(query.Text("area"), StringComparer.Ordinal)) && (query.Text("project").Length == 0 || r.Projects.Contains(query.Text("project"), StringComparer.Ordinal))
                && query.Passes("meeting", r.Slot?.Meeting) && query.Passes("unscheduled", r.Slot is null && StageRules.IsOpen(r.Stage))
                && query.Finds(r.Ref, r.Title, r.Subject, r.FinalTitle, r.PrivateTitle ?? "", r.ReportOf, r.Author));
        return Results.Ok(query.Cut(query.Ordered(all, By)));
    }

    private static Order<ReportAnswer> By(string key) => key switch
    {
        "title" => new((a, b) => ListQuery.Words.Compare(a.Title, b.Title)),
        "stage" => new((a, b) => a.Stage.CompareTo(b.Stage)),
        "target" => new((a, b) => a.Target.CompareTo(b.Target), r => !r.Target.IsKnown),
        "date" => new((a, b) => Nullable.Compare(a.Slot?.Date, b.Slot?.Date), r => r.Slot is null),
        "committee" => new((a, b) => ListQuery.Words.Compare(a.Slot?.Committee ?? a.Committee, b.Slot?.Committee ?? b.Committee), r => (r.Slot?.Committee ?? r.Committee) is null),
        "deliveryStatus" => new((a, b) => a.DeliveryStatus.CompareTo(b.DeliveryStatus)),
        "deferrals" => new((a, b) => a.Deferrals.CompareTo(b.Deferrals)),
        _ => new((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref)),
    };

    private static async Task<IResult?> StrangeAsync(PlanDatabase database, ListQuery query, CancellationToken cancellationToken)
    {
        var (committee, project, meeting) = (query.Text("committee"), query.Text("project"), query.Text("meeting"));
        await using var context = database.CreateDbContext();
        return committee.Length > 0 && !await context.Committees.AnyAsync(c => c.Ref == committee, cancellationToken) ? Answers.Invalid("committee", "There is no such committee. GET /api/v1/committees lists them.")
            : project.Length > 0 && !await context.Projects.AnyAsync(p => p.Ref == project, cancellationToken) ? Answers.Invalid("project", "There is no such project. GET /api/v1/projects lists them.")
            : meeting.Length > 0 && !await context.Meetings.AnyAsync(m => m.Ref == meeting, cancellationToken) ? Answers.Invalid("meeting", "There is no such meeting. GET /api/v1/meetings lists them.")
            : null;
    }

    private static async Task<IResult> GetAsync(string reference, HttpContext context, PlanDatabase database, PlanHistory history, PlanClock clock, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        var person = Person.Of(context.User);
        if (query.AsAt is { } instant)
        {
            return (await ReportReading.ThenAsync(database, history, instant, cancellationToken)).FirstOrDefault(s => s.Report.Ref == reference) is { } then
                ? Results.Ok(ReportAnswer.Of(then, person, LondonTime.DayOf(instant), database.Calendar.Days)) : Answers.NotFound($"{reference} at that instant");
        }

        if ((await ReportReading.NowAsync(database, r => r.Ref == reference, cancellationToken)).SingleOrDefault() is not { } standing)
        {
            return Answers.NotFound(reference);
        }

        context.Response.Headers.ETag = $"\"{standing.Report.Version}\"";
        return Results.Ok(ReportAnswer.Of(standing, person, LondonTime.DayOf(clock.GetUtcNow().UtcDateTime), database.Calendar.Days));
    }

    /// <summary>Why and whom: in the address, or in a body where one is sent.</summary>
    private static async Task<IResult> LeaveAsync(string reference, HttpContext context, UnscheduleReport unschedule, CancellationToken cancellationToken)
    {
        if (context.Request.HasJsonContentType())
        {
            return await RunAsync<Leaving>(context, OfLeaving.ToEdit, Seen.Maybe, (input, seen) => unschedule.RunAsync(Callers.ActorOf(context), reference, seen, input.Reason, input.Consulted, cancellationToken), null, cancellationToken);
        }

        var (query, problem) = ListQuery.Of(context.Request);
        var (seen, missing) = query is null ? (null, problem) : Writing.VersionOf(context.Request, [], Seen.Maybe);
        return missing ?? await Writing.AnswerAsync(
            context, await unschedule.RunAsync(Callers.ActorOf(context), reference, seen, query!.Text("reason"), query.Text("consulted"), cancellationToken), null, saved => AnswerAsync(context, saved, cancellationToken), null);
    }

    private static Task<IResult> RunAsync<T>(
        HttpContext context, Func<System.Text.Json.Nodes.JsonObject, IReadOnlyDictionary<string, string[]>> check, Seen seen, Func<T, int?, Task<Outcome>> command, string? createdAt, CancellationToken cancellationToken)
        where T : class =>
        Writing.RunAsync(context, check, seen, command, saved => AnswerAsync(context, saved, cancellationToken), createdAt, cancellationToken);

    internal static async Task<(object Answer, int Version)?> AnswerAsync(HttpContext context, Outcome.Saved saved, CancellationToken cancellationToken)
    {
        var services = context.RequestServices;
        var standing = (await ReportReading.NowAsync(services.GetRequiredService<PlanDatabase>(), r => r.Ref == saved.Ref, cancellationToken)).SingleOrDefault();
        return standing is null ? null
            : (ReportAnswer.Of(standing, Person.Of(context.User), LondonTime.DayOf(services.GetRequiredService<PlanClock>().GetUtcNow().UtcDateTime), services.GetRequiredService<KeptCalendar>().Days) with { Warnings = saved.Warnings }, standing.Report.Version);
    }

    private sealed record Leaving(string? Reason, string? Consulted);
}
