using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace WorkPlanTracker.App.Data.Postgres;

/// <summary>PostgreSQL, for several instances: commits in the order of the log's lock, and notices between instances.</summary>
public sealed class PostgresDatabase : PlanDatabase, IAsyncDisposable
{
    /// <summary>The channel on which instances hear of each other's changes; what is said is the newest sequence.</summary>
    internal const string Channel = "workplan_changed";

    /// <summary>The channel on which they hear whose sign-ins are over; what is said is the account.</summary>
    internal const string SignOutChannel = "workplan_signed_out";

    private const long LogLock = 0x574F_524B_504C_414E;

    private readonly NpgsqlDataSource _source;
    private readonly DbContextOptions<PostgresPlanDbContext> _options;
    private readonly PooledDbContextFactory<PostgresPlanDbContext> _reading;
    private readonly PooledDbContextFactory<PostgresPlanDbContext> _writing;

    public PostgresDatabase(string connectionString)
    {
        var read = new NpgsqlConnectionStringBuilder(connectionString);
        if (read.MaxAutoPrepare == 0)
        {
            // Every command asks the same few questions; the server plans each of them once.
            read.MaxAutoPrepare = 50;
            read.AutoPrepareMinUsages = 2;
        }

        _source = NpgsqlDataSource.Create(read);
        Place = $"{read.Host}:{read.Port}/{read.Database}";
        _options = new DbContextOptionsBuilder<PostgresPlanDbContext>().UseNpgsql(_source).Options;
        _reading = new PooledDbContextFactory<PostgresPlanDbContext>(_options, MostKept);
        _writing = new PooledDbContextFactory<PostgresPlanDbContext>(new DbContextOptionsBuilder<PostgresPlanDbContext>().UseNpgsql().Options, MostKept);
    }

    public override string Provider => "PostgreSQL";

    public override string Place { get; }

    internal override string LockLog { get; } = $"SELECT pg_advisory_xact_lock({LogLock});";

    internal override string NotifyOthers { get; } = $"SELECT pg_notify('{Channel}', @sequence::text);";

    internal override string NotifyOfSignOut => $"SELECT pg_notify('{SignOutChannel}', {{0}})";

    public override PostgresPlanDbContext CreateDbContext() => _reading.CreateDbContext();

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    internal override PlanDbContext CreateForRequest() => new PostgresPlanDbContext(_options);

    internal override PlanDbContext CreateDbContext(DbConnection connection)
    {
        var context = _writing.CreateDbContext();
        context.Database.SetDbConnection(connection);
        return context;
    }

    internal override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    internal override async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(cancellationToken);

    internal override async Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    internal override Task<string?> FindDamageAsync(DbConnection connection, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
