namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Registers what can be done with meetings.</summary>
public static class MeetingSetup
{
    public static IServiceCollection AddMeetings(this IServiceCollection services)
    {
        services.AddSingleton<PlanMeeting>();
        services.AddSingleton<EditMeeting>();
        services.AddSingleton<MoveMeeting>();
        services.AddSingleton<CancelMeeting>();
        services.AddSingleton<PublishAgenda>();
        services.AddSingleton<HoldMeeting>();
        services.AddSingleton<RehearseMove>();
        return services;
    }
}
