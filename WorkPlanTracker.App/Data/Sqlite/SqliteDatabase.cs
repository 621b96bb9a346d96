using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace WorkPlanTracker.App.Data.Sqlite;

/// <summary>One file beside the program: WAL, every commit on disk, foreign keys on, one writer at a time.</summary>
public sealed class SqliteDatabase : PlanDatabase
{
    private readonly DbContextOptions<SqlitePlanDbContext> _options;
    private readonly PooledDbContextFactory<SqlitePlanDbContext> _reading;
    private readonly PooledDbContextFactory<SqlitePlanDbContext> _writing;
    private readonly string _connectionString;

    public SqliteDatabase(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        _connectionString = builder.ToString();
        Place = builder.DataSource;
        _options = new DbContextOptionsBuilder<SqlitePlanDbContext>().UseSqlite(_connectionString).Options;
        _reading = new PooledDbContextFactory<SqlitePlanDbContext>(_options, MostKept);
        _writing = new PooledDbContextFactory<SqlitePlanDbContext>(new DbContextOptionsBuilder<SqlitePlanDbContext>().UseSqlite().Options, MostKept);
    }

    public override string Provider => "Sqlite";

    public override string Place { get; }

    internal override string LockLog => "";

    internal override string NotifyOthers => "";

    public override SqlitePlanDbContext CreateDbContext() => _reading.CreateDbContext();

    internal override PlanDbContext CreateForRequest() => new SqlitePlanDbContext(_options);

    internal override PlanDbContext CreateDbContext(DbConnection connection)
    {
        var context = _writing.CreateDbContext();
        context.Database.SetDbConnection(connection);
        return context;
    }

    internal override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var settings = connection.CreateCommand();
        settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
        await settings.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }

    internal override Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    internal override Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    internal override async Task<string?> FindDamageAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check(1);";
        return await check.ExecuteScalarAsync(cancellationToken) is string said && said != "ok" ? said : null;
    }
}
