using Microsoft.EntityFrameworkCore.Design;

namespace WorkPlanTracker.App.Data.Sqlite;

/// <summary>For the migration tool alone.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqlitePlanDbContext>
{
    public SqlitePlanDbContext CreateDbContext(string[] args) => new SqliteDatabase("Data Source=design.db").CreateDbContext();
}
