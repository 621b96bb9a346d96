using System.Threading.Channels;
using Npgsql;
using WorkPlanTracker.App.Data.Postgres;

namespace WorkPlanTracker.App.Live;

/// <summary>Hears of other instances' changes and pokes the follower, which catches up by sequence; and of who signed out there. On SQLite it does nothing.</summary>
/// <remarks>Whatever was missed while the connection was down is read after it is back: the follower asks for everything past its last entry.</remarks>
public sealed partial class PostgresRelay(IServiceProvider services, LogFollower follower, PersonWatch people, ILogger<PostgresRelay> logger) : BackgroundService
{
    /// <summary>How often the line is tried, so that one that died without a word is noticed.</summary>
    private static readonly TimeSpan Trying = TimeSpan.FromSeconds(10);

    /// <summary>True while it hears, or where there is nobody else to hear.</summary>
    public bool Listening { get; private set; } = services.GetService<PostgresDatabase>() is null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<PostgresDatabase>() is not { } database)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(database, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Listening = false;
                people.Deafen();
                LogBroken(failure.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(500), stoppingToken);
            }
        }
    }

    private async Task ListenAsync(PostgresDatabase database, CancellationToken cancellationToken)
    {
        await using var connection = (NpgsqlConnection)await database.OpenAsync(cancellationToken);
        var signedOut = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
        connection.Notification += (_, notice) =>
        {
            if (notice.Channel == PostgresDatabase.SignOutChannel)
            {
                signedOut.Writer.TryWrite(notice.Payload);
            }
            else
            {
                follower.Poke();
            }
        };
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"LISTEN {PostgresDatabase.Channel}; LISTEN {PostgresDatabase.SignOutChannel}";
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        Listening = true;
        follower.Poke();
        await people.HearAgainAsync();
        while (true)
        {
            while (signedOut.Reader.TryRead(out var account))
            {
                await people.HearSignOutAsync(account);
            }

            if (!await connection.WaitAsync(Trying, cancellationToken))
            {
                await using var ask = connection.CreateCommand();
                ask.CommandText = "SELECT 1";
                ask.CommandTimeout = (int)Trying.TotalSeconds;
                await ask.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that hears of other instances broke ({Reason}); connecting again.")]
    private partial void LogBroken(string reason);
}
