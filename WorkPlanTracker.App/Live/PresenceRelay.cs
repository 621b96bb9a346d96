using System.Threading.Channels;
using Npgsql;
using WorkPlanTracker.App.Data.Postgres;

namespace WorkPlanTracker.App.Live;

/// <summary>Tells other instances who is where on this one, and hears of theirs, through notices of PostgreSQL on a channel of their own. On SQLite it does nothing.</summary>
/// <remarks>Only instances have heartbeats. After a broken connection everything is said and asked anew.</remarks>
public sealed partial class PresenceRelay(IServiceProvider services, PresenceBoard board, TimeProvider time, ILogger<PresenceRelay> logger) : BackgroundService
{
    private const string NoticeChannel = "workplan_presence";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);

    private readonly Channel<PresenceMessage.Entry> _changes = Channel.CreateBounded<PresenceMessage.Entry>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly PresencePeers _peers = new(board, time);
    private readonly Lock _hearing = new();
    private Guid? _ask;
    private bool _askedOfUs;
    private long _number;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<PostgresDatabase>() is not { } database)
        {
            return;
        }

        board.LocalChanged += Keep;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RelayAsync(database, stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException)
            {
                LogBroken(failure.Message);
                lock (_hearing)
                {
                    _peers.Expire();
                }

                await Task.Delay(TimeSpan.FromMilliseconds(500), stoppingToken);
            }
        }
    }

    private void Keep(long id, PresenceBoard.Mark? mark) => _changes.Writer.TryWrite(PresenceMessage.Entry.Of(id, mark));

    private async Task RelayAsync(PostgresDatabase database, CancellationToken stoppingToken)
    {
        await using var ears = (NpgsqlConnection)await database.OpenAsync(stoppingToken);
        await using var mouth = (NpgsqlConnection)await database.OpenAsync(stoppingToken);
        ears.Notification += (_, notice) => Hear(notice.Payload);
        await using (var listen = ears.CreateCommand())
        {
            listen.CommandText = $"LISTEN {NoticeChannel}";
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var hearing = ListenAsync(ears, either.Token);
        var speaking = SpeakAsync(mouth, either.Token);
        try
        {
            await await Task.WhenAny(hearing, speaking);
        }
        finally
        {
            await either.CancelAsync();
            await Task.WhenAll(hearing.ContinueWith(static _ => { }, TaskScheduler.Default), speaking.ContinueWith(static _ => { }, TaskScheduler.Default));
            if (stoppingToken.IsCancellationRequested && mouth.State is System.Data.ConnectionState.Open)
            {
                await SendAsync(mouth, new PresenceMessage { Instance = board.Instance, Stops = true }, CancellationToken.None);
            }
        }
    }

    private static async Task ListenAsync(NpgsqlConnection ears, CancellationToken cancellationToken)
    {
        while (true)
        {
            await ears.WaitAsync(cancellationToken);
        }
    }

    private void Hear(string text)
    {
        if (PresenceMessage.Read(text) is not { } message)
        {
            return;
        }

        lock (_hearing)
        {
            _ask ??= _peers.Take(message);
            _askedOfUs |= message.Instance != board.Instance && message.Asks is { } asked && (asked == board.Instance || asked == Guid.Empty);
            if (_ask is not null || _askedOfUs)
            {
                // Wakes the speaker; a mark that was never there says nothing.
                _changes.Writer.TryWrite(new PresenceMessage.Entry(0));
            }
        }
    }

    private async Task SpeakAsync(NpgsqlConnection mouth, CancellationToken cancellationToken)
    {
        await SendAsync(mouth, new PresenceMessage { Instance = board.Instance, Asks = Guid.Empty }, cancellationToken);
        await SendAllAsync(mouth, cancellationToken);
        var next = time.GetTimestamp();
        while (true)
        {
            List<PresenceMessage.Entry> changes = [];
            while (_changes.Reader.TryRead(out var change))
            {
                if (change.Id > 0)
                {
                    changes.Add(change);
                }
            }

            Guid? ask;
            bool all;
            lock (_hearing)
            {
                (ask, all) = (_ask, _askedOfUs);
                (_ask, _askedOfUs) = (null, false);
                _peers.Expire();
            }

            if (ask is not null)
            {
                await SendAsync(mouth, new PresenceMessage { Instance = board.Instance, Asks = ask }, cancellationToken);
            }

            if (all)
            {
                await SendAllAsync(mouth, cancellationToken);
            }
            else if (changes.Count > 0)
            {
                await SendPartsAsync(mouth, changes, fromNew: false, cancellationToken);
            }

            if (time.GetElapsedTime(next) >= Heartbeat)
            {
                next = time.GetTimestamp();
                await SendAsync(mouth, new PresenceMessage { Instance = board.Instance, Number = _number }, cancellationToken);
            }

            using var beat = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            beat.CancelAfter(Heartbeat);
            try
            {
                await _changes.Reader.WaitToReadAsync(beat.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Nothing happened: time for a heartbeat.
            }
        }
    }

    private Task SendAllAsync(NpgsqlConnection mouth, CancellationToken cancellationToken) =>
        SendPartsAsync(mouth, [.. board.Local().Select(m => PresenceMessage.Entry.Of(m.Id, m.Mark))], fromNew: true, cancellationToken);

    private async Task SendPartsAsync(NpgsqlConnection mouth, IReadOnlyList<PresenceMessage.Entry> marks, bool fromNew, CancellationToken cancellationToken)
    {
        foreach (var part in PresenceMessage.Parts(marks))
        {
            if (part.Count > 0)
            {
                _number++;
            }

            await SendAsync(mouth, new PresenceMessage { Instance = board.Instance, Number = _number, FromNew = fromNew, Marks = part }, cancellationToken);
            fromNew = false;
        }
    }

    private static async Task SendAsync(NpgsqlConnection mouth, PresenceMessage message, CancellationToken cancellationToken)
    {
        await using var notify = new NpgsqlCommand($"SELECT pg_notify('{NoticeChannel}', $1)", mouth);
        notify.Parameters.AddWithValue(message.Text());
        await notify.ExecuteNonQueryAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that tells other instances who is here broke ({Reason}); connecting again.")]
    private partial void LogBroken(string reason);
}
