using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Reads requests for change, and what a change that is not asked for yet would touch.</summary>
public sealed class ChangeRequestQueries(PlanDatabase database, PlanClock clock)
{
    /// <summary>The most requests on one page of the list.</summary>
    public const int PageSize = 50;

    /// <summary>The plan's now, in UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>One page of the requests, the open ones first, then the newest decided. The database counts and cuts.</summary>
    /// <param name="state">In one state; null for all.</param>
    /// <param name="plan">Of one plan; null for all.</param>
    /// <param name="about">About one milestone or report; null for all.</param>
    /// <param name="page">From 1; too far means the last.</param>
    /// <param name="size">How many on a page.</param>
    public async Task<RequestPage> PageAsync(ChangeRequestState? state, string? plan, string? about, int page, int size, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var found = context.ChangeRequests.AsNoTracking().Where(r => (state == null || r.State == state) && (plan == null || r.Plan == plan) && (about == null || r.About == about));
        var total = await found.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + size - 1) / size);
        var shown = Math.Clamp(page, 1, pages);
        var requests = await found.OrderBy(r => r.State != ChangeRequestState.Asked).ThenByDescending(r => r.DecidedAt ?? r.AskedAt).ThenByDescending(r => r.Id)
            .Skip((shown - 1) * size).Take(size).ToListAsync(cancellationToken);
        return new RequestPage(requests, total, shown, pages);
    }

    /// <summary>One request; null where there is none.</summary>
    public async Task<ChangeRequest?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return !PlainWords.AreKeepable(reference) ? null : await context.ChangeRequests.AsNoTracking().SingleOrDefaultAsync(r => r.Ref == reference, cancellationToken);
    }

    /// <summary>What a change of a milestone would touch, before it is asked for.</summary>
    /// <param name="after">The new date as it is typed; what cannot be read yet is left out.</param>
    public async Task<IReadOnlyList<string>> EffectsAsync(ChangeRequestKind asks, string about, string? after, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var records = PlanRecords.Of(context);
        if (asks is ChangeRequestKind.WithdrawReport)
        {
            return await records.Reports.SingleOrDefaultAsync(r => r.Ref == about, cancellationToken) is { } report
                ? ChangeEffects.Of(asks, report.Target, PlanDate.NotSet, await RequestSurroundings.OfAsync(records, report, await records.AgreedForAsync(report, cancellationToken) is [var agreed, ..] ? agreed.BaselineNumber : 0, cancellationToken), database.Calendar.Days)
                : [];
        }

        if (await records.Milestones.SingleOrDefaultAsync(m => m.Ref == about, cancellationToken) is not { } milestone)
        {
            return [];
        }

        var plan = await records.Plans.SingleAsync(p => p.Ref == milestone.Plan, cancellationToken);
        var date = PlanDateReader.Read(after ?? "", new PlanDateContext(LondonTime.DayOf(Now), PlanDate.NotSet, PlanDate.NotSet)).Date ?? PlanDate.NotSet;
        return ChangeEffects.Of(asks, milestone.Baseline, date, await RequestSurroundings.OfAsync(records, milestone, plan.BaselineNumber, cancellationToken), database.Calendar.Days);
    }

    /// <summary>Whether a report stands in the newest baseline of an agreed plan, so that only change control withdraws it.</summary>
    public async Task<bool> IsAgreedAsync(PlannedReport report, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return (await PlanRecords.Of(context).AgreedForAsync(report, cancellationToken)).Count > 0;
    }

    /// <summary>The live reviews of a plan: a decision is taken there, or between reviews.</summary>
    public async Task<IReadOnlyList<Review>> LiveReviewsAsync(string plan, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var live = await context.Reviews.AsNoTracking().Where(r => r.State == ReviewState.Live).ToListAsync(cancellationToken);
        return [.. live.Where(r => r.Plans.Contains(plan, StringComparer.Ordinal)).OrderBy(r => r.StartsAt)];
    }
}

/// <summary>One page of the requests.</summary>
/// <param name="Requests">Those on it.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Number">Which page it is, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record RequestPage(IReadOnlyList<ChangeRequest> Requests, int Total, int Number, int Pages)
{
    /// <summary>A page of requests that were read whole, as those of a past instant are: the same as the database cuts.</summary>
    internal static RequestPage Of(IEnumerable<ChangeRequest> all, ChangeRequestState? state, string? plan, string? about, int page, int size)
    {
        var found = all.Where(r => (state is null || r.State == state) && (plan is null || r.Plan == plan) && (about is null || r.About == about)).ToList();
        var pages = Math.Max(1, (found.Count + size - 1) / size);
        var shown = Math.Clamp(page, 1, pages);
        return new RequestPage(
            [.. found.OrderBy(r => r.State is not ChangeRequestState.Asked).ThenByDescending(r => r.DecidedAt ?? r.AskedAt).ThenByDescending(r => r.Ref.Length).ThenByDescending(r => r.Ref, StringComparer.Ordinal).Skip((shown - 1) * size).Take(size)], found.Count, shown, pages);
    }
}
