using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Sample;

public sealed class SampleLoaderTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_record_is_replayed_once_and_the_past_has_a_past(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        var loader = new SampleLoader(store.Database, store.Writer, new PasswordHasher<Account>(), new ConfigurationBuilder().Build());

        Assert.True(await loader.LoadAsync(CancellationToken.None) > 300);
        Assert.Equal(0, await loader.LoadAsync(CancellationToken.None));

        await using var context = store.Database.CreateDbContext();
        Assert.Equal(29 + 8, await context.Milestones.CountAsync());
        Assert.Equal(60, await context.Meetings.CountAsync());
        Assert.Equal(14, await context.Committees.CountAsync());
        Assert.Equal(47 + 6 + 2 + 4, await context.Reports.CountAsync());
        Assert.Equal(8 + 0, await context.Milestones.CountAsync(m => m.Source == RecordSource.Illustrative));
        Assert.Equal(24, await context.Actions.CountAsync(a => a.Source != global::WorkPlanTracker.Domain.RecordSource.Illustrative));
        Assert.True(await context.Log.AllAsync(e => e.At <= new DateTime(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc)));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, CancellationToken.None)).FirstBad);
        var unslotted = await context.Reports.Where(r => !context.AgendaItems.Where(AgendaSlots.Standing).Any(i => i.Report == r.Ref) && r.Stage == ReportStage.Considered).ToListAsync();
        Assert.Equal(3, unslotted.Count);

        var history = new PlanHistory(store.Database);
        var before = await JigsawAsync(history, new(2010, 11, 10));
        Assert.Equal("11 November 2010", before.Forecast.Text);
        var moved = await JigsawAsync(history, new(2010, 11, 12));
        Assert.Equal("11 November 2010", moved.Baseline.Text);
        Assert.Equal("9 December 2010", moved.Forecast.Text);
        Assert.Equal(20, moved.Computed.Slip!.Value.Days);
        Assert.NotEqual(MilestoneStatus.Complete, moved.Status);
        Assert.Equal("Moved with R-14 to SOP 9 December 2010.", moved.LastSaid);
        var done = await JigsawAsync(history, new(2010, 12, 10));
        Assert.Equal(MilestoneStatus.Complete, done.Status);
        Assert.Equal("9 December 2010", done.Actual.Text);
        Assert.Equal("Complete, 20 working days late", done.Computed.Sentence);
    }

    [Fact]
    public async Task A_deleted_milestone_is_still_there_in_the_past()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);
        var then = store.Clock.Now;
        store.Clock.Now = then.AddHours(1);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("remove", Actor.Operator, async change =>
            change.Remove(await change.FetchAsync<Milestone>("PP-M02"), "PP-M02 removed."), CancellationToken.None));

        var history = new PlanHistory(store.Database);
        Assert.Contains("PP-M02", (await history.ReadPlanAsync("PP-2010-11", then, false, CancellationToken.None))!.Rows.Keys);
        Assert.DoesNotContain("PP-M02", (await history.ReadPlanAsync("PP-2010-11", store.Clock.Now, false, CancellationToken.None))!.Rows.Keys);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, CancellationToken.None)).FirstBad);
    }

    private static async Task<PlanRow> JigsawAsync(PlanHistory history, DateOnly day) =>
        (await history.ReadPlanAsync("PP-2010-11", LondonTime.EndOfDay(day), withPrivate: false, CancellationToken.None))!.Rows["PP-M09"];
}
