namespace WorkPlanTracker.App.Api;

/// <summary>Registers the HTTP API.</summary>
public static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services;

    public static void MapApi(this WebApplication app) => _ = app;
}
