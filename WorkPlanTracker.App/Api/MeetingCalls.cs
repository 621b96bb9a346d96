using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Api;

/// <summary>Calls about meetings, their agendas and their deadlines.</summary>
internal static class MeetingCalls
{
    private static readonly Takes Meetings = new(
        [
            new("committee", "Of one committee, by reference."), Asked.OneOf<MeetingState>("state", "In one state."), Asked.OneOf<MeetingKind>("sitting", "Of one kind."),
            new("date", "On one day, such as 2011-04-07."), new("from", "On this day or later."), new("to", "On this day or earlier."),
        ],
        ["ref", "date", "committee", "state", "sitting"]);

    private static readonly BodyFields ToPlan = new(typeof(MeetingInput), new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = "A new meeting is planned; leave state out.", ["source"] = "source is given by the program; leave it out." });

    private static readonly BodyFields ToPatch = new(typeof(MeetingPatch), null, new Dictionary<string, string>(StringComparer.Ordinal) { ["committee"] = "A meeting stays its committee’s; leave committee out." });

    private static readonly BodyFields ToRehearse = new(typeof(Rehearsed));

    internal static void MapMeetings(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/meetings").WithTags("Meetings");
        group.MapGet("", ListAsync).WithMetadata(Meetings).WithSummary("Meetings.").Produces<Listing<MeetingAnswer>>();
        group.MapGet("/{reference}", GetAsync).WithMetadata(Takes.AsAtAlone).WithSummary("One meeting with its agenda.").Produces<MeetingAnswer>();
        group.MapGet("/{reference}/deadlines", DeadlinesAsync).WithSummary("Each step: its date, the rule that won, every rule’s own date, and how each was counted.").Produces<DeadlinesAnswer>();
        group.MapPost("", (HttpContext context, PlanMeeting plan, CancellationToken stop) =>
            Writing.RunAsync<MeetingInput>(context, ToPlan.ToAdd, Seen.Never, (input, _) => plan.RunAsync(Callers.ActorOf(context), input, stop), saved => AnswerAsync(context, saved, stop), "/api/v1/meetings", stop))
            .RequireAuthorization(ApiSetup.Writing).WithSummary("Plans a meeting. A bank holiday is allowed, and said among the warnings.").Accepts<MeetingInput>("application/json").Produces<MeetingAnswer>(201);
        group.MapPatch("/{reference}", PatchAsync).RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned())
            .WithSummary("Edits a meeting; date (with time, reason) moves it; state agendaPublished, held or cancelled (with reason, replacementDate) takes it further; attendance says who was there; agenda says who presents which item, and its minutes; minutesStage (with agreedAt) drafts the minutes and takes them on. One of these in a call.").Accepts<MeetingPatch>("application/json").Produces<MeetingAnswer>();
        group.MapPost("/{reference}/rehearse-move", RehearseAsync).WithSummary("What would break if the meeting moved to a date; saves nothing.").Accepts<Rehearsed>("application/json").Produces<Rehearsal>();
    }

    private static async Task<IResult> ListAsync(HttpRequest request, PlanDatabase database, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(request);
        if (query is null)
        {
            return problem!;
        }

        await using var context = database.CreateDbContext();
        if (query.Text("committee") is { Length: > 0 } committee && !await context.Committees.AnyAsync(c => c.Ref == committee, cancellationToken))
        {
            return Answers.Invalid("committee", "There is no such committee. GET /api/v1/committees lists them.");
        }

        foreach (var field in new[] { "date", "from", "to" })
        {
            if (query.Text(field) is { Length: > 0 } said && !DateOnly.TryParseExact(said, "yyyy-MM-dd", out _))
            {
                return Answers.Invalid(field, $"{field} is a day such as 2011-04-07.");
            }
        }

        var (from, to) = (DayOf(query.Text("from")) ?? DateOnly.MinValue, DayOf(query.Text("to")) ?? DateOnly.MaxValue);
        var all = (query.AsAt is { } instant ? await history.ReadAllAsync<Meeting>(instant, cancellationToken) : await context.Meetings.AsNoTracking().ToListAsync(cancellationToken))
            .Where(m => (query.Passes("committee", m.Committee) || m.JointWith.Any(body => query.Passes("committee", body))) && query.Passes("state", m.State) && query.Passes("sitting", m.Sitting) && query.Passes("date", $"{m.Date:yyyy-MM-dd}")
                && m.Date >= from && m.Date <= to && query.Finds(m.Ref, m.Place, m.Note, m.Theme))
            .Select(m => MeetingAnswer.Of(m, null));
        return Results.Ok(query.Cut(query.Ordered(all, key => key switch
        {
            "date" => new Order<MeetingAnswer>((a, b) => a.Date.CompareTo(b.Date)),
            "committee" => new((a, b) => ListQuery.Words.Compare(a.Committee, b.Committee)),
            "state" => new((a, b) => a.State.CompareTo(b.State)),
            "sitting" => new((a, b) => a.Sitting.CompareTo(b.Sitting)),
            _ => new((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref)),
        })));
    }

    private static async Task<IResult> GetAsync(string reference, HttpRequest request, PlanDatabase database, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(request);
        if (query is null)
        {
            return problem!;
        }

        if (query.AsAt is { } instant)
        {
            return (await history.ReadAllAsync<Meeting>(instant, cancellationToken)).SingleOrDefault(m => m.Ref == reference) is { } past
                ? Results.Ok(MeetingAnswer.Of(
                    past, [.. (await history.ReadAllAsync<AgendaItem>(instant, cancellationToken)).Where(i => i.Meeting == reference)],
                    [.. (await history.ReadAllAsync<Minute>(instant, cancellationToken)).Where(m => m.Meeting == reference)], Person.Of(request.HttpContext.User).ReadsPrivateOf(past.Committee)))
                : Answers.NotFound($"{reference} at that instant");
        }

        if (await ReadAsync(database, request.HttpContext, reference, cancellationToken) is not { } meeting)
        {
            return Answers.NotFound(reference);
        }

        request.HttpContext.Response.Headers.ETag = $"\"{meeting.Version}\"";
        return Results.Ok(meeting);
    }

    private static async Task<IResult> DeadlinesAsync(string reference, HttpRequest request, PlanDatabase database, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(request);
        if (query is null)
        {
            return problem!;
        }

        await using var context = database.CreateDbContext();
        if (await context.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == reference, cancellationToken) is not { } meeting)
        {
            return Answers.NotFound(reference);
        }

        var committee = await context.Committees.AsNoTracking().SingleAsync(c => c.Ref == meeting.Committee, cancellationToken);
        return Results.Ok(DeadlinesAnswer.Of(meeting, committee.DeadlinesOf(meeting.Date, database.Calendar.Days)));
    }

    private static Task<IResult> PatchAsync(string reference, HttpContext context, EditMeeting edit, MoveMeeting move, CancelMeeting cancel, PublishAgenda publish, HoldMeeting hold, MinutesCommands minutes, CancellationToken cancellationToken)
    {
        var actor = Callers.ActorOf(context);
        return Writing.RunAsync<MeetingPatch>(context, Check, Seen.Always, (patch, seen) => (patch, ApiWords.Read<MeetingState>(patch.State)) switch
        {
            (_, MeetingState.AgendaPublished) => publish.RunAsync(actor, reference, seen!.Value, patch.Reason, cancellationToken),
            (_, MeetingState.Held) => hold.RunAsync(actor, reference, seen!.Value, cancellationToken),
            (_, MeetingState.Cancelled) => cancel.RunAsync(actor, reference, seen!.Value, patch.Reason, patch.ReplacementDate, cancellationToken),
            ({ State: not null }, _) => Task.FromResult<Outcome>(InputErrors.Of("state", "A meeting goes to one of: agendaPublished, held, cancelled.")),
            ({ MinutesStage: not null }, _) => minutes.ReachAsync(actor, reference, seen!.Value, patch.MinutesStage, patch.AgreedAt, cancellationToken),
            ({ Attendance: not null }, _) => minutes.AttendAsync(actor, reference, seen!.Value, patch.Attendance, cancellationToken),
            ({ Agenda: not null }, _) => minutes.PresentAsync(actor, reference, seen!.Value, patch.Agenda, cancellationToken),
            ({ Date: not null }, _) => move.RunAsync(actor, reference, seen!.Value, patch.Date, patch.Time, patch.Reason, cancellationToken),
            _ => edit.RunAsync(actor, reference, seen!.Value, patch.Edited, cancellationToken),
        }, saved => AnswerAsync(context, saved with { Ref = reference }, cancellationToken), null, cancellationToken);

        static IReadOnlyDictionary<string, string[]> Check(JsonObject body)
        {
            var wrong = new Dictionary<string, string[]>(ToPatch.ToEdit(body), StringComparer.Ordinal);
            string[] allowed = body.ContainsKey("state") ? ["state", "reason", "replacementDate"] : body.ContainsKey("date") ? ["date", "time", "reason"]
                : body.ContainsKey("minutesStage") ? ["minutesStage", "agreedAt"] : body.ContainsKey("attendance") ? ["attendance"] : body.ContainsKey("agenda") ? ["agenda"] : [];
            foreach (var field in body.Select(f => f.Key).Where(f => f is not ("ref" or "version") && (allowed.Length > 0 ? !allowed.Contains(f, StringComparer.Ordinal) : f is "reason" or "replacementDate" or "agreedAt")).ToList())
            {
                wrong.TryAdd(field, [allowed.Length > 0 ? $"{field} does not go with {allowed[0]}: send it in a call of its own." : $"{field} goes with {(field is "agreedAt" ? "minutesStage" : "date or state")}."]);
            }

            return wrong;
        }
    }

    private static async Task<IResult> RehearseAsync(string reference, HttpContext context, RehearseMove rehearse, CancellationToken cancellationToken)
    {
        var (_, input, problem) = await Bodies.ReadAsync<Rehearsed>(context.Request, cancellationToken, ToRehearse.ToEdit);
        if (input is null)
        {
            return problem!;
        }

        var (rehearsal, field, sentence) = await rehearse.OfAsync(reference, input.Date, cancellationToken);
        return rehearsal is not null ? Results.Ok(rehearsal) : field.Length > 0 ? Answers.Invalid(field, sentence) : Answers.NotFound(reference);
    }

    private static DateOnly? DayOf(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<MeetingAnswer?> ReadAsync(PlanDatabase database, HttpContext caller, string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == reference, cancellationToken) is { } meeting
            ? MeetingAnswer.Of(
                meeting, await context.AgendaItems.AsNoTracking().Where(i => i.Meeting == reference).ToListAsync(cancellationToken),
                await context.Minutes.AsNoTracking().Where(m => m.Meeting == reference).ToListAsync(cancellationToken), Person.Of(caller.User).ReadsPrivateOf(meeting.Committee)) : null;
    }

    private static async Task<(object Answer, int Version)?> AnswerAsync(HttpContext context, Outcome.Saved saved, CancellationToken cancellationToken) =>
        await ReadAsync(context.RequestServices.GetRequiredService<PlanDatabase>(), context, saved.Ref, cancellationToken) is { } meeting ? (meeting with { Warnings = saved.Warnings }, meeting.Version) : null;
}
