using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Live;

public sealed class PlanModelsTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_change_reaches_a_listener_once_in_order_and_only_its_row_is_new(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store, 5);
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), Microsoft.Extensions.Logging.Abstractions.NullLogger<PlanModels>.Instance);
        var feed = new ChangeFeed(NullLogger<ChangeFeed>.Instance);
        using var follower = new LogFollower(store.Database, store.Writer, models, new SavedViewShelf(store.Database), feed, NullLogger<LogFollower>.Instance);
        await follower.StartAsync(CancellationToken.None);
        var before = (await models.FindAsync("PP-2010-11", false))!;
        var heard = new List<long>();
        using var listening = feed.Listen(notices =>
        {
            heard.AddRange(notices.SelectMany(n => n.Touched).Select(t => t.Sequence));
            return Task.CompletedTask;
        });

        for (var version = 1; version <= 20; version++)
        {
            Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M03", version, new("onTrack", null, null, $"Update {version}."), CancellationToken.None));
        }

        await Eventually.TrueAsync(() => follower.Last == before.Sequence + 20, "the follower has read all");
        var after = (await models.FindAsync("PP-2010-11", false))!;
        Assert.Equal("Update 20.", after.Rows["PP-M03"].LastSaid);
        Assert.All(before.Rows.Keys.Where(r => r != "PP-M03"), r => Assert.Same(before.Rows[r], after.Rows[r]));
        await Eventually.TrueAsync(() => heard.Count > 0 && heard[^1] == before.Sequence + 20, "the listener heard the last");
        Assert.Equal(heard.Distinct().Order(), heard);
        await follower.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Fifty_cold_openings_at_once_fill_the_model_once()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), Microsoft.Extensions.Logging.Abstractions.NullLogger<PlanModels>.Instance);

        var found = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => models.FindAsync("PP-2010-11", false))));

        Assert.Single(found.Distinct());
    }
}
