namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Registers the work plan page's parts.</summary>
public static class PlanSetup
{
    public static IServiceCollection AddPlan(this IServiceCollection services) => services.AddSingleton<PlanListings>();
}
