using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Postgres;
using WorkPlanTracker.App.Data.Sqlite;

namespace WorkPlanTracker.Tests.Support;

/// <summary>A migrated database of one kind with its writer and a clock that stands still.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly string? _file;

    private Store(PlanDatabase database, Func<TimeProvider, PlanWriter> writer, string connectionString, string? file)
    {
        ConnectionString = connectionString;
        Database = database;
        Writer = writer(Clock);
        _file = file;
    }

    internal FixedClock Clock { get; } = new(new DateTime(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc));

    /// <summary>Where it is, for a program of its own.</summary>
    internal string ConnectionString { get; }

    internal PlanDatabase Database { get; }

    internal PlanWriter Writer { get; }

    internal static async Task<Store> CreateAsync(string provider)
    {
        Store store;
        if (provider == "Sqlite")
        {
            var file = Path.Combine(Path.GetTempPath(), $"plan-{Guid.NewGuid():N}.db");
            var where = $"Data Source={file};Pooling=False";
            var database = new SqliteDatabase(where);
            store = new Store(database, clock => new SqlitePlanWriter(database, clock), where, file);
        }
        else
        {
            var where = await PostgresCluster.CreateDatabaseAsync();
            var database = new PostgresDatabase(where);
            store = new Store(database, clock => new PostgresPlanWriter(database, clock), where, null);
        }

        await using var context = store.Database.CreateDbContext();
        await context.Database.MigrateAsync();
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await ((Writer as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask);
        await ((Database as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (_file is not null)
        {
            foreach (var part in Directory.GetFiles(Path.GetDirectoryName(_file)!, Path.GetFileName(_file) + "*"))
            {
                File.Delete(part);
            }
        }
    }
}
