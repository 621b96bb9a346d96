namespace WorkPlanTracker.App.Features.History;

/// <summary>Registers what reads the history.</summary>
public static class HistorySetup
{
    public static IServiceCollection AddHistory(this IServiceCollection services) => services.AddSingleton<HistoryQueries>();
}
