using System.Text.Json.Serialization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports.Series;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Api;

/// <summary>A series as the API gives it.</summary>
public sealed record SeriesAnswer(
    string Ref, string Subject, RhythmKind Rhythm, string RhythmWords, int? Every, IReadOnlyList<int> Offsets, string? Committee, AnchorKind Anchor, string? AnchorRef, DateOnly? AnchorDay,
    ReportKind Kind, ReportPurpose Purpose, string ReportOf, string Author, IReadOnlyList<string> Offices, IReadOnlyList<string> Areas, IReadOnlyList<string> Projects,
    DateOnly? LastDay, string EndedBecause, InstanceAnswer? Next, IReadOnlyList<InstanceAnswer> Instances, IReadOnlyList<int> Missing, RecordSource Source, int Version)
{
    /// <summary>The report that was proposed just now, by reference.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Proposed { get; init; }

    /// <summary>What a write has to say that stopped nothing; left out where nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>The most instances after the day asked about that are listed.</summary>
    private const int Ahead = 12;

    /// <param name="reads">Whether the caller may read the private text of a committee.</param>
    internal static SeriesAnswer Of(SeriesFacts facts, DateOnly today, Func<string?, bool> reads)
    {
        var (s, outlook) = (facts.Series, facts.Outlook(today));
        var shown = facts.Instances.TakeWhile(i => i.Day < today).Count() + Ahead;
        return new SeriesAnswer(
            s.Ref, facts.SubjectFor(reads), s.Rhythm.Kind, s.Rhythm.Words, s.Rhythm.Every > 0 ? s.Rhythm.Every : null, s.Rhythm.Offsets, s.Committee, s.Anchor, s.AnchorRef, facts.AnchorDay,
            s.Paper, s.Purpose, s.ReportOf, s.Author, s.Offices, s.Areas, s.Projects, s.LastDay, s.EndedBecause,
            outlook.Next is { } next ? InstanceAnswer.Of(next, facts) : null, [.. facts.Instances.Take(shown).Select(i => InstanceAnswer.Of(i, facts))], [.. outlook.Gaps.Select(g => g.Number)], s.Source, s.Version);
    }
}

/// <summary>One instance of a series.</summary>
/// <param name="RhythmDay">The day the rhythm gives.</param>
/// <param name="Day">The day it comes on.</param>
/// <param name="Reason">Why it is left out or shifted.</param>
/// <param name="Report">Its report, by reference; null while there is none.</param>
public sealed record InstanceAnswer(int Instance, DateOnly RhythmDay, DateOnly Day, bool Skipped, string Reason, string? Meeting, string? Report)
{
    internal static InstanceAnswer Of(SeriesInstance i, SeriesFacts facts) =>
        new(i.Number, i.RhythmDay, i.Day, i.Skipped, i.Reason, i.Meeting, facts.ReportOf(i.Number)?.Ref);
}

/// <summary>Calls about reports that recur.</summary>
internal static class SeriesCalls
{
    private static readonly Takes Series = new(
        [Asked.OneOf<RhythmKind>("rhythm", "Coming round in one way."), new("committee", "Of one committee, by reference."), Asked.Flag("ended", "Whether it has ended.")], ["ref", "subject", "committee", "next"]);

