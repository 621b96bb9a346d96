namespace WorkPlanTracker.App.Actions;

/// <summary>Registers what can be done with actions.</summary>
public static class ActionSetup
{
    public static IServiceCollection AddActions(this IServiceCollection services)
    {
        services.AddSingleton<RecordAction>();
        services.AddSingleton<EditAction>();
        services.AddSingleton<CloseAction>();
        services.AddSingleton<ActionQueries>();
        return services;
    }
}
