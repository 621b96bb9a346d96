using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Live;

/// <summary>The shared forward plan: read once for any number of simultaneous openings, then kept fresh by reading what changed.</summary>
public sealed partial class ForwardPlans(PlanDatabase database, TimeProvider clock, ILogger<ForwardPlans> logger)
{
    /// <summary>Few, and everything hangs on them: a change of one has everything read again.</summary>
    private static readonly string[] WholeKinds = ["committee", "area", "calendar", "series"];

    private static readonly string[] Kinds = ["report", "meeting", "agendaItem", "milestone"];

    private readonly ForwardReader _reader = new(database);
    private readonly Lock _gate = new();
    private Task<Filled>? _filled;
    private long _revision;

    /// <summary>Told the plan that has just been brought up to date, before any screen is told.</summary>
    internal event Action<ForwardPair>? Renewed;

    /// <summary>Counts the changes taken in, so that a screen sees at a glance whether anything is new.</summary>
    public long Revision => Interlocked.Read(ref _revision);

    private DateOnly Today => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether a change may be seen in the forward plan.</summary>
    public static bool Concerns(IReadOnlyList<Notice> notices) =>
        notices.Any(n => n.Touched.Any(t => Kinds.Contains(t.Kind, StringComparer.Ordinal) || WholeKinds.Contains(t.Kind, StringComparer.Ordinal)));

    /// <summary>The plan as it stands.</summary>
    /// <param name="withPrivate">Whether the reader may see private Part 2 text of every committee.</param>
    public async Task<ForwardPlan> GetAsync(bool withPrivate) => (await FilledAsync()).Pair.For(withPrivate);

    /// <summary>The plan as someone may see it who reads private Part 2 text of some committees alone.</summary>
    /// <param name="committees">Their codes, in order.</param>
    public async Task<ForwardPlan> GetAsync(IReadOnlyCollection<string> committees) => (await FilledAsync()).Pair.Of(committees);

    /// <summary>The plan as someone may see it.</summary>
    public async Task<ForwardPlan> GetAsync(PrivateScope scope) => (await FilledAsync()).Pair.For(scope);

    /// <summary>Takes a change from the log. Where nobody has asked for the plan yet, nothing is read.</summary>
    /// <param name="milestones">The changed milestones as the log keeps them; null for one that was removed.</param>
    internal async Task ApplyAsync(Notice notice, IReadOnlyDictionary<string, LoggedDocument?> milestones, CancellationToken cancellationToken)
    {
        if (_filled is not { } filling || !Concerns([notice]))
        {
            return;
        }

        try
        {
            var before = await filling;
            var news = notice.Touched.Where(t => t.Sequence > before.Facts.Sequence).ToList();
            if (news.Count == 0)
            {
                return;
            }

            var today = Today;
            if (news.Exists(t => WholeKinds.Contains(t.Kind, StringComparer.Ordinal)) || today != before.Pair.Open.Today)
            {
                Replace(filling, await FillAsync());
                return;
            }

            var (facts, meetings, reports) = await _reader.RefreshAsync(before.Facts, news, milestones, today, notice.Sequence, cancellationToken);
            Replace(filling, meetings.Count + reports.Count == 0
                ? before with { Facts = facts }
                : new Filled(facts, facts.Plan(before.Pair, meetings, reports, news.DistinctBy(t => (t.Kind, t.Ref)).ToDictionary(t => (t.Kind, t.Ref)))));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogUnreadable(failure);
            lock (_gate)
            {
                _filled = null;
            }
        }
    }

    /// <summary>Works out afresh what a new day has changed.</summary>
    /// <returns>Whether it was a new day.</returns>
    internal async Task<bool> TurnAsync()
    {
        if (_filled is not { IsCompletedSuccessfully: true } filled || (await filled).Pair.Open.Today == Today)
        {
            return false;
        }

        Replace(filled, await FillAsync());
        return true;
    }

    private Task<Filled> FilledAsync()
    {
        lock (_gate)
        {
            var stale = _filled is null or { IsFaulted: true } || (_filled is { IsCompletedSuccessfully: true } kept && kept.Result.Pair.Open.Today != Today);
            return stale ? _filled = Task.Run(FillAsync) : _filled!;
        }
    }

    private async Task<Filled> FillAsync()
    {
        var today = Today;
        var facts = await _reader.ReadAsync(today, CancellationToken.None);
        return new Filled(facts, facts.Plan(today));
    }

    private void Replace(Task<Filled> before, Filled now)
    {
        bool taken;
        lock (_gate)
        {
            // Someone who found it stale may be filling it anew; what they read is as new.
            taken = ReferenceEquals(_filled, before);
            _filled = taken ? Task.FromResult(now) : _filled;
        }

        Interlocked.Increment(ref _revision);
        try
        {
            (taken ? Renewed : null)?.Invoke(now.Pair);
        }
        catch (Exception failure)
        {
            // Whoever looks makes what they need, and is told where that fails.
            LogUnprepared(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The forward plan could not be brought up to date; it is read afresh when next asked for.")]
    private partial void LogUnreadable(Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The boards could not be made ahead; whoever looks makes their own.")]
    private partial void LogUnprepared(Exception failure);

    private sealed record Filled(ForwardFacts Facts, ForwardPair Pair);
}
