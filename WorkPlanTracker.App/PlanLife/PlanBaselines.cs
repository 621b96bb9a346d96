using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>The baselines of plans, and any two side by side. They never change, so what was read of one is kept for everyone, until a report in them is called otherwise in public.</summary>
public sealed class PlanBaselines(PlanDatabase database)
{
    private readonly ConcurrentDictionary<string, BaselineLine> _lines = new(StringComparer.Ordinal);
    private readonly RecentReads<(string From, string To, WorkingDays Days, string Private), IReadOnlyList<BaselineRow>> _compared = new(8);

    /// <summary>Every baseline of a plan, the first first.</summary>
    public async Task<IReadOnlyList<BaselineLine>> ListAsync(string plan, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var references = await context.Baselines.AsNoTracking().Where(b => b.Plan == plan).OrderBy(b => b.Number).Select(b => b.Ref).ToListAsync(cancellationToken);
        var unread = references.Where(r => !_lines.ContainsKey(r)).ToList();
        if (unread.Count > 0)
        {
            // A large plan's is megabytes: one after the other, none is held.
            await foreach (var baseline in context.Baselines.AsNoTracking().Where(b => unread.Contains(b.Ref)).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                _lines[baseline.Ref] = new BaselineLine(baseline.Ref, baseline.Number, baseline.Decision, baseline.Request, baseline.TakenAt, baseline.TakenBy, baseline.Dates.Count, baseline.Slots.Count);
            }
        }

        return [.. references.Select(r => _lines[r])];
    }

    /// <summary>One baseline whole, with its slots as they may be read: reports that are exempt by now go by their public titles. Null where there is none.</summary>
    public async Task<(PlanBaseline Baseline, IReadOnlyList<AgreedSlot> Slots)?> FindAsync(string plan, int number, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Baselines.AsNoTracking().SingleOrDefaultAsync(b => b.Plan == plan && b.Number == number, cancellationToken) is { } baseline
            ? (baseline, PublicTitles.On(baseline.Slots, await PublicTitles.AllAsync(context, cancellationToken))) : null;
    }

    /// <summary>Two baselines of a plan side by side, what changed first; null where one of them is not there.</summary>
    public async Task<IReadOnlyList<BaselineRow>?> CompareAsync(string plan, int from, int to, CancellationToken cancellationToken)
    {
        var (was, now) = (PlanBaseline.ReferenceOf(plan, from), PlanBaseline.ReferenceOf(plan, to));
        var both = await ListAsync(plan, cancellationToken);
        if (!both.Any(b => b.Ref == was) || !both.Any(b => b.Ref == now))
        {
            return null;
        }

        await using var context = database.CreateDbContext();
        var printed = await PublicTitles.AllAsync(context, cancellationToken);
        return await _compared.GetAsync((was, now, database.Calendar.Days, PublicTitles.Stamp(printed)), () => ReadAsync(was, now, printed));
    }

    private async Task<IReadOnlyList<BaselineRow>> ReadAsync(string was, string now, IReadOnlyDictionary<string, string> printed)
    {
        await using var context = database.CreateDbContext();
        var read = await context.Baselines.AsNoTracking().Where(b => b.Ref == was || b.Ref == now).ToDictionaryAsync(b => b.Ref, StringComparer.Ordinal);
        return [.. BaselineComparison.Of(read[was], read[now], database.Calendar.Days).Select(r => printed.TryGetValue(r.Ref, out var title) ? r with { Title = title } : r)];
    }
}
