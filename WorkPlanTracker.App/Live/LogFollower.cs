using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Live;

/// <summary>Reads the change log from where it last stopped, and passes on what it finds: once, in order, nothing lost.</summary>
/// <remarks>It reads only when poked: by this instance's own commits, on PostgreSQL by the other instances' notices, on SQLite when a verb has written to the file.</remarks>
public sealed partial class LogFollower(
    PlanDatabase database, PlanWriter writer, PlanModels models, ForwardPlans forward, SavedViewShelf views, CoverShelf covers, ChangeFeed feed, ILogger<LogFollower> logger) : BackgroundService
{
    private const int MostAtOnce = 500;

    /// <summary>Asked after every burst of changes, so compiled once.</summary>
    private readonly Func<PlanDbContext, long, IAsyncEnumerable<Entry>> _readAfter = EF.CompileAsyncQuery((PlanDbContext context, long sequence) =>
        context.Log.AsNoTracking()
            .Where(e => e.Sequence > sequence)
            .OrderBy(e => e.Sequence)
            .Take(MostAtOnce)
            .Select(e => new Entry(new Touch(e.Sequence, e.Kind, e.Ref, e.ActorEmail, e.Actor, e.Sentence), e.Kind == "milestone" ? e.Record : null, e.Schema)));

    private readonly SemaphoreSlim _poked = new(0, 1);
    private long _last;

    /// <summary>True while it follows the log; false before it has started, and while the log cannot be read.</summary>
    public bool Attached { get; private set; }

    /// <summary>The newest entry passed on.</summary>
    public long Last => Interlocked.Read(ref _last);

    /// <summary>Has it look at the log. Pokes while it reads count as one.</summary>
    public void Poke()
    {
        try
        {
            _poked.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is going to look anyway.
        }
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var context = database.CreateDbContext())
        {
            _last = await context.Log.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        }

        writer.Committed += Poke;
        Attached = true;
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        writer.Committed -= Poke;
        _poked.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _poked.WaitAsync(stoppingToken);
            try
            {
                while (await PassOnAsync(stoppingToken))
                {
                }

                Attached = true;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Attached = false;
                LogFailure(failure);
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
                Poke();
            }
        }
    }

    private async Task<bool> PassOnAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var entries = await _readAfter(context, _last).ToListAsync(cancellationToken);
        if (entries.Count == 0)
        {
            return false;
        }

        var newest = entries.GroupBy(e => (e.Touch.Kind, e.Touch.Ref)).Select(g => g.Last()).ToList();
        var notice = new Notice(entries[^1].Touch.Sequence, [.. newest.Select(e => e.Touch)]);
        var milestones = newest.Where(e => e.Touch.Kind == "milestone").ToDictionary(e => e.Touch.Ref, e => e.Record is null ? null : new LoggedDocument(e.Record, e.Schema), StringComparer.Ordinal);
        await models.ApplyAsync(notice, milestones, cancellationToken);
        await forward.ApplyAsync(notice, milestones, cancellationToken);
        views.Take(notice);
        covers.Take(notice);
        Interlocked.Exchange(ref _last, notice.Sequence);
        feed.Announce(notice);
        return entries.Count == MostAtOnce;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The change log could not be read; trying again in a second.")]
    private partial void LogFailure(Exception failure);

    /// <summary>Where something changed, and the milestone it became, for the read models alone.</summary>
    private sealed record Entry(Touch Touch, string? Record, int Schema);
}
