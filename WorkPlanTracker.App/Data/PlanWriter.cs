namespace WorkPlanTracker.App.Data;

/// <summary>The one way in: every change of every record is made here, whoever asks.</summary>
/// <remarks>Rights are read afresh, the version the person saw is checked, and record, log and version are one transaction.
/// On SQLite there is one queue, and commands that wait together share one commit; on PostgreSQL they run side by side
/// and meet at the log's lock.</remarks>
public abstract class PlanWriter(PlanDatabase database, TimeProvider clock)
{
    protected PlanDatabase Database => database;

    /// <summary>Raised after a commit, off the transaction; says nothing of what changed.</summary>
    public event Action? Committed;

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

    protected abstract Task<Outcome> RunAsync(PlanCommand command, CancellationToken cancellationToken);

    protected DateTime Now() => clock.GetUtcNow().UtcDateTime;

    protected void TellCommitted() => Committed?.Invoke();

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
