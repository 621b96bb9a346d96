namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Registers what can be done with committees.</summary>
public static class CommitteeSetup
{
    public static IServiceCollection AddCommittees(this IServiceCollection services)
    {
        services.AddSingleton<EstablishCommittee>();
        services.AddSingleton<EditCommittee>();
        services.AddSingleton<HandOver>();
        services.AddSingleton<PlanMeetings>();
        services.AddSingleton<CommitteeQueries>();
        return services;
    }
}
