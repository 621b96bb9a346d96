using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports.Chasing;
using WorkPlanTracker.App.Features.Reports.Files;
using WorkPlanTracker.App.Features.Reports.Register;
using WorkPlanTracker.App.Features.Reports.Series;
using WorkPlanTracker.App.Features.Reports.Sheet;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Registers what can be done with planned reports.</summary>
public static class ReportSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton<ProposeReport>();
        services.AddSingleton<EditReport>();
        services.AddSingleton<PaperLimits>();
        services.AddSingleton<PaperBodies>();
        services.AddSingleton<PaperReading>();
        services.AddSingleton<AttachPaper>();
        services.AddSingleton<CommissionReport>();
        services.AddSingleton<ClearReport>();
        services.AddSingleton<ReachStage>();
        services.AddSingleton<ScheduleReport>();
        services.AddSingleton<UnscheduleReport>();
        services.AddSingleton<StartSeries>();
        services.AddSingleton<EditSeries>();
        services.AddSingleton<SkipInstance>();
        services.AddSingleton<ShiftInstance>();
        services.AddSingleton<EndSeries>();
        services.AddSingleton<ProposeNext>();
        services.AddSingleton<SeriesBoards>();
        services.AddSingleton<ReportRegister>();
        services.AddSingleton<ReportQueries>();
        services.AddSingleton<ReportPast>();
        services.AddSingleton<ChasingBoards>();
        services.AddSingleton<AuthorLinks>();
        services.AddSingleton<IssueAuthorLink>();
        services.AddSingleton<RevokeAuthorLink>();
        services.AddSingleton<AnswerForReport>();
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>((o, settings) => o.AddPolicy(AuthorEndpoints.Limit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.GetValue("AuthorLinks:CallsAMinute", 60), Window = TimeSpan.FromMinutes(1) })));
        return services;
    }
}
