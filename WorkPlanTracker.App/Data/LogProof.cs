using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data;

/// <summary>Proves the change log: every entry in order, none missing, each hash right and chained to the one before.</summary>
public sealed class LogProof(PlanDatabase database)
{
    /// <summary>How a proof ended.</summary>
    /// <param name="Entries">How many entries were read.</param>
    /// <param name="FirstBad">The first bad entry's sequence, or null where all are good.</param>
    /// <param name="Sentence">The same for people.</param>
    public sealed record Result(long Entries, long? FirstBad, string Sentence);

    /// <summary>Reads the whole log once, in order.</summary>
    /// <param name="progress">Told how many entries have been read, every ten thousand.</param>
    public async Task<Result> RunAsync(Action<long>? progress, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var previous = LogHash.First;
        long read = 0;
        await foreach (var entry in context.Log.AsNoTracking().OrderBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            read++;
            if (entry.Sequence != read)
            {
                return new Result(read - 1, read, $"Entry {read} is missing: the log goes on with {entry.Sequence}.");
            }

            if (entry.PreviousHash != previous)
            {
                return new Result(read - 1, read, $"Entry {read} ({entry.Kind} {entry.Ref}) is not chained to entry {read - 1}.");
            }

            if (LogHash.Of(entry) != entry.Hash)
            {
                return new Result(read - 1, read, $"Entry {read} ({entry.Kind} {entry.Ref}) was changed after it was written.");
            }

            previous = entry.Hash;
            if (read % 10_000 == 0)
            {
                progress?.Invoke(read);
            }
        }

        return new Result(read, null, read == 0 ? "The log is empty." : $"The log verifies: {read:N0} entries, the last hash is {previous}.");
    }
}
