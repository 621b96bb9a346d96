using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data;

/// <summary>Proves the change log: every entry in order, each hash right and chained to the one before, every record as its newest entry says, and every file of a paper as it came.</summary>
/// <remarks>Reads one snapshot page by page, so it may run beside a program at work and needs little memory however long the log is.</remarks>
public sealed class LogProof(PlanDatabase database)
{
    internal const int AtOnce = 500;

    /// <summary>How a proof ended.</summary>
    /// <param name="Entries">How many entries were read.</param>
    /// <param name="FirstBad">The first bad entry's sequence, one past the last where an entry is missing at the end, or null where all is good.</param>
    /// <param name="Sentence">The same for people.</param>
    public sealed record Result(long Entries, long? FirstBad, string Sentence);

    /// <summary>Reads the whole log once, in order, then every record.</summary>
    /// <param name="progress">Told how many entries have been read, every ten thousand.</param>
    public async Task<Result> RunAsync(Action<long>? progress, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        if (await database.FindDamageAsync(connection, cancellationToken) is { } damage)
        {
            return new Result(0, 1, $"The database itself is damaged: {damage}");
        }

        await using var transaction = await database.BeginSnapshotAsync(connection, cancellationToken);
        await using var context = database.CreateDbContext(connection);
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        var chain = await ReadChainAsync(context, progress, cancellationToken);
        return chain.FirstBad is not null ? chain
            : await new RecordProof(context, chain.Entries).FirstBadAsync(cancellationToken)
                ?? (await PaperBodies.FaultAsync(context, cancellationToken) is { } fault ? new Result(chain.Entries, chain.Entries + 1, fault) : chain);
    }

    private static async Task<Result> ReadChainAsync(PlanDbContext context, Action<long>? progress, CancellationToken cancellationToken)
    {
        var updates = new UpdateProof(context);
        var previous = LogHash.First;
        long read = 0;
        var after = long.MinValue;
        while (true)
        {
            List<ChangeLogEntry> page;
            try
            {
                page = await context.Log.AsNoTracking().Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(AtOnce).ToListAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return await FirstUnreadableAsync(context, after, read, failure, cancellationToken);
            }

            foreach (var entry in page)
            {
                read++;
                if (FaultOf(entry, read, previous) is { } fault)
                {
                    return new Result(read - 1, read, fault);
                }

                previous = entry.Hash;
                if (read % 10_000 == 0)
                {
                    progress?.Invoke(read);
                }
            }

            if (await updates.FirstBadAsync(page, read, cancellationToken) is { } wrong)
            {
                return wrong;
            }

            if (page.Count < AtOnce)
            {
                return new Result(read, null, read == 0 ? "The log is empty, and so is the plan." : $"The log verifies: {read:N0} entries, the last hash is {previous}.");
            }

            after = page[^1].Sequence;
        }
    }

    private static string? FaultOf(ChangeLogEntry entry, long expected, string previous) =>
        entry.Sequence != expected ? $"Entry {expected} is missing: the log goes on with {entry.Sequence}."
        : entry.PreviousHash != previous ? $"Entry {expected} ({entry.Kind} {entry.Ref}) is not chained to entry {expected - 1}."
        : LogHash.Of(entry) != entry.Hash ? $"Entry {expected} ({entry.Kind} {entry.Ref}) was changed after it was written."
        : null;

    /// <summary>A page would not read: looks for the entry that is to blame, so that it can be named.</summary>
    private static async Task<Result> FirstUnreadableAsync(PlanDbContext context, long after, long read, Exception failure, CancellationToken cancellationToken)
    {
        var sequences = await context.Log.Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(AtOnce).Select(e => e.Sequence).ToListAsync(cancellationToken);
        foreach (var sequence in sequences)
        {
            try
            {
                _ = await context.Log.AsNoTracking().SingleAsync(e => e.Sequence == sequence, cancellationToken);
            }
            catch (Exception unreadable) when (unreadable is not OperationCanceledException)
            {
                return new Result(read, sequence, $"Entry {sequence} cannot be read: {unreadable.Message}");
            }
        }

        return new Result(read, read + 1, $"The log cannot be read past entry {read}: {failure.Message}");
    }
}
