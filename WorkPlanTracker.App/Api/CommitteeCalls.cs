using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Committees;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.App.Api;

/// <summary>A committee as the API gives it.</summary>
public sealed record CommitteeAnswer(
    string Ref, string Abbreviation, string Name, IReadOnlyList<string> Aliases, CommitteeKind Kind, string? Parent, string Remit, IReadOnlyList<string> RemitAreas, string UsualVenue,
    string Cycle, MeetingCycle? MeetingCycle, int? CycleWorkingDays, IReadOnlyList<string> StandingItems, int? CapacityMinutes, int? CapacityItems, bool MeetsInPrivate, IReadOnlyList<DeadlineRule> DeadlineRules,
    IReadOnlyList<NamedDay> ClosureDays, DateOnly? FirstDay, DateOnly? LastDay, string? Successor, RecordSource Source, int Version)
{
    /// <summary>What a write has to say that stopped nothing; left out where nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>The boroughs it looks at in turn.</summary>
    public IReadOnlyList<string> Boroughs { get; init; } = [];

    internal static CommitteeAnswer Of(Committee c) => new(
        c.Ref, c.Abbreviation, c.Name, c.Aliases, c.Body, c.Parent, c.Remit, c.RemitAreas, c.UsualVenue, c.Cycle, c.MeetingCycle, c.CycleWorkingDays, c.StandingItems, c.CapacityMinutes, c.CapacityItems,
        c.MeetsInPrivate, c.DeadlineRules, c.ClosureDays, c.FirstDay, c.LastDay, c.Successor, c.Source, c.Version)
    {
        Boroughs = c.Boroughs,
    };
}

/// <summary>Calls about committees.</summary>
internal static class CommitteeCalls
{
    private static readonly Takes Committees = new(
        [Asked.OneOf<CommitteeKind>("kind", "Of one kind."), new("parent", "Under one committee, by reference.")], ["ref", "name", "abbreviation", "kind"]);

    private static readonly BodyFields ToHandOver = new(typeof(HandOverInput));

