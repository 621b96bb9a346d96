using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Data;

public sealed class UndoMoveTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_move_is_undone_with_its_trail_its_agendas_and_the_forecasts_that_followed(string provider)
    {
        await using var store = await OpenAsync(provider);
        var placed = Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        var moved = Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", May, new SlotInput(null) { Override = true, Reason = "The hubs open in May." }));

        Assert.IsType<Outcome.Saved>(await UndoAsync(store, moved));
        Assert.Equal((April, 1, "7 April 2011"), await StandingAsync(store));
        Assert.IsType<Outcome.Refused>(await UndoAsync(store, placed));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_first_slot_is_undone_and_a_lost_one_comes_back(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await UndoAsync(store, Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-2", April))));
        await using (var context = store.Database.CreateDbContext())
        {
            Assert.Empty(await context.AgendaItems.ToListAsync());
            Assert.Empty((await context.Reports.SingleAsync(r => r.Ref == "R-2")).Moves);
        }

        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        var off = Assert.IsType<Outcome.Saved>(await new UnscheduleReport(store.Writer).RunAsync(new(Clerk), "R-1", null, null, null, default));
        Assert.IsType<Outcome.Saved>(await UndoAsync(store, off));
        Assert.Equal((April, 1, "7 April 2011"), await StandingAsync(store));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_undo_does_not_take_a_place_that_another_has_taken_since(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April, new SlotInput(null) { Minutes = 20 }));
        var off = Assert.IsType<Outcome.Saved>(await new UnscheduleReport(store.Writer).RunAsync(new(Clerk), "R-1", null, null, null, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-2", April, new SlotInput(null) { Minutes = 25 }, OtherClerk));

        var refused = Assert.IsType<Outcome.Refused>(await UndoAsync(store, off));
        Assert.Equal("slotTaken", refused.Rule);
        Assert.IsType<Outcome.Forbidden>(await new UndoChange(store.Writer).RunAsync(new(APlan.Lead), off.FirstSequence, off.Sequence, default));
    }

    private static Task<Outcome> UndoAsync(Store store, Outcome.Saved saved) => new UndoChange(store.Writer).RunAsync(new(Clerk), saved.FirstSequence, saved.Sequence, default);

    private static async Task<(string Meeting, int Moves, string Forecast)> StandingAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        return (
            (await context.AgendaItems.SingleAsync(i => i.Report == "R-1")).Meeting,
            (await context.Reports.SingleAsync(r => r.Ref == "R-1")).Moves.Count,
            (await context.Set<Milestone>().SingleAsync(m => m.Ref == "PP-M01")).Forecast.Text);
    }
}
