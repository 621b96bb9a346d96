using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Reviews as they stood at a past instant, rebuilt from the change log: the list, the programme at a glance, one review with what it had decided by then.</summary>
public sealed class ReviewPasts(PlanDatabase database, PlanHistory history, ForwardHistory forward)
{
    /// <summary>Which instant an address's words mean.</summary>
    public Task<AskedPast> AskAsync(string? words) => forward.AskAsync(words);

    /// <summary>Every review with how much it had decided, the newest first.</summary>
    public async Task<ReviewList> ListAsync(DateTime at, CancellationToken cancellationToken)
    {
        var reviews = await AllAsync<Review>(at, cancellationToken);
        var decisions = Counted((await AllAsync<ReviewDecision>(at, cancellationToken)).Select(d => d.Review));
        var requests = Counted((await AllAsync<ChangeRequest>(at, cancellationToken)).Where(r => r.DecidedAt is not null).Select(r => r.Review));
        var actions = await AllAsync<CommitteeAction>(at, cancellationToken);
        var asked = Counted(actions.Select(a => a.RaisedAt));
        var plans = PlanHeader.InOrder((await history.ReadPlansAsync(null, at, cancellationToken)).Select(p => p.Header));
        return new ReviewList(
            [.. reviews.OrderByDescending(r => r.StartsAt).Select(r => new ListedReview(r, decisions.GetValueOrDefault(r.Ref) + requests.GetValueOrDefault(r.Ref), asked.GetValueOrDefault(r.Ref), r.ReportingAt(database.Calendar.Days)))],
            PackReader.ActionLines(actions, await OfficesAsync(at, cancellationToken), PackReader.Earlier(null, [.. reviews])),
            [.. plans.Select(p => new ReviewPlan(p.Ref, p.Title))],
            [],
            LondonTime.DayOf(at),
            database.Calendar.Days);
    }

    /// <summary>Every strand and every project as they stood.</summary>
    public async Task<IReadOnlyList<GlanceStrand>> GlanceAsync(DateTime at, CancellationToken cancellationToken)
    {
        var plans = await history.ReadPlansAsync(null, at, cancellationToken);
        await using var context = database.CreateDbContext();
        var order = await context.Strands.AsNoTracking().OrderBy(s => s.Id).Select(s => s.Ref).ToListAsync(cancellationToken);
        var strands = (await AllAsync<Strand>(at, cancellationToken)).OrderBy(s => order.IndexOf(s.Ref) is var place and >= 0 ? place : order.Count).Select(s => (s.Ref, s.Name));
        return ProgrammeGlance.Of(
            [.. strands], await AllAsync<Project>(at, cancellationToken), PlanHeader.InOrder(plans.Select(p => p.Header)),
            plans.ToDictionary(p => p.Header.Ref, p => p.Model(withPrivate: false), StringComparer.Ordinal), LondonTime.DayOf(at));
    }

    /// <summary>One review as it stood; null where there was none then.</summary>
    public async Task<ReviewBoard?> BoardAsync(string reference, DateTime at, CancellationToken cancellationToken)
    {
        var reviews = await AllAsync<Review>(at, cancellationToken);
        if (reviews.FirstOrDefault(r => r.Ref == reference) is not { } review)
        {
            return null;
        }

        await using var context = database.CreateDbContext();
        List<ReviewDecision> decisions = [.. (await AllAsync<ReviewDecision>(at, cancellationToken)).Where(d => d.Review == reference).InOrder()];
        var plans = PlanHeader.InOrder((await history.ReadPlansAsync(null, at, cancellationToken)).Select(p => p.Header));
        return ReviewBoard.Of(
            review, reviews,
            [.. (await AllAsync<ReviewPaper>(at, cancellationToken)).Where(p => p.Review == reference)],
            await PublicTitles.OnAsync(context.Reports, context.Actions, decisions, cancellationToken),
            [.. (await AllAsync<CommitteeAction>(at, cancellationToken)).Where(a => a.RaisedAt == reference).InOrder()],
            [.. (await OfficesAsync(at, cancellationToken)).OrderBy(o => o.Value, StringComparer.CurrentCulture).Select(o => (o.Key, o.Value))],
            await AllAsync<ChangeRequest>(at, cancellationToken),
            [.. plans.Select(p => new ReviewPlan(p.Ref, p.Title))]);
    }

    private static Dictionary<string, int> Counted(IEnumerable<string?> references) => references.OfType<string>().CountBy(r => r, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    private async Task<Dictionary<string, string>> OfficesAsync(DateTime at, CancellationToken cancellationToken) =>
        (await AllAsync<Office>(at, cancellationToken)).ToDictionary(o => o.Ref, o => o.Name, StringComparer.Ordinal);

    private Task<IReadOnlyList<T>> AllAsync<T>(DateTime at, CancellationToken cancellationToken)
        where T : Domain.Record => history.ReadAllAsync<T>(at, cancellationToken);
}
