using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Api;

/// <summary>Forgets, every hour, the keys of requests that are a day old.</summary>
internal sealed partial class ForgetRequests(PlanWriter writer, TimeProvider real, ILogger<ForgetRequests> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, real);
        do
        {
            try
            {
                await writer.ForgetRequestsAsync(real.GetUtcNow().UtcDateTime - OnceOnly.Remembered, stoppingToken);
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException)
            {
                LogFailure(failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old request keys could not be forgotten ({Reason}); trying again in an hour.")]
    private partial void LogFailure(string reason);
}