    private static readonly BodyFields Fields = new(
        typeof(CommitteeInput), new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = "source is given by the program; leave it out." });

    internal static void MapCommittees(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/committees").WithTags("Committees");
        group.MapGet("", ListAsync).WithMetadata(Committees).WithSummary("Committees with their aliases.").Produces<Listing<CommitteeAnswer>>();
        group.MapGet("/{reference}", GetAsync).WithMetadata(Takes.AsAtAlone).WithSummary("One committee: remit, life, capacity, standing items and timetable.").Produces<CommitteeAnswer>();
        group.MapPost("", EstablishAsync).RequireAuthorization(ApiSetup.Writing).WithSummary("Adds a committee; its ref is the code you give.").Accepts<NewCommittee>("application/json").Produces<CommitteeAnswer>(201);
        group.MapPatch("/{reference}", (string reference, HttpContext context, EditCommittee edit, CancellationToken stop) =>
            Writing.RunAsync<CommitteeInput>(context, Fields.ToEdit, Seen.Always, (input, seen) => edit.RunAsync(Callers.ActorOf(context), reference, seen!.Value, input, stop), saved => AnswerAsync(context, saved, stop), null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Edits a committee; what is left out stays, and null clears.").Accepts<CommitteeInput>("application/json").Produces<CommitteeAnswer>();
        group.MapGet("/{reference}/hand-over", PreviewAsync).WithMetadata(Takes.Nothing).WithSummary("What is open with a committee on its last day, and what becomes of it when it hands over; saves nothing.").Produces<OpenItems>();
        group.MapPost("/{reference}/hand-over", (string reference, HttpContext context, HandOver handOver, CancellationToken stop) =>
            Writing.RunAsync<HandOverInput>(context, ToHandOver.ToEdit, Seen.Always, (input, seen) => handOver.RunAsync(Callers.ActorOf(context), reference, seen!.Value, input, stop), saved => AnswerAsync(context, saved with { Ref = reference }, stop), null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Passes everything open of a committee that ends to its successor; code establishes one that has only a working title.").Accepts<HandOverInput>("application/json").Produces<CommitteeAnswer>();
    }

    private static async Task<IResult> PreviewAsync(string reference, CommitteeQueries queries, CancellationToken cancellationToken) =>
        await queries.NewestAsync(reference, cancellationToken) is { } committee ? Results.Ok(await queries.OpenItemsAsync(reference, committee.LastDay, cancellationToken)) : Answers.NotFound(reference);

    /// <summary>The reference of a committee is the caller's to give, unlike any other.</summary>
    private static Task<IResult> EstablishAsync(HttpContext context, EstablishCommittee establish, CancellationToken cancellationToken)
    {
        string? code = null;
        return Writing.RunAsync<CommitteeInput>(context, Check, Seen.Never, (input, _) => establish.RunAsync(Callers.ActorOf(context), code, input, cancellationToken), saved => AnswerAsync(context, saved, cancellationToken), "/api/v1/committees", cancellationToken);

        IReadOnlyDictionary<string, string[]> Check(JsonObject body)
        {
            var sent = body["ref"];
            body.Remove("ref");
            if (sent is JsonValue value && value.TryGetValue(out code))
            {
                return Fields.ToAdd(body);
            }

            return new Dictionary<string, string[]>(Fields.ToAdd(body), StringComparer.Ordinal) { ["ref"] = ["Give the committee’s code as ref: letters and digits, such as SOP."] };
        }
    }

    private static async Task<IResult> ListAsync(HttpRequest request, PlanDatabase database, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(request);
        if (query is null)
        {
            return problem!;
        }

        await using var context = database.CreateDbContext();
        var all = (query.AsAt is { } instant ? await history.ReadAllAsync<Committee>(instant, cancellationToken) : await context.Committees.AsNoTracking().ToListAsync(cancellationToken))
            .Where(c => query.Passes("kind", c.Body) && query.Passes("parent", c.Parent) && query.Finds([c.Ref, c.Name, c.Abbreviation, .. c.Aliases]))
            .Select(CommitteeAnswer.Of);
        return Results.Ok(query.Cut(query.Ordered(all, key => key switch
        {
            "name" => new Order<CommitteeAnswer>((a, b) => ListQuery.Words.Compare(a.Name, b.Name)),
            "abbreviation" => new((a, b) => ListQuery.Words.Compare(a.Abbreviation, b.Abbreviation)),
            "kind" => new((a, b) => a.Kind.CompareTo(b.Kind)),
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

        await using var plan = database.CreateDbContext();
        var committee = query.AsAt is { } instant
            ? (await history.ReadAllAsync<Committee>(instant, cancellationToken)).SingleOrDefault(c => c.Ref == reference)
            : await plan.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Ref == reference, cancellationToken);
        if (committee is null)
        {
            return Answers.NotFound(query.AsAt is null ? reference : $"{reference} at that instant");
        }

        context.Response.Headers.ETag = $"\"{committee.Version}\"";
        return Results.Ok(CommitteeAnswer.Of(committee));
    }

    private static async Task<(object Answer, int Version)?> AnswerAsync(HttpContext context, Outcome.Saved saved, CancellationToken cancellationToken)
    {
        await using var plan = context.RequestServices.GetRequiredService<PlanDatabase>().CreateDbContext();
        return await plan.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Ref == saved.Ref, cancellationToken) is { } committee
            ? (CommitteeAnswer.Of(committee) with { Warnings = saved.Warnings }, committee.Version) : null;
    }
}

/// <summary>A committee to add: its code as <c>ref</c>, and what it is.</summary>
public sealed record NewCommittee(string Ref, string Name, string? Abbreviation, string? Kind, string? Parent, IReadOnlyList<string>? Aliases, string? Remit, IReadOnlyList<string>? RemitAreas)
{
    public string? UsualVenue { get; init; }

    public string? Cycle { get; init; }

    public CycleInput? MeetingCycle { get; init; }

    public int? CycleWorkingDays { get; init; }

    public IReadOnlyList<string>? StandingItems { get; init; }

    public int? CapacityMinutes { get; init; }

    public int? CapacityItems { get; init; }

    public bool? MeetsInPrivate { get; init; }

    public IReadOnlyList<DeadlineRuleInput>? DeadlineRules { get; init; }

    public IReadOnlyList<NamedDayInput>? ClosureDays { get; init; }

    public IReadOnlyList<string>? Boroughs { get; init; }

    public string? FirstDay { get; init; }

    public string? LastDay { get; init; }

    public string? Successor { get; init; }
}
