using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>Keeps what goes on around the plans: read at most once per change, whoever asks first, and shared by all screens.</summary>
public sealed class Surroundings(PlanDatabase database, PlanModels models, PlanHistory history, PlanComparisons comparisons, PlanClock clock)
{
    /// <summary>The most lines of any list.</summary>
    public const int MostLines = 40;

    private const int MostChanges = 15;

    private const int MostSince = 8;

    /// <summary>The kinds of record whose changes are told to everyone.</summary>
    private static readonly string[] Told = ["milestone", "plan", "report", "meeting", "review"];

    private readonly Lock _gate = new();
    private Kept? _kept;
    private Standing? _standing;

    /// <summary>The plan's day in London.</summary>
    public DateOnly Today => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>As it stands now; a glance where nothing is new.</summary>
    public Task<Around> GetAsync()
    {
        var (revision, today) = (models.Revision, Today);
        lock (_gate)
        {
            if (_kept is not { } kept || kept.Revision != revision || kept.Day != today || kept.Around.IsFaulted)
            {
                _kept = new Kept(revision, today, Task.Run(() => ReadAsync(today)));
            }

            return _kept.Around;
        }
    }

    private async Task<Around> ReadAsync(DateOnly today)
    {
        var revision = models.AroundRevision;
        var index = await models.IndexAsync();
        if (_standing is not { } standing || standing.Revision != revision || standing.Day != today)
        {
            _standing = standing = await StandAsync(index, revision, today);
        }

        await using var context = database.CreateDbContext();
        var lately = await context.Log.AsNoTracking().Where(e => Told.Contains(e.Kind)).OrderByDescending(e => e.Sequence).Take(MostChanges)
            .Select(e => new RecentChange(e.Sequence, e.At, e.Actor, e.Kind, e.Ref, e.Sentence)).ToListAsync();
        var withheld = await Withheld.AmongAsync(context, lately.Select(c => (c.Kind, c.Ref)), CancellationToken.None);
        var exceptions = new List<ReviewException>();
        foreach (var plan in index.Default)
        {
            if (await models.FindAsync(plan, withPrivate: false) is { } now)
            {
                exceptions.AddRange(ReviewExceptions.Of(now, standing.Then.GetValueOrDefault(plan)));
            }
        }

        var since = standing.LastReviewAt is { } review ? (await comparisons.SinceAsync(index.Default, review, withPrivate: false)).Comparison : null;
        return new Around(
            standing.LastReview, standing.NextReviewAt, standing.ReportingAt,
            [.. exceptions.OrderBy(e => ReviewExceptions.Weight(e.Row)).ThenBy(e => e.Row.Due).ThenBy(e => e.Row.Ref, StringComparer.Ordinal).Take(MostLines)], [.. lately.Select(c => c with { Sentence = Redaction.Sentence(c.Kind, c.Ref, c.Sentence, withheld) })])
        {
            Since = since?.Worst(MostSince) ?? [],
            SinceCount = since?.Count ?? 0,
        };
    }

    private async Task<Standing> StandAsync(PlanIndex index, long revision, DateOnly today)
    {
        await using var context = database.CreateDbContext();
        var reviews = await context.Reviews.AsNoTracking().ToListAsync();
        var next = reviews.Where(r => r.State is not ReviewState.Closed).MinBy(r => r.StartsAt);
        var last = reviews.Where(r => r.State is ReviewState.Closed).MaxBy(r => r.StartsAt);
        var then = new Dictionary<string, PlanModel>(StringComparer.Ordinal);
        foreach (var plan in index.Default)
        {
            if (last is not null && await history.ReadPlanAsync(plan, last.SeenAt, withPrivate: false, CancellationToken.None) is { } past)
            {
                then[plan] = past;
            }
        }

        return new Standing(
            revision, today,
            last?.Date, last?.SeenAt, next?.StartsAt, next?.ReportingAt(database.Calendar.Days), then);
    }

    private sealed record Kept(long Revision, DateOnly Day, Task<Around> Around);

    /// <summary>What changes only when a meeting, report, review or plan does.</summary>
    private sealed record Standing(
        long Revision, DateOnly Day, DateOnly? LastReview, DateTime? LastReviewAt, DateTime? NextReviewAt, DateTime? ReportingAt, IReadOnlyDictionary<string, PlanModel> Then);
}
