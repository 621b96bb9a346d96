using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data;

/// <summary>The one way in: every change of every record is made here, whoever asks.</summary>
/// <remarks>Rights are read afresh, the version the person saw is checked, and record, log and version are one transaction.
/// On SQLite there is one queue, and commands that wait together share one commit; on PostgreSQL they run side by side
/// and meet at the log's lock.</remarks>
public abstract class PlanWriter(PlanDatabase database, TimeProvider clock)
{
    protected PlanDatabase Database => database;

    /// <summary>Raised after a commit, off the transaction, with the log's new entries in order.</summary>
    /// <remarks>It saves the reader of the log a read, and is no more than that: commits may be told in another order than they were made.</remarks>
    public event Action<IReadOnlyList<ChangeLogEntry>>? Committed;

    /// <summary>Runs a command to its outcome. Throws only for a bug or a broken machine.</summary>
    public Task<Outcome> RunAsync(string name, Actor actor, Func<Change, Task> act, CancellationToken cancellationToken) =>
        RunAsync(new PlanCommand(name, actor, act), cancellationToken);

    /// <summary>Replays steps of the past in one transaction, all or nothing.</summary>
    /// <returns>The first outcome that is not saved, or the last one saved.</returns>
    public abstract Task<Outcome> ReplayAsync(IReadOnlyList<ReplayStep> steps, CancellationToken cancellationToken);

    /// <summary>Keeps a key that protects cookies: housekeeping, outside the log.</summary>
    public void KeepKey(StoredKey key)
    {
        using var context = database.CreateDbContext();
        context.Keys.Add(key);
        context.SaveChanges();
    }

    /// <summary>Keeps the answer to a request that carried a key, unless one is kept: housekeeping, outside the log.</summary>
    public Task KeepAnswerAsync(string account, OnceOnly once, int status, string headers, string body, CancellationToken cancellationToken) =>
        KeepAsync(context => context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "KeptRequests" ("Account", "Key", "Fingerprint", "At", "Status", "Headers", "Body")
            VALUES ({account}, {once.Key}, {once.Fingerprint}, {once.At}, {status}, {headers}, {body})
            ON CONFLICT ("Account", "Key") DO UPDATE SET "Status" = excluded."Status", "Headers" = excluded."Headers", "Body" = excluded."Body"
            WHERE "KeptRequests"."Status" IS NULL AND "KeptRequests"."Fingerprint" = excluded."Fingerprint"
            """,
            cancellationToken), cancellationToken);

    /// <summary>Forgets requests older than keys are remembered: housekeeping, outside the log.</summary>
    public Task ForgetRequestsAsync(DateTime before, CancellationToken cancellationToken) =>
        KeepAsync(context => context.Requests.Where(r => r.At < before).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <summary>Notes that a token was used: housekeeping, outside the log.</summary>
    public Task KeepTokenUseAsync(string hash, DateTime at, CancellationToken cancellationToken) =>
        KeepAsync(context => context.Tokens.Where(t => t.Hash == hash).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, at), cancellationToken), cancellationToken);

    /// <summary>Ends every sign-in of an account by a new stamp, and tells other instances in the same transaction: housekeeping, outside the log.</summary>
    /// <remarks>Identity's own token changes with it, so that a sign-in that is being counted meanwhile cannot write the old stamp back.</remarks>
    public Task KeepSignOutAsync(string account, CancellationToken cancellationToken) =>
        KeepAsync(async context =>
        {
            var (stamp, token) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
            await using var together = database.NotifyOfSignOut.Length > 0 ? await context.Database.BeginTransactionAsync(cancellationToken) : null;
            var ended = await context.Users.Where(a => a.Ref == account)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.SecurityStamp, stamp).SetProperty(x => x.ConcurrencyStamp, token), cancellationToken);
            if (ended > 0 && database.NotifyOfSignOut.Length > 0)
            {
                await context.Database.ExecuteSqlRawAsync(database.NotifyOfSignOut, [account], cancellationToken);
            }

            await (together?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
        }, cancellationToken);

    /// <summary>Runs housekeeping where it cannot collide with commands.</summary>
    protected abstract Task KeepAsync(Func<PlanDbContext, Task> keep, CancellationToken cancellationToken);

    protected abstract Task<Outcome> RunAsync(PlanCommand command, CancellationToken cancellationToken);

    protected DateTime Now() => clock.GetUtcNow().UtcDateTime;

    private protected void TellCommitted(WriteSession session)
    {
        if (session.Entries.Count > 0)
        {
            Committed?.Invoke(session.Entries);
        }
    }

    private protected static async Task<Outcome> ReplayAsync(WriteSession session, IReadOnlyList<ReplayStep> steps, CancellationToken cancellationToken)
    {
        Outcome last = new Outcome.Saved("", 0, 0, "", []);
        foreach (var step in steps)
        {
            last = await session.RunAsync(step.Command, step.At, cancellationToken);
            if (last is not Outcome.Saved)
            {
                return last;
            }
        }

        return last;
    }
}
