namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>Registers the work programme's parts.</summary>
public static class WorkProgrammeSetup
{
    public static IServiceCollection AddWorkProgramme(this IServiceCollection services)
    {
        services.AddSingleton<Boards>();
        services.AddSingleton<ScheduleOpening>();
        return services;
    }

    public static void MapWorkProgramme(this IEndpointRouteBuilder app) => app.MapGet("/schedule/{code}.docx", ProgrammeFile.WriteAsync).RequireAuthorization().ExcludeFromDescription();
}
