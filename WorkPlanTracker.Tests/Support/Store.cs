using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Postgres;
using WorkPlanTracker.App.Data.Sqlite;

namespace WorkPlanTracker.Tests.Support;

/// <summary>A migrated database of one kind with its writer and a clock that stands still.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly string? _file;

    private Store(PlanDatabase database, Func<TimeProvider, PlanWriter> writer, string? file)
    {
        Database = database;
        Writer = writer(Clock);
        _file = file;
    }

    internal FixedClock Clock { get; } = new(new DateTime(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc));

    internal PlanDatabase Database { get; }

    internal PlanWriter Writer { get; }

    internal static async Task<Store> CreateAsync(string provider)
    {
        Store store;
        if (provider == "Sqlite")
        {
            var file = Path.Combine(Path.GetTempPath(), $"plan-{Guid.NewGuid():N}.db");
            var database = new SqliteDatabase($"Data Source={file};Pooling=False");
            store = new Store(database, clock => new SqlitePlanWriter(database, clock), file);
        }
        else
        {
            var database = new PostgresDatabase(await PostgresCluster.CreateDatabaseAsync());
            store = new Store(database, clock => new PostgresPlanWriter(database, clock), null);
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
