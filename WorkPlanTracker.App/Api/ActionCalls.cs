using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Api;

/// <summary>An action as the API gives it.</summary>
public sealed record ActionAnswer(
    string Ref, string Text, ActionKind Kind, int Part, string Sort, string? Owner, string? RaisedAt, string? Item, PlanDate Due, bool Overdue, ActionState State, string? ClosedBy, string ClosingNote, string? Area, RecordSource Source, int Version)
{
    /// <summary>What is asked, of an action of part 2; left out for those who may not read it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PrivateText { get; init; }

    /// <summary>What was said when an action of part 2 was closed; left out for those who may not read it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PrivateClosingNote { get; init; }

    /// <summary>The body that goes through it, by code: the one whose meeting asked, its successor, or the one an urgent action is reported to.</summary>
    public string? Committee { get; init; }

    /// <summary>Who agreed to an urgent action before it was taken.</summary>
    public string AgreedBy { get; init; } = "";

    /// <summary>What a write has to say that stopped nothing; left out where nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <param name="readers">Whose members may read an action that is private by now, by action, where it is shown as it stood.</param>
    internal static ActionAnswer Of(CommitteeAction a, Person person, DateOnly today, IReadOnlyDictionary<string, IReadOnlyList<string>>? readers = null) => new(
        a.Ref, a.Text, a.Nature, a.Part, a.Sort, a.Owner, a.RaisedAt, a.Item, a.Due, a.State is not ActionState.Done && a.Due.HasPassed(today), a.State, a.ClosedBy, a.ClosingNote, a.Area, a.Source, a.Version)
    {
        Committee = a.Body,
        AgreedBy = a.AgreedBy,
        PrivateText = Reads(a, person, readers) ? a.PrivateText : null,
        PrivateClosingNote = Reads(a, person, readers) ? a.PrivateClosingNote : null,
    };

    private static bool Reads(CommitteeAction a, Person person, IReadOnlyDictionary<string, IReadOnlyList<string>>? readers) =>
        a.Part == 2 && (person.ReadsPrivate || (readers?.GetValueOrDefault(a.Ref) ?? a.Bodies).Any(person.ReadsPrivateOf));
}

/// <summary>Calls about what meetings asked for.</summary>
internal static class ActionCalls
{
    private static readonly Takes Actions = new(
        [
            Asked.OneOf<ActionKind>("kind", "Of one kind."), Asked.OneOf<ActionState>("state", "In one state."), new("owner", "Owed by one office, by reference."), new("meeting", "Asked for at one meeting, by reference."),
            new("committee", "Gone through by one body, by code."), new("area", "In one thematic area, by reference."), Asked.Flag("overdue", "Whether its day has passed without it."),
        ],
        ["ref", "due", "owner", "state", "meeting"]);

