using Microsoft.AspNetCore.Components.Server.Circuits;

namespace WorkPlanTracker.App.Live;

/// <summary>Registers the feed, the shared read models and what keeps them fresh.</summary>
public static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton(p => new PlanReader(p.GetRequiredService<Data.PlanDatabase>(), p.GetRequiredService<Data.PlanClock>()));
        services.AddSingleton<PlanModels>();
        services.AddSingleton(p => new ForwardPlans(p.GetRequiredService<Data.PlanDatabase>(), p.GetRequiredService<Data.PlanClock>(), p.GetRequiredService<ILogger<ForwardPlans>>()));
        services.AddSingleton<PersonWatch>();
        services.AddSingleton<ChangeTail>();
        services.AddSingleton<PlanHistory>();
        services.AddSingleton<PlanComparisons>();
        services.AddSingleton<ComparisonQuestions>();
        services.AddSingleton<PlanPasts>();
        services.AddHostedService<ReadPasts>();
        services.AddSingleton<ForwardHistory>();
        services.AddSingleton<SavedViewShelf>();
        services.AddSingleton<CoverShelf>();
        services.AddSingleton<LogFollower>();
        services.AddHostedService(p => p.GetRequiredService<LogFollower>());
        services.AddHostedService<DayTurn>();
        services.AddSingleton<PostgresRelay>();
        services.AddHostedService(p => p.GetRequiredService<PostgresRelay>());
        services.AddHostedService<SqliteWatch>();
        services.AddSingleton(p => new PresenceBoard(TimeProvider.System, p.GetRequiredService<IConfiguration>().GetValue("Presence:Enabled", true)));
        services.AddScoped<CircuitPresence>();
        services.AddScoped<CircuitHandler>(p => p.GetRequiredService<CircuitPresence>());
        services.AddHostedService<PresenceRelay>();
        return services;
    }
}
