namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Registers what can be done with milestones.</summary>
public static class MilestoneSetup
{
    public static IServiceCollection AddMilestones(this IServiceCollection services)
    {
        services.AddSingleton<PostProgressUpdate>();
        services.AddSingleton<PostNoChange>();
        services.AddSingleton<PlanMilestone>();
        services.AddSingleton<EditMilestone>();
        services.AddSingleton<CancelMilestone>();
        services.AddSingleton<LinkEvidence>();
        services.AddSingleton<MilestoneQueries>();
        return services;
    }
}
