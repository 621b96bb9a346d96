using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class ScheduleTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_gets_a_slot_moves_and_loses_it_with_a_trail_and_its_milestone_follows(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        Assert.Equal((April, "7 April 2011", "Placed with R-1 on SOP 7 April 2011."), await ReadAsync(store, "R-1", "PP-M01"));

        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", May, new SlotInput(null) { Override = true, Reason = "The hubs open in May." }));
        Assert.Equal((May, "12 May 2011", "Moved with R-1 to SOP 12 May 2011."), await ReadAsync(store, "R-1", "PP-M01"));
        await using (var context = store.Database.CreateDbContext())
        {
            // Nothing was printed, so the item went along: one agenda has it, the other does not.
            Assert.Equal(May, (await context.AgendaItems.SingleAsync(i => i.Report == "R-1")).Meeting);
        }

        Assert.IsType<Outcome.Saved>(await new UnscheduleReport(store.Writer).RunAsync(new(Clerk), "R-1", null, null, null, default));
        await using var after = store.Database.CreateDbContext();
        var report = await after.Reports.SingleAsync(r => r.Ref == "R-1");
        Assert.Empty(await after.AgendaItems.Where(i => i.Report == "R-1").ToListAsync());
        Assert.Equal([(null, April, ""), (April, May, "The hubs open in May."), (May, null, "")], report.Moves.Select(m => (m.From, m.To, m.Reason)));
        Assert.Equal(2, report.Deferrals);
        Assert.Equal("Committee clerk", report.Moves[^1].By);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_speaks_against_a_slot_is_named_and_a_reason_overrides_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-2", April, new SlotInput(null) { Minutes = 25 }));

        var contested = Assert.IsType<Outcome.Contested>(await ScheduleAsync(store, "R-1", April));
        Assert.Equal([(SlotRules.OverCapacity, "SOP 7 April 2011 has 34 minutes, of which 29 are taken; this needs 15.")], contested.Conflicts.Select(c => (c.Code, c.Message)));
        Assert.Equal("reasonNeeded", Assert.IsType<Outcome.Refused>(await ScheduleAsync(store, "R-1", April, new SlotInput(null) { Override = true })).Rule);
        var saved = Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April, new SlotInput(null) { Override = true, Reason = "The Chair wants both." }));
        Assert.Single(saved.Warnings);
        Assert.Equal("The Chair wants both.", (await ReportAsync(store, "R-1")).Moves[^1].Reason);

        Assert.Equal([SlotRules.AfterMilestone], Assert.IsType<Outcome.Contested>(await ScheduleAsync(store, "R-1", May)).Conflicts.Select(c => c.Code));
        store.Clock.Now = new(2011, 3, 28, 9, 0, 0, DateTimeKind.Utc);
        var late = Assert.IsType<Outcome.Saved>(await new ProposeReport(store.Writer).RunAsync(new(Clerk), new("Hate crime") { Areas = ["HATE"], Minutes = 1 }, default));
        Assert.Equal(
            [SlotRules.OverCapacity, SlotRules.OutsideRemit, SlotRules.DeadlinePassed],
            Assert.IsType<Outcome.Contested>(await ScheduleAsync(store, late.Ref, April)).Conflicts.Select(c => c.Code));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_clerks_who_want_the_last_slot_at_once_one_gets_it_and_the_other_is_told(string provider)
    {
        await using var store = await OpenAsync(provider);
        var outcomes = await Task.WhenAll(
            ScheduleAsync(store, "R-1", April, new SlotInput(null) { Minutes = 20 }), ScheduleAsync(store, "R-2", April, new SlotInput(null) { Minutes = 20 }, OtherClerk));

        Assert.Single(outcomes.OfType<Outcome.Saved>());
        Assert.Equal(SlotRules.OverCapacity, Assert.Single(Assert.Single(outcomes.OfType<Outcome.Contested>()).Conflicts).Code);
        await using var context = store.Database.CreateDbContext();
        Assert.Single(await context.AgendaItems.Where(i => i.Report != null).ToListAsync());
        Assert.Equal(1, (await context.Reports.ToListAsync()).Sum(r => r.Moves.Count));
    }

    [Theory]
    [InlineData(Held, "held")]
    [InlineData(May, "cancelled")]
    public async Task A_meeting_that_was_held_or_cancelled_takes_no_report(string meeting, string rule)
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await new CancelMeeting(store.Writer).RunAsync(new(Clerk), May, 1, "No business.", null, default));

        var refused = Assert.IsType<Outcome.Refused>(await ScheduleAsync(store, "R-1", meeting));

        Assert.Equal((rule, "meeting"), (refused.Rule, refused.Field));
    }

    [Fact]
    public async Task A_report_never_stands_twice_on_one_agenda_and_takes_another_place_when_one_is_asked_for()
    {
        await using var store = await OpenAsync("Sqlite");
        await ScheduleAsync(store, "R-1", April, new SlotInput(null) { Minutes = 5 });
        await ScheduleAsync(store, "R-2", April, new SlotInput(null) { Minutes = 5 });

        Assert.Equal("twice", Assert.IsType<Outcome.Refused>(await ScheduleAsync(store, "R-2", April)).Rule);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-2", April, new SlotInput(null) { Order = 1, Section = "decision" }));

        await using var context = store.Database.CreateDbContext();
        Assert.Equal([("R-2", "Items for decision"), ("R-1", "")], Agenda.InOrder(await context.AgendaItems.Where(i => i.Meeting == April).ToListAsync()).Select(i => (i.Report, i.Section)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Once_commissioned_or_published_a_move_says_why_and_whom_was_consulted_and_what_is_printed_stays(string provider)
    {
        await using var store = await OpenAsync(provider);
        await ScheduleAsync(store, "R-1", April);
        await ReplayAsync(store, "R-1", ReportStage.Cleared);
        Assert.Equal("reasonNeeded", Assert.IsType<Outcome.Refused>(await ScheduleAsync(store, "R-1", May)).Rule);
        Assert.Equal("consultedNeeded", Assert.IsType<Outcome.Refused>(await new UnscheduleReport(store.Writer).RunAsync(new(Clerk), "R-1", null, "Not ready.", null, default)).Rule);

        Assert.IsType<Outcome.Saved>(await new PublishAgenda(store.Writer).RunAsync(new(Clerk), April, 1, null, default));
        Assert.Equal(ReportStage.Published, (await ReportAsync(store, "R-1")).Stage);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", May, new SlotInput(null) { Reason = "Not ready.", Consulted = "The Chair", Override = true }));

        await using var context = store.Database.CreateDbContext();
        var items = await context.AgendaItems.Where(i => i.Report == "R-1").OrderBy(i => i.Id).ToListAsync();
        Assert.Equal([(April, "3", true), (May, "", false)], items.Select(i => (i.Meeting, i.Number, i.Withdrawn)));
        Assert.Equal(("Not ready.", "The Chair"), ((await ReportAsync(store, "R-1")).Moves[^1].Reason, (await ReportAsync(store, "R-1")).Moves[^1].Consulted));
        Assert.Equal("twice", Assert.IsType<Outcome.Refused>(await ScheduleAsync(store, "R-1", April, new SlotInput(null) { Reason = "Ready.", Consulted = "The Chair", Override = true })).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_that_its_meeting_did_not_reach_stands_on_two_agendas_and_completes_its_milestone_at_the_second(string provider)
    {
        await using var store = await OpenAsync(provider);
        await ScheduleAsync(store, "R-1", April);
        await ReplayAsync(store, "R-1", ReportStage.Published);
        store.Clock.Now = new(2011, 4, 7, 17, 0, 0, DateTimeKind.Utc);
        Assert.IsType<Outcome.Saved>(await new HoldMeeting(store.Writer).RunAsync(new(Clerk), April, 1, default));

        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", May, new SlotInput(null) { Reason = "Not reached.", Consulted = "The Chair", Override = true }));
        Assert.Equal("notYet", Assert.IsType<Outcome.Refused>(await new ReachStage(store.Writer).RunAsync(new(Clerk), "R-1", null, new("considered", null), default)).Rule);
        store.Clock.Now = new(2011, 5, 12, 17, 0, 0, DateTimeKind.Utc);
        Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(new(Clerk), "R-1", null, new("considered", null), default));

        await using var context = store.Database.CreateDbContext();
        Assert.Equal([(April, true), (May, false)], (await context.AgendaItems.Where(i => i.Report == "R-1").ToListAsync()).OrderBy(i => i.Meeting, StringComparer.Ordinal).Select(i => (i.Meeting, i.NotTaken)));
        var milestone = await context.Milestones.SingleAsync(m => m.Ref == "PP-M01");
        Assert.Equal((MilestoneStatus.Complete, "12 May 2011"), (milestone.Status, milestone.Actual.Text));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    private static async Task<(string? Meeting, string Forecast, string Said)> ReadAsync(Store store, string report, string milestone)
    {
        await using var context = store.Database.CreateDbContext();
        var found = await context.Milestones.SingleAsync(m => m.Ref == milestone);
        return ((await AgendaSlots.OfAllAsync(context, [report], default)).GetValueOrDefault(report), found.Forecast.Text, found.LastUpdate.Narrative);
    }

    private static async Task<PlannedReport> ReportAsync(Store store, string reference)
    {
        await using var context = store.Database.CreateDbContext();
        return await context.Reports.SingleAsync(r => r.Ref == reference);
    }
}
