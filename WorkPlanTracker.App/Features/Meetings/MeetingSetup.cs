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
        services.AddSingleton<RehearseChange>();
        services.AddSingleton<BuildAgenda>();
        services.AddSingleton<AddItem>();
        services.AddSingleton<ArrangeItem>();
        services.AddSingleton<PresentItems>();
        services.AddSingleton<OrderItem>();
        services.AddSingleton<WithdrawItem>();
        services.AddSingleton<PublishSupplement>();
        services.AddSingleton<RecordAttendance>();
        services.AddSingleton<RecordOutcome>();
        services.AddSingleton<AskAtMeeting>();
        services.AddSingleton<DraftMinutes>();
        services.AddSingleton<EditMinute>();
        services.AddSingleton<AdvanceMinutes>();
        services.AddSingleton<MeetingReader>().AddSingleton<MeetingPast>();
        services.AddSingleton<MeetingBoards>();
        return services;
    }
}
