using System.Data.Common;
using System.Threading.Channels;

namespace WorkPlanTracker.App.Data.Sqlite;

/// <summary>The writer on SQLite: one queue in the process, and one commit for all commands that wait together.</summary>
public sealed class SqlitePlanWriter : PlanWriter, IAsyncDisposable
{
    /// <summary>At most this many commands share one commit, so that none waits long.</summary>
    private const int MostPerCommit = 64;

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(4_096) { SingleReader = true });
    private readonly Task _loop;

    public SqlitePlanWriter(SqliteDatabase database, TimeProvider clock)
        : base(database, clock) => _loop = Task.Run(LoopAsync);

    public override Task<Outcome> ReplayAsync(IReadOnlyList<ReplayStep> steps, CancellationToken cancellationToken) =>
        QueueAsync(session => ReplayAsync(session, steps, cancellationToken), cancellationToken);

    /// <summary>Finishes what is queued, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    protected override Task<Outcome> RunAsync(PlanCommand command, CancellationToken cancellationToken) =>
        QueueAsync(session => session.RunAsync(command, Now(), cancellationToken), cancellationToken);

    protected override Task KeepAsync(Func<PlanDbContext, Task> keep, CancellationToken cancellationToken) =>
        QueueAsync(session => session.KeepAsync(keep, cancellationToken), cancellationToken);

    private async Task<Outcome> QueueAsync(Func<WriteSession, Task<Outcome>> run, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(run, cancellationToken);
        await _queue.Writer.WriteAsync(waiting, cancellationToken);
        return await waiting.Answer.Task;
    }

    private async Task LoopAsync()
    {
        DbConnection? connection = null;
        var batch = new List<Waiting>(MostPerCommit);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostPerCommit && _queue.Reader.TryRead(out var waiting))
            {
                batch.Add(waiting);
            }

            try
            {
                connection ??= await Database.OpenAsync(CancellationToken.None);
                await CommitTogetherAsync(connection, batch);
            }
            catch (Exception failure)
            {
                // A broken machine: everyone in the batch is told, and the next one starts on a fresh connection.
                batch.ForEach(w => w.Answer.TrySetException(failure));
                await LetGoAsync(connection);
                connection = null;
            }
        }

        await LetGoAsync(connection);
    }

    /// <summary>A connection that will not even close must not end the loop: whoever came after would wait for ever.</summary>
    private static async Task LetGoAsync(DbConnection? connection)
    {
        try
        {
            await (connection?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (DbException)
        {
            // What it failed at was told to those who wait; the next batch begins on another one.
        }
    }

    private async Task CommitTogetherAsync(DbConnection connection, List<Waiting> batch)
    {
        await using var transaction = await Database.BeginAsync(connection, CancellationToken.None);
        var session = new WriteSession(Database, connection, transaction);
        var answers = new List<(Waiting Waiting, Outcome? Outcome, Exception? Failure)>(batch.Count);
        foreach (var waiting in batch)
        {
            if (waiting.CancellationToken.IsCancellationRequested)
            {
                answers.Add((waiting, null, new OperationCanceledException(waiting.CancellationToken)));
                continue;
            }

            // A command alone in its transaction needs no way back to the middle of it.
            if (batch.Count > 1)
            {
                await transaction.SaveAsync(Savepoint, CancellationToken.None);
                session.Mark();
            }

            Outcome? outcome = null;
            Exception? failure = null;
            try
            {
                outcome = await waiting.Run(session);
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }

            answers.Add((waiting, outcome, failure));
            if (batch.Count == 1)
            {
                if (outcome is not Outcome.Saved)
                {
                    await transaction.RollbackAsync(CancellationToken.None);
                    Answer(answers);
                    return;
                }

                break;
            }

            if (outcome is not Outcome.Saved)
            {
                await transaction.RollbackAsync(Savepoint, CancellationToken.None);
                session.BackToMark();
            }

            await transaction.ReleaseAsync(Savepoint, CancellationToken.None);
        }

        await transaction.CommitAsync(CancellationToken.None);
        TellCommitted(session);
        Answer(answers);
    }

    private static void Answer(List<(Waiting Waiting, Outcome? Outcome, Exception? Failure)> answers)
    {
        foreach (var (waiting, outcome, failure) in answers)
        {
            if (failure is null)
            {
                waiting.Answer.TrySetResult(outcome!);
            }
            else
            {
                waiting.Answer.TrySetException(failure);
            }
        }
    }

    private const string Savepoint = "command";

    private sealed class Waiting(Func<WriteSession, Task<Outcome>> run, CancellationToken cancellationToken)
    {
        internal Func<WriteSession, Task<Outcome>> Run { get; } = run;

        internal CancellationToken CancellationToken { get; } = cancellationToken;

        internal TaskCompletionSource<Outcome> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
