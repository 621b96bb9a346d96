using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Api;

/// <summary>A committee as the API gives it.</summary>
public sealed record CommitteeAnswer(
    string Ref, string Abbreviation, string Name, IReadOnlyList<string> Aliases, CommitteeKind Kind, string? Parent, string Remit, RecordSource Source, int Version);

/// <summary>A meeting as the API gives it.</summary>
public sealed record MeetingAnswer(
    string Ref, string Committee, DateOnly Date, TimeOnly? Time, string Place, MeetingKind Sitting, MeetingState State, IReadOnlyList<AgendaAnswer>? Agenda, RecordSource Source, int Version);

/// <summary>One item of an agenda; the title is the public one.</summary>
public sealed record AgendaAnswer(int Part, string Section, string Number, string Title, AgendaItemType Type, string? Report);

/// <summary>Calls that read committees and meetings.</summary>
internal static class MeetingCalls
{
    private static readonly Takes Committees = new(
        [Asked.OneOf<CommitteeKind>("kind", "Of one kind."), new("parent", "Under one committee, by reference.")], ["ref", "name", "abbreviation", "kind"]);

    private static readonly Takes Meetings = new(
        [new("committee", "Of one committee, by reference."), Asked.OneOf<MeetingState>("state", "In one state."), Asked.OneOf<MeetingKind>("sitting", "Of one kind."), new("date", "On one day, such as 2011-04-07.")],
        ["ref", "date", "committee", "state", "sitting"]);

    internal static void MapMeetings(this IEndpointRouteBuilder api)
    {
        api.MapGet("/committees", CommitteesAsync).WithTags("Committees").WithMetadata(Committees).WithSummary("Committees with their aliases.").Produces<Listing<CommitteeAnswer>>();
        api.MapGet("/meetings", MeetingsAsync).WithTags("Meetings").WithMetadata(Meetings).WithSummary("Meetings.").Produces<Listing<MeetingAnswer>>();
        api.MapGet("/meetings/{reference}", MeetingAsync).WithTags("Meetings").WithMetadata(Takes.AsAtAlone).WithSummary("One meeting with its agenda.").Produces<MeetingAnswer>();
    }

    private static async Task<IResult> CommitteesAsync(HttpRequest request, PlanDatabase database, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(request);
        if (query is null)
        {
            return problem!;
        }

        await using var context = database.CreateDbContext();
        var all = (query.AsAt is { } instant ? await history.ReadAllAsync<Committee>(instant, cancellationToken) : await context.Committees.AsNoTracking().ToListAsync(cancellationToken))
            .Where(c => query.Passes("kind", c.Body) && query.Passes("parent", c.Parent) && query.Finds([c.Ref, c.Name, c.Abbreviation, .. c.Aliases]))
            .Select(c => new CommitteeAnswer(c.Ref, c.Abbreviation, c.Name, c.Aliases, c.Body, c.Parent, c.Remit, c.Source, c.Version));
        return Results.Ok(query.Cut(query.Ordered(all, key => key switch
        {
            "name" => new Order<CommitteeAnswer>((a, b) => ListQuery.Words.Compare(a.Name, b.Name)),
            "abbreviation" => new((a, b) => ListQuery.Words.Compare(a.Abbreviation, b.Abbreviation)),
            "kind" => new((a, b) => a.Kind.CompareTo(b.Kind)),
            _ => new((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref)),
        })));
    }

    private static async Task<IResult> MeetingsAsync(HttpRequest request, PlanDatabase database, PlanHistory history, CancellationToken cancellationToken)
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

        if (query.Text("date") is { Length: > 0 } date && !DateOnly.TryParseExact(date, "yyyy-MM-dd", out _))
        {
            return Answers.Invalid("date", "date is a day such as 2011-04-07.");
        }

        var all = (query.AsAt is { } instant ? await history.ReadAllAsync<Meeting>(instant, cancellationToken) : await context.Meetings.AsNoTracking().ToListAsync(cancellationToken))
            .Where(m => query.Passes("committee", m.Committee) && query.Passes("state", m.State) && query.Passes("sitting", m.Sitting) && query.Passes("date", $"{m.Date:yyyy-MM-dd}") && query.Finds(m.Ref, m.Place, m.Note))
            .Select(m => AnswerOf(m, null));
        return Results.Ok(query.Cut(query.Ordered(all, key => key switch
        {
            "date" => new Order<MeetingAnswer>((a, b) => a.Date.CompareTo(b.Date)),
            "committee" => new((a, b) => ListQuery.Words.Compare(a.Committee, b.Committee)),
            "state" => new((a, b) => a.State.CompareTo(b.State)),
            "sitting" => new((a, b) => a.Sitting.CompareTo(b.Sitting)),
            _ => new((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref)),
        })));
    }

    private static async Task<IResult> MeetingAsync(string reference, HttpRequest request, PlanDatabase database, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(request);
        if (query is null)
        {
            return problem!;
        }

        await using var context = database.CreateDbContext();
        var meeting = query.AsAt is { } instant
            ? (await history.ReadAllAsync<Meeting>(instant, cancellationToken)).SingleOrDefault(m => m.Ref == reference)
            : await context.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == reference, cancellationToken);
        if (meeting is null)
        {
            return Answers.NotFound(query.AsAt is null ? reference : $"{reference} at that instant");
        }

        var items = query.AsAt is { } then
            ? (await history.ReadAllAsync<AgendaItem>(then, cancellationToken)).Where(i => i.Meeting == reference)
            : await context.AgendaItems.AsNoTracking().Where(i => i.Meeting == reference).ToListAsync(cancellationToken);
        request.HttpContext.Response.Headers.ETag = $"\"{meeting.Version}\"";
        return Results.Ok(AnswerOf(meeting, [.. items.OrderBy(i => i.Order).Select(i => new AgendaAnswer(i.Part, i.Section, i.Number, i.Title, i.Type, i.Report))]));
    }

    private static MeetingAnswer AnswerOf(Meeting meeting, IReadOnlyList<AgendaAnswer>? agenda) =>
        new(meeting.Ref, meeting.Committee, meeting.Date, meeting.Time, meeting.Place, meeting.Sitting, meeting.State, agenda, meeting.Source, meeting.Version);
}
