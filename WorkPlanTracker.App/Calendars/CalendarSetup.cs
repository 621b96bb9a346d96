namespace WorkPlanTracker.App.Calendars;

/// <summary>Registers the body's calendar and the calendars that diaries subscribe to.</summary>
public static class CalendarSetup
{
    public static IServiceCollection AddCalendars(this IServiceCollection services)
    {
        services.AddSingleton<KeepDay>();
        services.AddSingleton<RemoveDay>();
        services.AddSingleton<ConfirmYear>();
        services.AddSingleton<MakeFeed>();
        services.AddSingleton<RevokeFeed>();
        services.AddSingleton<MeetingFeeds>();
        services.AddSingleton<DeadlineFeeds>();
        services.AddSingleton<CalendarQueries>();
        return services;
    }
}
