namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>Registers the start page's parts.</summary>
public static class MyWorkSetup
{
    public static IServiceCollection AddMyWork(this IServiceCollection services) =>
        services.AddSingleton<WorkLists>().AddSingleton<Surroundings>().AddSingleton<ClerkDesks>().AddSingleton<Tours>().AddSingleton<EndTour>();
}
