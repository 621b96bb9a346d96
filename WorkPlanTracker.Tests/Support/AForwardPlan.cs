using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.Tests.Support;

/// <summary>A committee's store with the forward plan and its boards, which follow the log.</summary>
internal sealed class AForwardPlan : IAsyncDisposable
{
    private readonly LogFollower _follower;

    private AForwardPlan(Store store, ForwardPlans plans, ChangeFeed feed, LogFollower follower) =>
        (Store, Plans, Feed, Boards, _follower) = (store, plans, feed, new Boards(plans), follower);

    internal Store Store { get; }

    internal ForwardPlans Plans { get; }

    internal ChangeFeed Feed { get; }

    internal Boards Boards { get; }

    public async ValueTask DisposeAsync()
    {
        await _follower.StopAsync(default);
        _follower.Dispose();
        await Store.DisposeAsync();
    }

    internal static async Task<AForwardPlan> OpenAsync(string provider = "Sqlite")
    {
        var store = await ACommittee.OpenAsync(provider);
        var plans = new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance);
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);
        var feed = new ChangeFeed(NullLogger<ChangeFeed>.Instance);
        var follower = new LogFollower(
            store.Database, store.Writer, models, plans, new SavedViewShelf(store.Database), new CoverShelf(store.Database, new PlanClock(store.Clock)), feed, NullLogger<LogFollower>.Instance);
        await follower.StartAsync(default);
        return new AForwardPlan(store, plans, feed, follower);
    }

    /// <summary>The first board of which something holds.</summary>
    internal async Task<Board> NextAsync(Func<Board, bool> holds)
    {
        await Eventually.TrueAsync(async () => holds(await Boards.GetAsync(withPrivate: false)), "the board has followed");
        return await Boards.GetAsync(withPrivate: false);
    }
}
