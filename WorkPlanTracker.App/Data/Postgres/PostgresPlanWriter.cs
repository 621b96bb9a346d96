using System.Data.Common;

namespace WorkPlanTracker.App.Data.Postgres;

/// <summary>The writer on PostgreSQL: commands side by side, the log's lock at the end of each.</summary>
public sealed class PostgresPlanWriter(PostgresDatabase database, TimeProvider clock) : PlanWriter(database, clock)
{
    /// <summary>How often a command that met another one is run, each time in a fresh transaction.</summary>
    private const int MostTries = 5;

    /// <summary>What PostgreSQL says of a transaction that another one stood in the way of: nothing is wrong with the command.</summary>
    private static readonly string[] Clashes = ["40001", "40P01"];

    public override Task<Outcome> ReplayAsync(IReadOnlyList<ReplayStep> steps, CancellationToken cancellationToken) =>
        InTransactionAsync(session => ReplayAsync(session, steps, cancellationToken), cancellationToken);

    protected override Task<Outcome> RunAsync(PlanCommand command, CancellationToken cancellationToken) =>
        AgainAsync(() => InTransactionAsync(session => session.RunAsync(command, Now(), cancellationToken), cancellationToken));

    /// <summary>Runs what met another command again, so that the person does not have to.</summary>
    private static async Task<Outcome> AgainAsync(Func<Task<Outcome>> run)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                var outcome = await run();
                if (tried == MostTries || outcome is not Outcome.Refused { Rule: WriteSession.Taken })
                {
                    return outcome;
                }
            }
            catch (Exception failure) when (failure.GetBaseException() is DbException { SqlState: { } state } && Clashes.Contains(state, StringComparer.Ordinal))
            {
                if (tried == MostTries)
                {
                    return new Outcome.Refused("busy", "Others are changing the same things at this moment. Nothing was saved; try again.", null);
                }
            }
        }
    }

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
        TellCommitted(session);
        return outcome;
    }
}
