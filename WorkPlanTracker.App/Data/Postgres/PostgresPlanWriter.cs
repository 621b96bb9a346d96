namespace WorkPlanTracker.App.Data.Postgres;

/// <summary>The writer on PostgreSQL: commands side by side, the log's lock at the end of each.</summary>
public sealed class PostgresPlanWriter(PostgresDatabase database, TimeProvider clock) : PlanWriter(database, clock)
{
    public override Task<Outcome> ReplayAsync(IReadOnlyList<ReplayStep> steps, CancellationToken cancellationToken) =>
        InTransactionAsync(session => ReplayAsync(session, steps, cancellationToken), cancellationToken);

    protected override Task<Outcome> RunAsync(PlanCommand command, CancellationToken cancellationToken) =>
        InTransactionAsync(session => session.RunAsync(command, Now(), cancellationToken), cancellationToken);

    protected override async Task KeepAsync(Func<PlanDbContext, Task> keep, CancellationToken cancellationToken)
    {
        await using var context = Database.CreateDbContext();
        await keep(context);
    }

    private async Task<Outcome> InTransactionAsync(Func<WriteSession, Task<Outcome>> run, CancellationToken cancellationToken)
    {
        await using var connection = await Database.OpenAsync(cancellationToken);
        await using var transaction = await Database.BeginAsync(connection, cancellationToken);
        var session = new WriteSession(Database, connection, transaction);
        var outcome = await run(session);
        if (outcome is not Outcome.Saved)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            return outcome;
        }

        await transaction.CommitAsync(CancellationToken.None);
        if (session.HasEntries)
        {
            TellCommitted();
        }

        return outcome;
    }
}
