namespace WorkPlanTracker.App.Live;

/// <summary>Has open screens follow the calendar: at midnight and at a reporting date they read differently though nobody changed anything.</summary>
public sealed class DayTurn(PlanModels models, ForwardPlans forward, LogFollower follower, ChangeFeed feed) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // Only memory is looked at, unless a moment has come.
            if (await models.TurnAsync(stoppingToken) | await forward.TurnAsync())
            {
                feed.Announce(new Notice(follower.Last, []));
            }
        }
    }
}
