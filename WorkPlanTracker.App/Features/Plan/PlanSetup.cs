using WorkPlanTracker.App.Features.Plan.Bulk;
using WorkPlanTracker.App.Features.Plan.Trends;
using WorkPlanTracker.App.Features.Plan.Views;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Registers the work plan page's parts.</summary>
public static class PlanSetup
{
    public static IServiceCollection AddPlan(this IServiceCollection services)
    {
        services.AddSingleton<PlanListings>();
        services.AddSingleton<PlanOpening>();
        services.AddSingleton<PlanTrends>();
        services.AddSingleton<KeepView>();
        services.AddSingleton<ChangeView>();
        services.AddSingleton<DeleteView>();
        services.AddSingleton<OpenPlanOn>();
        services.AddSingleton<ChangeMany>();
        services.AddSingleton<NoChangeToMany>();
        services.AddSingleton<ForecastMany>();
        return services;
    }
}
