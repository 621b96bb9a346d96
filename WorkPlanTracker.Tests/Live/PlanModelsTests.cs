using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Postgres;
using WorkPlanTracker.App.Data.Sqlite;
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
        await APlan.FillAsync(store, 20);
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), Microsoft.Extensions.Logging.Abstractions.NullLogger<PlanModels>.Instance);
        var feed = new ChangeFeed(NullLogger<ChangeFeed>.Instance);
        using var follower = new LogFollower(store.Database, store.Writer, models, new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance), new SavedViewShelf(store.Database), new CoverShelf(store.Database, new PlanClock(store.Clock)), feed, NullLogger<LogFollower>.Instance);
        await follower.StartAsync(CancellationToken.None);
        var before = (await models.FindAsync("PP-2010-11", false))!;
        var heard = new List<long>();
        using var listening = feed.Listen(notices =>
        {
            heard.AddRange(notices.SelectMany(n => n.Touched).Select(t => t.Sequence));
            return Task.CompletedTask;
        });

        // Twenty records, so that no two of the changes may be told as one.
        for (var i = 1; i <= 20; i++)
        {
            Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), $"PP-M{i:00}", 1, new("onTrack", null, null, $"Update {i}."), CancellationToken.None));
        }

        await Eventually.TrueAsync(() => follower.Last == before.Sequence + 20, "the follower has read all");
        var after = (await models.FindAsync("PP-2010-11", false))!;
        Assert.All(Enumerable.Range(1, 20), i => Assert.Equal($"Update {i}.", after.Rows[$"PP-M{i:00}"].LastSaid));
        await Eventually.TrueAsync(() => heard.Count > 0 && heard[^1] == before.Sequence + 20, "the listener heard the last");
        Assert.Equal(Enumerable.Range(1, 20).Select(i => before.Sequence + i), heard);

        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M03", 2, new("onTrack", null, null, "Once more."), CancellationToken.None));
        await Eventually.TrueAsync(() => follower.Last == before.Sequence + 21, "the follower has read all");
        var last = (await models.FindAsync("PP-2010-11", false))!;
        Assert.All(after.Rows.Keys.Where(r => r != "PP-M03"), r => Assert.Same(after.Rows[r], last.Rows[r]));
        Assert.NotSame(after.Rows["PP-M03"], last.Rows["PP-M03"]);
        await follower.StopAsync(CancellationToken.None);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Changes_made_at_once_and_changes_made_elsewhere_are_told_once_and_in_the_order_of_the_log(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store, 20);
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);
        var feed = new ChangeFeed(NullLogger<ChangeFeed>.Instance);
        using var follower = new LogFollower(store.Database, store.Writer, models, new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance), new SavedViewShelf(store.Database), new CoverShelf(store.Database, new PlanClock(store.Clock)), feed, NullLogger<LogFollower>.Instance);
        await follower.StartAsync(CancellationToken.None);
        var from = follower.Last;
        var heard = new List<long>();
        using var listening = feed.Listen(notices =>
        {
            heard.AddRange(notices.SelectMany(n => n.Touched).Select(t => t.Sequence));
            return Task.CompletedTask;
        });
        Task<Outcome> PostAsync(PlanWriter writer, int number, int version) =>
            new PostProgressUpdate(writer).RunAsync(new(APlan.Lead), $"PP-M{number:00}", version, new("onTrack", null, null, "Said."), CancellationToken.None);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 18).Select(i => Task.Run(() => PostAsync(store.Writer, i, 1))));
        Assert.All(outcomes, o => Assert.IsType<Outcome.Saved>(o));
        await Eventually.TrueAsync(() => follower.Last == from + 18, "the follower has read all");

        // Another instance writes, and this one hears of it only by what comes after.
        PlanWriter elsewhere = store.Database is SqliteDatabase file ? new SqlitePlanWriter(file, store.Clock) : new PostgresPlanWriter((PostgresDatabase)store.Database, store.Clock);
        Assert.IsType<Outcome.Saved>(await PostAsync(elsewhere, 19, 1));
        Assert.IsType<Outcome.Saved>(await PostAsync(store.Writer, 20, 1));
        await (elsewhere is IAsyncDisposable own ? own.DisposeAsync() : ValueTask.CompletedTask);

        await Eventually.TrueAsync(() => heard.Count > 0 && heard[^1] == from + 20, "the listener heard the last");
        Assert.Equal(Enumerable.Range(1, 20).Select(i => from + i), heard);
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
