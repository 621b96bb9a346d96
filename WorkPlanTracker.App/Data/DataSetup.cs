using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data.Postgres;
using WorkPlanTracker.App.Data.Sqlite;

namespace WorkPlanTracker.App.Data;

/// <summary>Registers the database the settings name, its writer and the plan's clock.</summary>
public static class DataSetup
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("WorkPlan") ?? "Data Source=data/workplan.db";
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PlanClock>();
        if (IsPostgres(configuration))
        {
            services.AddSingleton(_ => new PostgresDatabase(connection));
            services.AddSingleton<PlanDatabase>(p => p.GetRequiredService<PostgresDatabase>());
            services.AddSingleton<PlanWriter>(p => new PostgresPlanWriter(p.GetRequiredService<PostgresDatabase>(), p.GetRequiredService<PlanClock>()));
        }
        else
        {
            services.AddSingleton(_ => new SqliteDatabase(connection));
            services.AddSingleton<PlanDatabase>(p => p.GetRequiredService<SqliteDatabase>());
            services.AddSingleton<PlanWriter>(p => new SqlitePlanWriter(p.GetRequiredService<SqliteDatabase>(), p.GetRequiredService<PlanClock>()));
        }

        services.AddSingleton(p => p.GetRequiredService<PlanDatabase>().Calendar);
        services.AddSingleton<IDbContextFactory<PlanDbContext>>(p => p.GetRequiredService<PlanDatabase>());
        services.AddScoped(p => p.GetRequiredService<PlanDatabase>().CreateForRequest());
        services.AddSingleton<DatabaseStart>();
        services.AddSingleton<UndoChange>();
        services.AddSingleton<OldSlots>();
        services.AddSingleton<OldPrivateActions>();
        return services;
    }

    internal static bool IsPostgres(IConfiguration configuration) => configuration["Database:Provider"] switch
    {
        null or "" or "Sqlite" => false,
        "PostgreSQL" => true,
        var other => throw new InvalidOperationException($"Database:Provider is “{other}”. Use Sqlite or PostgreSQL."),
    };
}
