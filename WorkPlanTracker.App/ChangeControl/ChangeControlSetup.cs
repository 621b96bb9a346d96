namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Registers change control.</summary>
public static class ChangeControlSetup
{
    public static IServiceCollection AddChangeControl(this IServiceCollection services)
    {
        services.AddSingleton<AskChange>();
        services.AddSingleton<WithdrawRequest>();
        services.AddSingleton<DecideChange>();
        services.AddSingleton<ChangeRequestQueries>();
        return services;
    }
}
