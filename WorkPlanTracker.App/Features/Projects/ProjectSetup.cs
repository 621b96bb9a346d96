namespace WorkPlanTracker.App.Features.Projects;

/// <summary>Registers what can be done with projects.</summary>
public static class ProjectSetup
{
    public static IServiceCollection AddProjects(this IServiceCollection services)
    {
        services.AddSingleton<StartProject>();
        services.AddSingleton<RewriteSection>();
        services.AddSingleton<AssessCriterion>();
        services.AddSingleton<ProjectQueries>();
        return services;
    }
}
