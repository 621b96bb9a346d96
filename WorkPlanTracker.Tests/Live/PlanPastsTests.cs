using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Live;

public sealed class PlanPastsTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_past_is_read_once_for_all_who_ask_and_then_only_what_has_come_since(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);
        var feed = new ChangeFeed(NullLogger<ChangeFeed>.Instance);
        using var follower = new LogFollower(store.Database, store.Writer, models, new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance), new SavedViewShelf(store.Database), new CoverShelf(store.Database, new PlanClock(store.Clock)), feed, NullLogger<LogFollower>.Instance);
        await follower.StartAsync(CancellationToken.None);
        var pasts = new PlanPasts(store.Database, models);

        var first = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(pasts.GetAsync)));
        Assert.Single(first.Distinct());
        Assert.Equal(["PP-M01", "PP-M02", "PP-M03"], first[0].Of(["PP-2010-11"]).Select(m => m.Ref).Order(StringComparer.Ordinal));
        Assert.Empty(first[0].Of(["VAW-2010-11"]));

        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M02", 1, new("atRisk", "12 may 2011", null, "The author is ill."), CancellationToken.None));
        await Eventually.TrueAsync(() => models.Revision > 0, "the change was taken in");
        var second = await pasts.GetAsync();

        Assert.Equal(2, second.Milestones["PP-M02"].Steps.Count);
        Assert.Equal(new(2011, 5, 12), second.Milestones["PP-M02"].Steps[^1].Forecast.End);
        Assert.Same(first[0].Milestones["PP-M01"], second.Milestones["PP-M01"]);
        Assert.Same(second, await pasts.GetAsync());
        await follower.StopAsync(CancellationToken.None);
    }
}
