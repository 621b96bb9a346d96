using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Live;

public sealed class ForwardPlansTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_forward_plan_is_read_once_and_follows_the_log_touching_only_what_changed(string provider)
    {
        await using var house = await OpenedAsync(provider);
        var before = await house.Plans.GetAsync(withPrivate: false);
        Assert.Same(before, await house.Plans.GetAsync(withPrivate: false));
        Assert.Equal([April, May], before.InOrder.Where(m => m.Meeting.IsAhead).Select(m => m.Meeting.Ref));
        Assert.Equal(["R-1", "R-2"], before.Unscheduled.Select(r => r.Ref));
        Assert.Equal(4, before.Meetings[April].Load.Minutes);

        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-1", April));
        var placed = await house.NextAsync(p => p.Reports["R-1"].Meeting == April);
        Assert.Equal((19, 1), (placed.Meetings[April].Load.Minutes, placed.Meetings[April].Load.Items));
        Assert.Equal("Committee clerk", placed.Reports["R-1"].Changed!.By);
        Assert.Same(before.Reports["R-2"], placed.Reports["R-2"]);
        Assert.Same(before.Meetings[May], placed.Meetings[May]);

        // One report against every meeting, before anything is saved.
        Assert.Equal([SlotRules.AfterMilestone], placed.Conflicts(placed.Reports["R-1"], placed.Meetings[May]).Select(c => c.Code));
        Assert.Empty(placed.Conflicts(placed.Reports["R-1"], placed.Meetings[April]));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-2", April));
        var full = await house.NextAsync(p => p.Reports["R-2"].Meeting == April);
        Assert.Equal(34, full.Meetings[April].Load.Minutes);

        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(house.Store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 3, new("atRisk", null, null, "The figures are late.") { MissesMeeting = true }, default));
        Assert.Equal(["PP-M01"], (await house.NextAsync(p => p.Reports["R-1"].MissedBy.Count > 0)).Reports["R-1"].MissedBy);

        Assert.IsType<Outcome.Saved>(await new MoveMeeting(house.Store.Writer).RunAsync(TheClerk, April, 1, "14 April 2011", null, null, default));
        Assert.Empty((await house.NextAsync(p => p.Meetings[April].Meeting.Date == new DateOnly(2011, 4, 14))).Reports["R-1"].MissedBy);
        Assert.IsType<Outcome.Saved>(await new CancelMeeting(house.Store.Writer).RunAsync(TheClerk, April, 2, "No hall.", null, default));
        var cancelled = await house.NextAsync(p => p.Reports["R-1"].Meeting is null);
        Assert.Equal((DeliveryStatus.Deferred, 1), (cancelled.Reports["R-1"].Status, cancelled.Reports["R-1"].Deferrals));
        Assert.Equal(["R-1", "R-2"], cancelled.Unscheduled.Select(r => r.Ref));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Private_titles_are_in_one_projection_alone(string provider)
    {
        await using var house = await OpenedAsync(provider);
        _ = await house.Plans.GetAsync(withPrivate: false);
        Assert.IsType<Outcome.Saved>(await new EditReport(house.Store.Writer).RunAsync(TheClerk, "R-1", 1, new ReportInput(null)
        {
            Part = 2,
            PublicTitle = "A contract",
            ExemptParagraphs = [3],
            PublicInterestReason = "Terms.",
            PrivateTitle = "Zebra: the price",
        }, default));

        var open = await house.NextAsync(p => p.Reports["R-1"].Part == 2);
        Assert.Equal("A contract", open.Reports["R-1"].Title);
        Assert.Equal("Zebra: the price", (await house.Plans.GetAsync(withPrivate: true)).Reports["R-1"].Title);
        Assert.Same(open.Reports["R-2"], (await house.Plans.GetAsync(withPrivate: true)).Reports["R-2"]);
    }

    [Fact]
    public async Task A_new_day_brings_deadlines_nearer_without_any_change()
    {
        await using var house = await OpenedAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-1", April));
        Assert.Equal(DeliveryStatus.Scheduled, (await house.Plans.GetAsync(false)).Reports["R-1"].Status);

        house.Store.Clock.Now = new(2011, 3, 21, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal(DeliveryStatus.DeadlineNear, (await house.Plans.GetAsync(false)).Reports["R-1"].Status);
        house.Store.Clock.Now = new(2011, 3, 28, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal(DeliveryStatus.Late, (await house.Plans.GetAsync(false)).Reports["R-1"].Status);
    }

    private static async Task<House> OpenedAsync(string provider)
    {
        var store = await ACommittee.OpenAsync(provider);
        var plans = new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance);
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);
        var follower = new LogFollower(
            store.Database, store.Writer, models, plans, new SavedViewShelf(store.Database), new CoverShelf(store.Database, new PlanClock(store.Clock)), new ChangeFeed(NullLogger<ChangeFeed>.Instance), NullLogger<LogFollower>.Instance);
        await follower.StartAsync(default);
        return new House(store, plans, follower);
    }

    private sealed record House(Store Store, ForwardPlans Plans, LogFollower Follower) : IAsyncDisposable
    {
        internal async Task<ForwardPlan> NextAsync(Func<ForwardPlan, bool> holds)
        {
            await Eventually.TrueAsync(async () => holds(await Plans.GetAsync(false)), "the forward plan has followed");
            return await Plans.GetAsync(false);
        }

        public async ValueTask DisposeAsync()
        {
            await Follower.StopAsync(default);
            Follower.Dispose();
            await Store.DisposeAsync();
        }
    }
}
