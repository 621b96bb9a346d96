namespace WorkPlanTracker.App.Live;

/// <summary>Reads the pasts of all milestones in the background once the program answers, so that nobody who opens a picture of the past waits for the whole log.</summary>
public sealed partial class ReadPasts(PlanPasts pasts, IHostApplicationLifetime lifetime, ILogger<ReadPasts> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ready = lifetime.ApplicationStarted.Register(started.SetResult);
        await using var stopping = stoppingToken.Register(() => started.TrySetCanceled(stoppingToken));
        try
        {
            await started.Task;
            await pasts.GetAsync().WaitAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whoever opens a picture asks again, and is told.
            LogUnread(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The past could not be read ahead; the first picture of it reads it.")]
    private partial void LogUnread(Exception failure);
}
