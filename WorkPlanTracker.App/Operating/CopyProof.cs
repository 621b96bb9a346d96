using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Operating;

/// <summary>Proves a restored copy: this version can read it, and its log and records agree.</summary>
internal static class CopyProof
{
    /// <summary>Why the copy is of no use to this version, or null; an older one is brought up to date.</summary>
    internal static async Task<string?> FitAsync(PlanDatabase copy)
    {
        await using var context = copy.CreateDbContext();
        var applied = (await context.Database.GetAppliedMigrationsAsync()).ToList();
        if (applied.Count == 0)
        {
            return "The file holds no work plan.";
        }

        if (applied.Except(context.Database.GetMigrations(), StringComparer.Ordinal).LastOrDefault() is { } newer)
        {
            return $"The backup was made by a newer version of the program ({newer}). Install that version, then restore.";
        }

        await context.Database.MigrateAsync();
        return null;
    }

    internal static Task<LogProof.Result> RunAsync(PlanDatabase copy) => new LogProof(copy).RunAsync(null, CancellationToken.None);
}
