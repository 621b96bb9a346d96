using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data;

/// <summary>Brings the database to the shape this version needs, and sets the plan's clock from settings and log.</summary>
public sealed class DatabaseStart(PlanDatabase database, PlanClock clock, IConfiguration configuration)
{
    /// <summary>A sample whose newest entry is older than this is a demonstration; one that is worked with in earnest has newer ones.</summary>
    private static readonly TimeSpan ForADemonstration = TimeSpan.FromDays(365);

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
        clock.Start(configuration.GetValue<DateTimeOffset?>("Clock:StartAt"), await NewestAsync(context, cancellationToken));
    }

    /// <summary>The same beside a program that may be running: what began with the sample and lives in its time is not written to at today's, whatever the settings at hand leave out.</summary>
    /// <returns>The instant in a demonstration's own time at which it goes on; null where the settings say when it is, or it is now.</returns>
    public async Task<DateTime?> StartClockBesideAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var (configured, newest) = (configuration.GetValue<DateTimeOffset?>("Clock:StartAt"), await NewestAsync(context, cancellationToken));
        DateTime? own = configured is null && newest is { } last && clock.GetUtcNow().UtcDateTime - last > ForADemonstration
            && await context.Log.OrderBy(e => e.Sequence).Select(e => e.ActorEmail).FirstOrDefaultAsync(cancellationToken) == Actor.Sample.Email ? last : null;
        clock.Start(own is { } goesOn ? new DateTimeOffset(goesOn, TimeSpan.Zero) : configured, newest);
        return own;
    }

    private static Task<DateTime?> NewestAsync(PlanDbContext context, CancellationToken cancellationToken) =>
        context.Log.OrderByDescending(e => e.Sequence).Select(e => (DateTime?)e.At).FirstOrDefaultAsync(cancellationToken);
}
