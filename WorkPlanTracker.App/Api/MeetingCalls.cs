using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
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
    internal static void MapMeetings(this IEndpointRouteBuilder api)
    {
        api.MapGet("/committees", CommitteesAsync).WithTags("Committees").Produces<Listing<CommitteeAnswer>>();
        api.MapGet("/meetings", MeetingsAsync).WithTags("Meetings").Produces<Listing<MeetingAnswer>>();
        api.MapGet("/meetings/{reference}", MeetingAsync).WithTags("Meetings").Produces<MeetingAnswer>().ProducesProblem(404);
    }

    private static async Task<IResult> CommitteesAsync(HttpRequest request, PlanDatabase database, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(request, "ref", "name");
        if (query is null)
        {
            return problem!;
        }

        await using var context = database.CreateDbContext();
        var all = (await context.Committees.AsNoTracking().ToListAsync(cancellationToken))
            .Where(c => query.Search.Length == 0 || c.Name.Contains(query.Search, StringComparison.OrdinalIgnoreCase) || c.Aliases.Contains(query.Search, StringComparer.OrdinalIgnoreCase))
            .Select(c => new CommitteeAnswer(c.Ref, c.Abbreviation, c.Name, c.Aliases, c.Body, c.Parent, c.Remit, c.Source, c.Version));
        return Results.Ok(query.Cut(query.Ordered(all, key => key == "name"
            ? (a, b) => string.Compare(a.Name, b.Name, StringComparison.OrdinalIgnoreCase)
            : (a, b) => string.CompareOrdinal(a.Ref, b.Ref))));
    }

    private static async Task<IResult> MeetingsAsync(HttpRequest request, PlanDatabase database, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(request, "ref", "date", "committee");
        if (query is null)
        {
            return problem!;
        }

        var committee = request.Query["committee"].ToString();
        await using var context = database.CreateDbContext();
        var all = (await context.Meetings.AsNoTracking().Where(m => committee == "" || m.Committee == committee).ToListAsync(cancellationToken)).Select(m => AnswerOf(m, null));
        return Results.Ok(query.Cut(query.Ordered(all, key => key switch
        {
            "date" => (a, b) => a.Date.CompareTo(b.Date),
            "committee" => (a, b) => string.CompareOrdinal(a.Committee, b.Committee),
            _ => (a, b) => string.CompareOrdinal(a.Ref, b.Ref),
        })));
    }

    private static async Task<IResult> MeetingAsync(string reference, PlanDatabase database, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if (await context.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == reference, cancellationToken) is not { } meeting)
        {
            return Answers.NotFound(reference);
        }

        var items = await context.AgendaItems.AsNoTracking().Where(i => i.Meeting == reference).OrderBy(i => i.Order).ToListAsync(cancellationToken);
        return Results.Ok(AnswerOf(meeting, [.. items.Select(i => new AgendaAnswer(i.Part, i.Section, i.Number, i.Title, i.Type, i.Report))]));
    }

    private static MeetingAnswer AnswerOf(Meeting meeting, IReadOnlyList<AgendaAnswer>? agenda) =>
        new(meeting.Ref, meeting.Committee, meeting.Date, meeting.Time, meeting.Place, meeting.Sitting, meeting.State, agenda, meeting.Source, meeting.Version);
}
