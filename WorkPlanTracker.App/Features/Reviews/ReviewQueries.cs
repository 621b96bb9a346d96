using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Reads reviews for the list.</summary>
public sealed class ReviewQueries(PlanDatabase database, PlanModels models, PlanClock clock)
{
    /// <summary>The plan's day in London.</summary>
    public DateOnly Today => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>Names of the members of the management group, to be offered where an attendance is recorded.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var people = await context.Users.AsNoTracking().Where(a => a.Active).Select(a => new { a.DisplayName, a.Roles }).ToListAsync(cancellationToken);
        return [.. people.Where(a => a.Roles.Contains(Role.Bmg)).Select(a => a.DisplayName).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture)];
    }

    /// <summary>Every review with how much it decided, the newest first.</summary>
    public async Task<ReviewList> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var reviews = await context.Reviews.AsNoTracking().ToListAsync(cancellationToken);
        var decisions = await context.Decisions.GroupBy(d => d.Review).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
        var requests = await context.ChangeRequests.Where(r => r.Review != null && r.DecidedAt != null).GroupBy(r => r.Review!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
        var references = reviews.Select(r => r.Ref).ToList();
        var actions = await context.Actions.Where(a => references.Contains(a.RaisedAt!)).GroupBy(a => a.RaisedAt!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
        var index = await models.IndexAsync();
        return new ReviewList(
            [.. reviews.OrderByDescending(r => r.StartsAt).Select(r => new ListedReview(r, decisions.GetValueOrDefault(r.Ref) + requests.GetValueOrDefault(r.Ref), actions.GetValueOrDefault(r.Ref), r.ReportingAt(database.Calendar.Days)))],
            await PackReader.ActionsAsync(context, null, reviews, cancellationToken),
            [.. index.Plans.Select(p => new ReviewPlan(p.Ref, p.Title))],
            index.Default,
            Today,
            database.Calendar.Days);
    }
}

/// <summary>Every review, last time's actions, and what a new review can be of.</summary>
public sealed record ReviewList(IReadOnlyList<ListedReview> Reviews, IReadOnlyList<PaperLine> Actions, IReadOnlyList<ReviewPlan> Plans, IReadOnlyList<string> Default, DateOnly Today, WorkingDays Calendar)
{
    /// <summary>The next review: the live one, else the first that is not over.</summary>
    public ListedReview? Next => Reviews.LastOrDefault(r => r.Review.State is ReviewState.Live) ?? Reviews.LastOrDefault(r => r.Review.State is ReviewState.Prepared);
}

/// <summary>One review in the list.</summary>
/// <param name="Review">The review.</param>
/// <param name="Decisions">How many decisions it took, requests and all.</param>
/// <param name="Actions">How many actions it asked for.</param>
/// <param name="ReportingAt">When updates for it were due, in UTC.</param>
public sealed record ListedReview(Review Review, int Decisions, int Actions, DateTime ReportingAt);
