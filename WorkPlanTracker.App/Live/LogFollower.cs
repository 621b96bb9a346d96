using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Live;

/// <summary>Follows the change log from where it last stopped, and passes on what is new: once, in order, nothing lost.</summary>
/// <remarks>It looks only when poked: by this instance's own commits, on PostgreSQL by the other instances' notices, on SQLite when a verb has written to the file.</remarks>
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
    private readonly ConcurrentQueue<IReadOnlyList<ChangeLogEntry>> _handed = new();
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
            await database.Calendar.ReadAsync(context, cancellationToken);
            _last = await context.Log.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        }

        writer.Committed += Take;
        Attached = true;
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        writer.Committed -= Take;
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

    /// <summary>Takes what this instance has just committed.</summary>
    private void Take(IReadOnlyList<ChangeLogEntry> entries)
    {
        _handed.Enqueue(entries);
        Poke();
    }

    /// <summary>The newest entries, as they were handed over where those follow on, else from the log.</summary>
    /// <returns>The entries, and whether there may be more.</returns>
    private async Task<(IReadOnlyList<Entry> Entries, bool More)> NextAsync(CancellationToken cancellationToken)
    {
        List<ChangeLogEntry> handed = [];
        while (handed.Count < MostAtOnce && _handed.TryDequeue(out var entries))
        {
            handed.AddRange(entries);
        }

        if (handed.Count is > 0 and <= MostAtOnce && handed.Select((e, i) => e.Sequence == _last + 1 + i).All(follows => follows))
        {
            return ([.. handed.Select(Entry.Of)], !_handed.IsEmpty);
        }

        await using var context = database.CreateDbContext();
        var read = await _readAfter(context, _last).ToListAsync(cancellationToken);
        return (read, read.Count == MostAtOnce || !_handed.IsEmpty);
    }

    private async Task<bool> PassOnAsync(CancellationToken cancellationToken)
    {
        var (entries, more) = await NextAsync(cancellationToken);
        if (entries.Count == 0)
        {
            return more;
        }

        var newest = entries.GroupBy(e => (e.Touch.Kind, e.Touch.Ref)).Select(g => g.Last()).ToList();
        var notice = new Notice(entries[^1].Touch.Sequence, [.. newest.Select(e => e.Touch)]);
        var milestones = newest.Where(e => e.Touch.Kind == "milestone").ToDictionary(e => e.Touch.Ref, e => e.Record is null ? null : new LoggedDocument(e.Record, e.Schema), StringComparer.Ordinal);
        if (notice.Touched.Any(t => t.Kind == "calendar"))
        {
            await using var context = database.CreateDbContext();
            await database.Calendar.ReadAsync(context, cancellationToken);
        }

        await models.ApplyAsync(notice, milestones, cancellationToken);
        await forward.ApplyAsync(notice, milestones, cancellationToken);
        views.Take(notice);
        covers.Take(notice);
        Interlocked.Exchange(ref _last, notice.Sequence);
        feed.Announce(notice);
        return more;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The change log could not be read; trying again in a second.")]
    private partial void LogFailure(Exception failure);

    /// <summary>Where something changed, and the milestone it became, for the read models alone.</summary>
    private sealed record Entry(Touch Touch, string? Record, int Schema)
    {
        internal static Entry Of(ChangeLogEntry entry) =>
            new(new Touch(entry.Sequence, entry.Kind, entry.Ref, entry.ActorEmail, entry.Actor, entry.Sentence), entry.Kind == "milestone" ? entry.Record : null, entry.Schema);
    }
}