    private static readonly BodyFields Fields = new(typeof(SeriesInput), new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["source"] = "source is given by the program; leave it out.",
        ["instances"] = "instances are worked out; leave them out, or change one by POST /api/v1/series/{ref}/skip or /shift.",
        ["lastDay"] = "A series ends by a call of its own: POST /api/v1/series/{ref}/end.",
    });

    private static readonly BodyFields OfInstance = new(typeof(InstanceInput));

    private static readonly BodyFields OfNext = new(typeof(NoBody));

    private static readonly BodyFields OfEnd = new(typeof(SeriesEnd));

    internal static void MapSeries(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/series").WithTags("Series");
        group.MapGet("", ListAsync).WithMetadata(Series).WithSummary("Series of reports with their instances.").Produces<Listing<SeriesAnswer>>();
        group.MapGet("/{reference}", GetAsync).WithMetadata(Takes.AsAtAlone).WithSummary("One series: how it recurs, its instances, what comes next and what is missing.").Produces<SeriesAnswer>();
        group.MapPost("", (HttpContext context, StartSeries start, CancellationToken stop) =>
            RunAsync<SeriesInput>(context, Fields.ToAdd, Seen.Never, (input, _) => start.RunAsync(Callers.ActorOf(context), input, stop), null, "/api/v1/series", stop))
            .RequireAuthorization(ApiSetup.Writing).WithSummary("Starts a series: a subject, a rhythm (months with every, eachMeeting with committee, offsets) and an anchor.").Accepts<SeriesInput>("application/json").Produces<SeriesAnswer>(201);
        group.MapPatch("/{reference}", (string reference, HttpContext context, EditSeries edit, CancellationToken stop) =>
            RunAsync<SeriesInput>(context, Fields.ToEdit, Seen.Always, (input, seen) => edit.RunAsync(Callers.ActorOf(context), reference, seen!.Value, input, stop), null, null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Edits a series; what is left out stays, and null clears.").Accepts<SeriesInput>("application/json").Produces<SeriesAnswer>();
        group.MapPost("/{reference}/next", NextAsync).RequireAuthorization(ApiSetup.Writing).WithSummary("Plans the report of the next instance, and needs no body; proposed names it.").Produces<SeriesAnswer>();
        group.MapPost("/{reference}/skip", (string reference, HttpContext context, SkipInstance skip, CancellationToken stop) =>
            RunAsync<InstanceInput>(context, OfInstance.ToEdit, Seen.Maybe, (input, seen) => skip.RunAsync(Callers.ActorOf(context), reference, seen, input, stop), null, null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Leaves one instance out, with a reason; the others stay where they are.").Accepts<InstanceInput>("application/json").Produces<SeriesAnswer>();
        group.MapPost("/{reference}/shift", (string reference, HttpContext context, ShiftInstance shift, CancellationToken stop) =>
            RunAsync<InstanceInput>(context, OfInstance.ToEdit, Seen.Maybe, (input, seen) => shift.RunAsync(Callers.ActorOf(context), reference, seen, input, stop), null, null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Has one instance come on another day, with a reason; without a day it follows the rhythm again.").Accepts<InstanceInput>("application/json").Produces<SeriesAnswer>();
        group.MapPost("/{reference}/end", (string reference, HttpContext context, EndSeries end, CancellationToken stop) =>
            RunAsync<SeriesEnd>(context, OfEnd.ToEdit, Seen.Always, (input, seen) => end.RunAsync(Callers.ActorOf(context), reference, seen!.Value, input.LastDay, input.Reason, stop), null, null, stop))
            .RequireAuthorization(ApiSetup.Writing).WithMetadata(new Versioned()).WithSummary("Ends a series, with a reason.").Accepts<SeriesEnd>("application/json").Produces<SeriesAnswer>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, PlanDatabase database, SeriesBoards boards, PlanClock clock, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        var (today, person) = (LondonTime.DayOf(query.AsAt ?? clock.GetUtcNow().UtcDateTime), Person.Of(context.User));
        var all = (await ReadAsync(database, boards, query.AsAt, cancellationToken)).Select(f => SeriesAnswer.Of(f, today, person.ReadsPrivateOf))
            .Where(s => query.Passes("rhythm", s.Rhythm) && query.Passes("committee", s.Committee) && query.Passes("ended", s.LastDay <= today) && query.Finds(s.Ref, s.Subject, s.RhythmWords));
        return Results.Ok(query.Cut(query.Ordered(all, key => key switch
        {
            "subject" => new Order<SeriesAnswer>((a, b) => ListQuery.Words.Compare(a.Subject, b.Subject)),
            "committee" => new((a, b) => ListQuery.Words.Compare(a.Committee, b.Committee), s => s.Committee is null),
            "next" => new((a, b) => Nullable.Compare(a.Next?.Day, b.Next?.Day), s => s.Next is null),
            _ => new((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref)),
        })));
    }

    private static async Task<IResult> GetAsync(string reference, HttpContext context, PlanDatabase database, SeriesBoards boards, PlanClock clock, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        var known = (await ReadAsync(database, boards, query.AsAt, cancellationToken)).FirstOrDefault(f => f.Series.Ref == reference);
        if (known is null)
        {
            return Answers.NotFound(query.AsAt is null ? reference : $"{reference} at that instant");
        }

        context.Response.Headers.ETag = $"\"{known.Series.Version}\"";
        return Results.Ok(SeriesAnswer.Of(known, LondonTime.DayOf(query.AsAt ?? clock.GetUtcNow().UtcDateTime), Person.Of(context.User).ReadsPrivateOf));
    }

    private static async Task<IReadOnlyList<SeriesFacts>> ReadAsync(PlanDatabase database, SeriesBoards boards, DateTime? asAt, CancellationToken cancellationToken)
    {
        if (asAt is { } instant)
        {
            return await boards.ThenAsync(instant, cancellationToken);
        }

        await using var context = database.CreateDbContext();
        return await SeriesReading.AllAsync(context, cancellationToken);
    }

    /// <summary>Nothing is to be said, so a body is read only where one is sent.</summary>
    private static async Task<IResult> NextAsync(string reference, HttpContext context, ProposeNext propose, CancellationToken cancellationToken)
    {
        if (context.Request.HasJsonContentType())
        {
            return await RunAsync<NoBody>(context, OfNext.ToEdit, Seen.Never, (_, _) => propose.RunAsync(Callers.ActorOf(context), reference, cancellationToken), reference, null, cancellationToken);
        }

        return await Writing.AnswerAsync(context, await propose.RunAsync(Callers.ActorOf(context), reference, cancellationToken), null, saved => AnswerAsync(context, saved, reference, cancellationToken), null);
    }

    /// <param name="series">The series that answers, where the command's own record is another.</param>
    private static Task<IResult> RunAsync<T>(
        HttpContext context, Func<System.Text.Json.Nodes.JsonObject, IReadOnlyDictionary<string, string[]>> check, Seen seen, Func<T, int?, Task<Outcome>> command, string? series, string? createdAt, CancellationToken cancellationToken)
        where T : class =>
        Writing.RunAsync(context, check, seen, command, saved => AnswerAsync(context, saved, series, cancellationToken), createdAt, cancellationToken);

    private static async Task<(object Answer, int Version)?> AnswerAsync(HttpContext context, Outcome.Saved saved, string? series, CancellationToken cancellationToken)
    {
        await using var plan = context.RequestServices.GetRequiredService<PlanDatabase>().CreateDbContext();
        var today = LondonTime.DayOf(context.RequestServices.GetRequiredService<PlanClock>().GetUtcNow().UtcDateTime);
        return await SeriesReading.OneAsync(plan, series ?? saved.Ref, cancellationToken) is { } facts
            ? (SeriesAnswer.Of(facts, today, Person.Of(context.User).ReadsPrivateOf) with { Warnings = saved.Warnings, Proposed = series is null ? null : saved.Ref }, facts.Series.Version) : null;
    }

    /// <summary>How a series ends.</summary>
    /// <param name="LastDay">After which nothing comes any more, as it is said; today where it is left out.</param>
    /// <param name="Reason">Why.</param>
    internal sealed record SeriesEnd(string? LastDay = null, string? Reason = null);

    /// <summary>Nothing is to be said.</summary>
    internal sealed record NoBody;
}
