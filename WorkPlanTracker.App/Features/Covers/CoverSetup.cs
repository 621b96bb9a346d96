namespace WorkPlanTracker.App.Features.Covers;

/// <summary>Registers what can be done about covers.</summary>
public static class CoverSetup
{
    public static IServiceCollection AddCovers(this IServiceCollection services)
    {
        services.AddSingleton<NameCover>();
        services.AddSingleton<ExtendCover>();
        services.AddSingleton<EndCover>();
        services.AddSingleton<DeclineCover>();
        services.AddSingleton<CoverQueries>();
        return services;
    }
}
