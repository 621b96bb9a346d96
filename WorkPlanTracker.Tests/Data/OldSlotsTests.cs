using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Data;

public sealed class OldSlotsTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_slot_that_an_earlier_version_kept_on_the_report_becomes_an_item_once(string provider)
    {
        await using var store = await OpenAsync(provider);
        await using (var context = store.Database.CreateDbContext())
        {
            // As the earlier version wrote it: the meeting on the report, a first agenda that knows of it, a second that does not.
            await store.Writer.RunAsync("record", Actor.Sample, change =>
            {
                change.Add(AgendaItem.Place("OLD-1", April, 1, "9", 9, "Hubs", AgendaItemType.Report, "R-1"), "Recorded.");
                return Task.CompletedTask;
            }, default);
            await context.Database.ExecuteSqlAsync($"""UPDATE "ChangeLog" SET "Record" = REPLACE("Record", '"subject":"Multi', '"slot":"SOP-2011-05-12","subject":"Multi') WHERE "Kind" = 'report' AND "Ref" = 'R-1'""");
        }

        var old = new OldSlots(store.Database, store.Writer);
        Assert.Equal(1, await old.PlaceAsync(default));
        Assert.Equal(0, await old.PlaceAsync(default));

        await using var after = store.Database.CreateDbContext();
        Assert.Equal(May, (await AgendaSlots.OfAllAsync(after, ["R-1"], default))["R-1"]);
        Assert.Equal([(April, true), (May, false)], (await after.AgendaItems.Where(i => i.Report == "R-1").OrderBy(i => i.Id).ToListAsync()).Select(i => (i.Meeting, i.NotTaken)));
    }
}