    private static readonly BodyFields ToRecord = new(typeof(ActionInput), new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = "A new action is open; leave state out.", ["source"] = "source is given by the program; leave it out." });

    private static readonly BodyFields ToPatch = new(typeof(ActionPatch));

    internal static void MapActions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/actions").WithTags("Actions");
        group.MapGet("", ListAsync).WithMetadata(Actions).WithSummary("What meetings asked for.").Produces<Listing<ActionAnswer>>();
        group.MapGet("/{reference}", GetAsync).WithMetadata(Takes.AsAtAlone).WithSummary("One action.").Produces<ActionAnswer>();
        group.MapPost("", (HttpContext context, RecordAction record, CancellationToken stop) =>
            Writing.RunAsync<ActionInput>(context, ToRecord.ToAdd, Seen.Never, (input, _) => record.RunAsync(Callers.ActorOf(context), input, stop), saved => AnswerAsync(context, saved, stop), "/api/v1/actions", stop))
            .RequireAuthorization(ApiSetup.Writing).WithSummary("Records an action.").Accepts<ActionInput>("application/json").Produces<ActionAnswer>(201);
        group.MapPatch("/{reference}", PatchAsync).RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned())
            .WithSummary("Edits an action; state done (with closedBy, note) closes it, open or blocked says whether something stands in its way.").Accepts<ActionPatch>("application/json").Produces<ActionAnswer>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, PlanDatabase database, PlanHistory history, PlanClock clock, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        await using var plan = database.CreateDbContext();
        var today = LondonTime.DayOf(query.AsAt ?? clock.GetUtcNow().UtcDateTime);
        var readers = query.AsAt is null ? null : await PastPrivacy.ReadersOfActionsAsync(plan, cancellationToken);
        var all = (query.AsAt is { } instant ? await history.ReadAllAsync<CommitteeAction>(instant, cancellationToken) : await plan.Actions.AsNoTracking().ToListAsync(cancellationToken))
            .Select(a => ActionAnswer.Of(a, Person.Of(context.User), today, readers))
            .Where(a => query.Passes("kind", a.Kind) && query.Passes("state", a.State) && query.Passes("owner", a.Owner) && query.Passes("meeting", a.RaisedAt) && query.Passes("committee", a.Committee) && query.Passes("area", a.Area) && query.Passes("overdue", a.Overdue) && query.Finds(a.Ref, a.Text, a.PrivateText ?? "", a.Sort));
        return Results.Ok(query.Cut(query.Ordered(all, key => key switch
        {
            "due" => new Order<ActionAnswer>((a, b) => a.Due.CompareTo(b.Due), a => !a.Due.IsKnown),
            "owner" => new((a, b) => ListQuery.Words.Compare(a.Owner, b.Owner), a => a.Owner is null),
            "meeting" => new((a, b) => ListQuery.Words.Compare(a.RaisedAt, b.RaisedAt), a => a.RaisedAt is null),
            "state" => new((a, b) => a.State.CompareTo(b.State)),
            _ => new((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref)),
        })));
    }

    private static async Task<IResult> GetAsync(string reference, HttpContext context, PlanDatabase database, PlanHistory history, PlanClock clock, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        await using var plan = database.CreateDbContext();
        var action = query.AsAt is { } instant
            ? (await history.ReadAllAsync<CommitteeAction>(instant, cancellationToken)).SingleOrDefault(a => a.Ref == reference)
            : await plan.Actions.AsNoTracking().SingleOrDefaultAsync(a => a.Ref == reference, cancellationToken);
        if (action is null)
        {
            return Answers.NotFound(query.AsAt is null ? reference : $"{reference} at that instant");
        }

        context.Response.Headers.ETag = $"\"{action.Version}\"";
        return Results.Ok(ActionAnswer.Of(
            action, Person.Of(context.User), LondonTime.DayOf(query.AsAt ?? clock.GetUtcNow().UtcDateTime), query.AsAt is null ? null : await PastPrivacy.ReadersOfActionsAsync(plan, cancellationToken)));
    }

    private static Task<IResult> PatchAsync(string reference, HttpContext context, EditAction edit, CloseAction close, CancellationToken cancellationToken)
    {
        var actor = Callers.ActorOf(context);
        return Writing.RunAsync<ActionPatch>(context, Check, Seen.Always, (patch, seen) => ApiWords.Read<ActionState>(patch.State) switch
        {
            ActionState.Done => close.RunAsync(actor, reference, seen!.Value, patch.ClosedBy, patch.Note, cancellationToken),
            ActionState.Open => edit.RunAsync(actor, reference, seen!.Value, patch.Edited with { Blocked = false }, cancellationToken),
            ActionState.Blocked => edit.RunAsync(actor, reference, seen!.Value, patch.Edited with { Blocked = true }, cancellationToken),
            null when patch.State is null => edit.RunAsync(actor, reference, seen!.Value, patch.Edited, cancellationToken),
            _ => Task.FromResult<Outcome>(InputErrors.Of("state", "An action goes to one of: open, blocked, done.")),
        }, saved => AnswerAsync(context, saved, cancellationToken), null, cancellationToken);

        static IReadOnlyDictionary<string, string[]> Check(JsonObject body)
        {
            var closes = body["state"] is JsonValue state && state.TryGetValue<string>(out var said) && ApiWords.Read<ActionState>(said) is ActionState.Done;
            var wrong = new Dictionary<string, string[]>(ToPatch.ToEdit(body), StringComparer.Ordinal);
            foreach (var field in body.Select(f => f.Key).Where(f => f is not ("ref" or "version" or "state") && closes != (f is "closedBy" or "note")).ToList())
            {
                wrong.TryAdd(field, [closes ? $"{field} does not go with closing: send it in a call of its own." : $"{field} goes with state done."]);
            }

            return wrong;
        }
    }

    private static async Task<(object Answer, int Version)?> AnswerAsync(HttpContext context, Outcome.Saved saved, CancellationToken cancellationToken)
    {
        await using var plan = context.RequestServices.GetRequiredService<PlanDatabase>().CreateDbContext();
        var today = LondonTime.DayOf(context.RequestServices.GetRequiredService<PlanClock>().GetUtcNow().UtcDateTime);
        return await plan.Actions.AsNoTracking().SingleOrDefaultAsync(a => a.Ref == saved.Ref, cancellationToken) is { } action ? (ActionAnswer.Of(action, Person.Of(context.User), today) with { Warnings = saved.Warnings }, action.Version) : null;
    }
}

/// <summary>What a call may do with an action: edit it, or close it.</summary>
public sealed record ActionPatch(string? Text)
{
    /// <summary><c>action</c>, <c>reportBack</c> or <c>urgentAction</c>.</summary>
    public string? Kind { get; init; }

    public string? Sort { get; init; }

    public string? Owner { get; init; }

    public string? RaisedAt { get; init; }

    public string? Item { get; init; }

    public string? Due { get; init; }

    public string? Area { get; init; }

    /// <summary>2 keeps it private from now on; what is private stays so.</summary>
    public int? Part { get; init; }

    /// <summary>The body that goes through it, by code, where no meeting of it asked.</summary>
    public string? Committee { get; init; }

    /// <summary>Who agreed to an urgent action before it was taken.</summary>
    public string? AgreedBy { get; init; }

    /// <summary><c>open</c>, <c>blocked</c> or <c>done</c>.</summary>
    public string? State { get; init; }

    /// <summary>The meeting or report that closed it.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>What was done.</summary>
    public string? Note { get; init; }

    internal ActionInput Edited => new(Text) { Kind = Kind, Sort = Sort, Owner = Owner, RaisedAt = RaisedAt, Item = Item, Due = Due, Area = Area, Part = Part, Committee = Committee, AgreedBy = AgreedBy };
}
