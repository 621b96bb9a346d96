using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Api;

/// <summary>A review as the API lists it.</summary>
public record ReviewAnswer(
    string Ref, IReadOnlyList<string> Plans, DateOnly Date, TimeOnly? Time, ReviewState State, DateTime? Since, DateTime? FrozenAt, DateTime? StartedAt, DateTime? ClosedAt, string ClosedBy, string Note,
    IReadOnlyList<ReviewTopic> Topics, IReadOnlyList<string> Risks, IReadOnlyList<string> Issues, RecordSource Source, int Version)
{
    /// <summary>Who was there, and who sent apologies, in the order of the note.</summary>
    public IReadOnlyList<AttendantAnswer> Attendance { get; init; } = [];

    /// <param name="all">Every review: where no day was chosen, changes are shown since the last closed one.</param>
    internal static ReviewAnswer Of(Review r, IEnumerable<Review> all) => new(
        r.Ref, r.Plans, r.Date, r.Time, r.State, r.ChangesSince(all), r.FrozenAt, r.StartedAt, r.ClosedAt, r.ClosedBy, r.Note, r.Topics, r.Risks, r.Issues, r.Source, r.Version)
    {
        Attendance = [.. r.Attendance.Select(a => new AttendantAnswer(a.Name, a.Sort, a.From, a.To))],
    };
}

/// <summary>One review with what it decided and asked for, its frozen pack and its note.</summary>
public sealed record WholeReviewAnswer : ReviewAnswer
{
    internal WholeReviewAnswer(ReviewAnswer review)
        : base(review)
    {
    }

    public required IReadOnlyList<DecisionAnswer> Decisions { get; init; }

    public required IReadOnlyList<ReviewActionAnswer> Actions { get; init; }

    /// <summary>As it was frozen; null before.</summary>
    public required ReviewPaperAnswer? Pack { get; init; }

    /// <summary>The note of the meeting; null before it is closed.</summary>
    public required ReviewPaperAnswer? MeetingNote { get; init; }
}

/// <summary>A decision as the API gives it.</summary>
public sealed record DecisionAnswer(string Ref, string About, string AboutTitle, DecisionSort Kind, string Text, string By, DateTime At);

/// <summary>An action of a review as the API gives it; the actions call has the whole of it.</summary>
public sealed record ReviewActionAnswer(string Ref, string Text, string? Owner, Domain.Dates.PlanDate Due, ActionState State);

/// <summary>A frozen paper as the API gives it.</summary>
public sealed record ReviewPaperAnswer(DateTime At, string By, DateTime? Since, IReadOnlyList<PaperFigures> Figures, IReadOnlyList<PaperSection> Sections, IReadOnlyList<PaperTrend> Trends)
{
    internal static ReviewPaperAnswer? Of(ReviewPaper? paper) => paper is null ? null : new(paper.At, paper.By, paper.Since, paper.Figures, paper.Sections, paper.Trends);
}

/// <summary>Calls about reviews.</summary>
internal static class ReviewCalls
{
    private static readonly Takes Reviews = new([Asked.OneOf<ReviewState>("state", "In one state."), new("plan", "Of one plan, by reference.")], ["ref", "date", "state"]);

    internal static void MapReviews(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/reviews").WithTags("Reviews");
        group.MapGet("", ListAsync).WithMetadata(Reviews).WithSummary("Progress reviews.").Produces<Listing<ReviewAnswer>>();
        group.MapGet("/{reference}", GetAsync).WithMetadata(Takes.AsAtAlone).WithSummary("One review with its decisions, actions, frozen pack and note.").Produces<WholeReviewAnswer>();
    }

    private static async Task<IResult> ListAsync(HttpContext context, PlanDatabase database, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        await using var plan = database.CreateDbContext();
        var asked = query.Text("plan");
        var reviews = query.AsAt is { } instant ? await history.ReadAllAsync<Review>(instant, cancellationToken) : await plan.Reviews.AsNoTracking().ToListAsync(cancellationToken);
        var all = reviews
            .Where(r => query.Passes("state", r.State) && (asked.Length == 0 || r.Plans.Contains(asked, StringComparer.Ordinal)) && query.Finds(r.Ref, r.Note, string.Join(' ', r.Plans)))
            .Select(r => ReviewAnswer.Of(r, reviews));
        return Results.Ok(query.Cut(query.Ordered(all, key => key switch
        {
            "date" => new Order<ReviewAnswer>((a, b) => (a.Date, a.Time ?? default).CompareTo((b.Date, b.Time ?? default))),
            "state" => new((a, b) => a.State.CompareTo(b.State)),
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
        if (query.AsAt is { } instant)
        {
            var known = await history.ReadAllAsync<Review>(instant, cancellationToken);
            return known.SingleOrDefault(r => r.Ref == reference) is { } past
                ? Tagged(context, past, known, await history.ReadAllAsync<ReviewPaper>(instant, cancellationToken), await PublicTitles.OnAsync(plan.Reports, plan.Actions, [.. await history.ReadAllAsync<ReviewDecision>(instant, cancellationToken)], cancellationToken), await history.ReadAllAsync<CommitteeAction>(instant, cancellationToken))
                : Answers.NotFound($"{reference} at that instant");
        }

        var all = await plan.Reviews.AsNoTracking().ToListAsync(cancellationToken);
        return all.Find(r => r.Ref == reference) is { } review
            ? Tagged(
                context, review, all,
                await plan.ReviewPapers.AsNoTracking().Where(p => p.Review == reference).ToListAsync(cancellationToken),
                await PublicTitles.OnAsync(plan.Reports, plan.Actions, await plan.Decisions.AsNoTracking().Where(d => d.Review == reference).ToListAsync(cancellationToken), cancellationToken),
                await plan.Actions.AsNoTracking().Where(a => a.RaisedAt == reference).ToListAsync(cancellationToken))
            : Answers.NotFound(reference);
    }

    private static IResult Tagged(HttpContext context, Review review, IEnumerable<Review> all, IEnumerable<ReviewPaper> papers, IEnumerable<ReviewDecision> decisions, IEnumerable<CommitteeAction> actions)
    {
        var own = papers.Where(p => p.Review == review.Ref).ToList();
        var pack = own.Find(p => p.Sort is PaperSort.Pack);
        context.Response.Headers.ETag = $"\"{review.Version}\"";
        var answer = ReviewAnswer.Of(review, all);
        return Results.Ok(new WholeReviewAnswer(pack is null ? answer : answer with { Since = pack.Since })
        {
            Decisions = [.. decisions.Where(d => d.Review == review.Ref).OrderBy(d => d.At).ThenBy(d => d.Ref.Length).ThenBy(d => d.Ref, StringComparer.Ordinal).Select(d => new DecisionAnswer(d.Ref, d.About, d.AboutTitle, d.Sort, d.Text, d.By, d.At))],
            Actions = [.. actions.Where(a => a.RaisedAt == review.Ref).OrderBy(a => a.Ref.Length).ThenBy(a => a.Ref, StringComparer.Ordinal).Select(a => new ReviewActionAnswer(a.Ref, a.Text, a.Owner, a.Due, a.State))],
            Pack = ReviewPaperAnswer.Of(pack),
            MeetingNote = ReviewPaperAnswer.Of(own.Find(p => p.Sort is PaperSort.Note)),
        });
    }
}
