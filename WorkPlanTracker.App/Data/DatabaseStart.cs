using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data;

/// <summary>Brings the database to the shape this version needs, and sets the plan's clock from settings and log.</summary>
public sealed class DatabaseStart(PlanDatabase database, PlanClock clock, IConfiguration configuration)
{
    /// <summary>Applies what migrations are missing.</summary>
    /// <returns>Their names; empty where the database was up to date.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        if (database.Provider == "Sqlite" && Path.GetDirectoryName(Path.GetFullPath(database.Place)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        await using var context = database.CreateDbContext();
        IReadOnlyList<string> missing = [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
        if (missing.Count > 0)
        {
            await context.Database.MigrateAsync(cancellationToken);
        }

        return missing;
    }

    /// <summary>Starts the plan's clock.</summary>
    public async Task StartClockAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var newest = await context.Log.OrderByDescending(e => e.Sequence).Select(e => (DateTime?)e.At).FirstOrDefaultAsync(cancellationToken);
        clock.Start(configuration.GetValue<DateTimeOffset?>("Clock:StartAt"), newest);
    }
}
