using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data.Postgres;
using WorkPlanTracker.App.Data.Sqlite;

namespace WorkPlanTracker.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public async Task Neither_database_has_a_change_of_the_model_without_a_migration()
    {
        await using var sqlite = new SqliteDatabase("Data Source=unused.db").CreateDbContext();
        await using var database = new PostgresDatabase("Host=localhost;Database=unused");
        await using var postgres = database.CreateDbContext();

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }
}
