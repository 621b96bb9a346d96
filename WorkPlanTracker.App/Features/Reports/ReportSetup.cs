using WorkPlanTracker.App.Features.Reports.Register;
using WorkPlanTracker.App.Features.Reports.Sheet;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Registers what can be done with planned reports.</summary>
public static class ReportSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ProposeReport>();
        services.AddSingleton<EditReport>();
        services.AddSingleton<CommissionReport>();
        services.AddSingleton<ClearReport>();
        services.AddSingleton<ReachStage>();
        services.AddSingleton<ScheduleReport>();
        services.AddSingleton<UnscheduleReport>();
        services.AddSingleton<ReportRegister>();
        services.AddSingleton<ReportQueries>();
        return services;
    }
}
