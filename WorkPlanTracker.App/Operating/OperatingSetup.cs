using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Operating;

/// <summary>Health, metrics and a graceful stop.</summary>
public static class OperatingSetup
{
    public static IServiceCollection AddOperating(this IServiceCollection services)
    {
        services.AddSingleton<OneServer>();
        services.AddHealthChecks().AddCheck<Readiness>("ready", tags: ["ready"]);
        services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(15));
        return services;
    }

    public static void MapOperating(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        if (app.Configuration.GetValue<bool>("Metrics:Enabled"))
        {
            app.MapGet("/metrics", (ChangeFeed feed, LogFollower follower) => Results.Text(Metrics(feed, follower), "text/plain; version=0.0.4")).AllowAnonymous().ExcludeFromDescription();
        }
    }

    private static string Metrics(ChangeFeed feed, LogFollower follower) =>
        new StringBuilder()
            .AppendLine("# TYPE workplan_open_screens gauge").AppendLine(CultureInfo.InvariantCulture, $"workplan_open_screens {feed.Listening}")
            .AppendLine("# TYPE workplan_log_sequence counter").AppendLine(CultureInfo.InvariantCulture, $"workplan_log_sequence {follower.Last}")
            .AppendLine("# TYPE workplan_managed_bytes gauge").AppendLine(CultureInfo.InvariantCulture, $"workplan_managed_bytes {GC.GetTotalMemory(false)}")
            .ToString().ReplaceLineEndings("\n");

    private sealed class Readiness(PlanDatabase database, LogFollower follower, PostgresRelay relay) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await using var plan = database.CreateDbContext();
                return (await plan.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCheckResult.Unhealthy("Migrations are missing: run the migrate verb.")
                    : !follower.Attached ? HealthCheckResult.Unhealthy("The feed is not attached.")
                    : !relay.Listening ? HealthCheckResult.Unhealthy("Other instances' changes are not heard: the listening connection is being made again.")
                    : HealthCheckResult.Healthy();
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException)
            {
                return HealthCheckResult.Unhealthy("The database cannot be reached.");
            }
        }
    }
}
