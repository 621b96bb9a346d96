using Microsoft.EntityFrameworkCore.Design;

namespace WorkPlanTracker.App.Data.Postgres;

/// <summary>For the migration tool alone.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresPlanDbContext>
{
    public PostgresPlanDbContext CreateDbContext(string[] args) => new PostgresDatabase("Host=localhost;Database=design").CreateDbContext();
}
