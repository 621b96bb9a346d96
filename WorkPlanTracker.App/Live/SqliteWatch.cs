using WorkPlanTracker.App.Data.Sqlite;

namespace WorkPlanTracker.App.Live;

/// <summary>Notices what a verb wrote to the SQLite file beside the running program, and pokes the follower. On PostgreSQL it does nothing.</summary>
/// <remarks>SQLite cannot notify another process. <c>PRAGMA data_version</c> on a connection kept open reads one number from shared memory.</remarks>
public sealed partial class SqliteWatch(IServiceProvider services, LogFollower follower, ILogger<SqliteWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<SqliteDatabase>() is not { } database)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WatchAsync(database, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogBroken(failure.Message);
                await Task.Delay(Between, stoppingToken);
            }
        }
    }

    private async Task WatchAsync(SqliteDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var ask = connection.CreateCommand();
        ask.CommandText = "PRAGMA data_version;";
        var seen = await ask.ExecuteScalarAsync(cancellationToken);

        // Whatever was written before this connection was open is read now.
        follower.Poke();
        using var timer = new PeriodicTimer(Between);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var now = await ask.ExecuteScalarAsync(cancellationToken);
            if (!Equals(now, seen))
            {
                seen = now;
                follower.Poke();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database file could not be watched ({Reason}); trying again.")]
    private partial void LogBroken(string reason);
}
