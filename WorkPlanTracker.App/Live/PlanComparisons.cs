using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Live;

/// <summary>What became of plans between two instants, shared by every page, document and program that asks.</summary>
/// <remarks>The past is rebuilt from the log with one read for each kind of record, and kept: it never changes. What stands now comes from the shared
/// read models, so that a change costs one comparison in memory however many screens show it.</remarks>
public sealed class PlanComparisons(PlanDatabase database, PlanModels models, PlanHistory history, PlanClock clock)
{
    /// <summary>An instant is past for good when nothing that is being written can still be dated before it.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly RecentReads<(string Plans, DateTime At, WorkingDays Calendar, string Private), ComparedStates> _states = new(8);
    private readonly RecentReads<(string Plans, DateTime From, DateTime To, bool WithPrivate, WorkingDays Calendar, string Private), ComparedPlans> _past = new(16);
    private readonly RecentReads<(string Plans, DateTime From, bool Private, LiveKey Now), ComparedPlans> _live = new(8);
    private readonly RecentReads<long, ReportsAround> _around = new(1);

    /// <summary>The plan's instant, in UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Compares two instants, neither of them after now, from the log alone.</summary>
    /// <param name="plans">The plans' references.</param>
    /// <param name="from">The first instant, in UTC.</param>
    /// <param name="to">The second instant, in UTC.</param>
    /// <param name="withPrivate">Whether the reader may see private Part 2 text.</param>
    public async Task<ComparedPlans> CompareAsync(IReadOnlyList<string> plans, DateTime from, DateTime to, bool withPrivate)
    {
        var settled = Now - Settled;
        return from <= settled && to <= settled
            ? await _past.GetAsync((KeyOf(plans), from, to, withPrivate, database.Calendar.Days, await PrivateAsync()), () => ReadAsync())
            : await ReadAsync();

        async Task<ComparedPlans> ReadAsync() => Of(plans, (await StateAsync(plans, from)).For(withPrivate), (await StateAsync(plans, to)).For(withPrivate));
    }

    /// <summary>Compares an instant with what stands now. While nothing changes, the answer is one object.</summary>
    /// <param name="plans">The plans' references.</param>
    /// <param name="from">The first instant, in UTC.</param>
    /// <param name="withPrivate">Whether the reader may see private Part 2 text.</param>
    public async Task<ComparedPlans> SinceAsync(IReadOnlyList<string> plans, DateTime from, bool withPrivate)
    {
        var around = await _around.GetAsync(models.AroundRevision, ReadAroundAsync);
        var standing = new List<PlanModel>();
        foreach (var plan in plans)
        {
            // Warm, or filled once for everyone.
            if (await models.FindAsync(plan, withPrivate: false) is { } model)
            {
                standing.Add(model);
            }
        }

        return await _live.GetAsync((KeyOf(plans), from, withPrivate, new LiveKey(around, standing)), async () =>
        {
            var then = await StateAsync(plans, from);
            return Of(plans, then.For(withPrivate), ComparedStates.Of(Now, standing, around, database.Calendar.Days).For(withPrivate));
        });
    }

    /// <summary>The first day on which any of these plans was there; null where none ever was.</summary>
    public async Task<DateOnly?> FirstDayAsync(IReadOnlyList<string> plans, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var first = await context.Log.Where(e => e.Kind == "plan" && plans.Contains(e.Ref)).OrderBy(e => e.Sequence).Select(e => (DateTime?)e.At).FirstOrDefaultAsync(cancellationToken);
        return first is { } at ? LondonTime.DayOf(at) : null;
    }

    private static ComparedPlans Of(IReadOnlyList<string> plans, ComparedState then, ComparedState now) => new(
        Comparison.Of(then, now),
        [.. plans.Where(p => then.Plans.ContainsKey(p) || now.Plans.ContainsKey(p)).Select(p => now.Plans.GetValueOrDefault(p) ?? then.Plans[p])],
        [.. plans.Where(p => !then.Plans.ContainsKey(p))],
        [.. plans.Where(p => !now.Plans.ContainsKey(p))]);

    private static string KeyOf(IReadOnlyList<string> plans) => string.Join('|', plans);

    /// <summary>What is private by now: a past that was kept before something became so is read again.</summary>
    private async Task<string> PrivateAsync()
    {
        await using var context = database.CreateDbContext();
        return await PastPrivacy.StampAsync(context);
    }

    private async Task<ComparedStates> StateAsync(IReadOnlyList<string> plans, DateTime at)
    {
        return at <= Now - Settled ? await _states.GetAsync((KeyOf(plans), at, database.Calendar.Days, await PrivateAsync()), ReadAsync) : await ReadAsync();

        async Task<ComparedStates> ReadAsync()
        {
            var past = await history.ReadAroundAsync(plans, at, withReports: true, CancellationToken.None);
            var around = new ReportsAround([.. past.Facts.Reports.Values], past.Items, past.Facts.Meetings, past.Facts.Committees) { Actions = past.Actions, Requests = past.Requests, Reviews = past.Facts.Reviews };
            return ComparedStates.Of(at, [.. past.Plans.Select(p => p.Model(withPrivate: false))], around, database.Calendar.Days);
        }
    }

    private async Task<ReportsAround> ReadAroundAsync()
    {
        await using var context = database.CreateDbContext();
        var reports = await context.Reports.AsNoTracking().ToListAsync();
        var items = await context.AgendaItems.AsNoTracking().Where(i => i.Report != null).ToListAsync();
        var meetings = await context.Meetings.AsNoTracking().Where(m => context.AgendaItems.Any(i => i.Meeting == m.Ref && i.Report != null)).ToDictionaryAsync(m => m.Ref, StringComparer.Ordinal);
        return new ReportsAround(reports, items, meetings, await context.Committees.AsNoTracking().ToDictionaryAsync(c => c.Ref, c => c.Abbreviation, StringComparer.Ordinal))
        {
            Actions = await context.Actions.AsNoTracking().ToListAsync(),
            Requests = await context.ChangeRequests.AsNoTracking().ToListAsync(),
            Reviews = await context.Reviews.AsNoTracking().ToListAsync(),
        };
    }

    /// <summary>The very read models that a comparison with now was made from.</summary>
    private sealed class LiveKey(ReportsAround around, IReadOnlyList<PlanModel> plans) : IEquatable<LiveKey>
    {
        private readonly ReportsAround _around = around;
        private readonly IReadOnlyList<PlanModel> _plans = plans;

        public bool Equals(LiveKey? other) =>
            other is not null && ReferenceEquals(_around, other._around) && _plans.SequenceEqual(other._plans, ReferenceEqualityComparer.Instance);

        public override bool Equals(object? obj) => Equals(obj as LiveKey);

        public override int GetHashCode() => _plans.Count;
    }
}

/// <summary>A comparison of plans, and which of them were there.</summary>
/// <param name="Comparison">What became of them.</param>
/// <param name="Plans">Those that were there at either instant, as they are called now.</param>
/// <param name="NotThereThen">References of those that were not there at the first instant.</param>
/// <param name="NotThereNow">References of those that are not there at the second.</param>
public sealed record ComparedPlans(Comparison Comparison, IReadOnlyList<ComparedPlan> Plans, IReadOnlyList<string> NotThereThen, IReadOnlyList<string> NotThereNow);
