using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Meetings;

public sealed class MeetingCommandTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_second_meeting_of_a_day_has_its_own_reference_and_a_bank_holiday_is_allowed_and_said(string provider)
    {
        await using var store = await OpenAsync(provider);
        var plan = new PlanMeeting(store.Writer);

        Assert.Equal("SOP-2011-04-07-2", Assert.IsType<Outcome.Saved>(await plan.RunAsync(TheClerk, new("SOP", "7 April 2011") { Sitting = "special" }, default)).Ref);
        var holiday = Assert.IsType<Outcome.Saved>(await plan.RunAsync(TheClerk, new("SOP", "29 April 2011") { Time = "2.00pm", Boroughs = ["Hackney", "Camden"] }, default));

        Assert.Contains(holiday.Warnings, w => w.Contains("Royal wedding", StringComparison.Ordinal));
        Assert.Equal("capacity", Assert.IsType<Outcome.Refused>(await plan.RunAsync(TheClerk, new("SOP", "1 June 2011") { CapacityMinutes = 0 }, default)).Rule);
        Assert.Contains("committee", Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheClerk, new("XX", "1 June 2011"), default)).Errors.Keys);
        Assert.Contains("date", Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheClerk, new("SOP", "autumn"), default)).Errors.Keys);
        Assert.Contains("time", Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheClerk, new("SOP", "1 June 2011") { Time = "noonish" }, default)).Errors.Keys);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("end", Actor.Sample, async change =>
        {
            var committee = await change.FetchAsync<Committee>("SOP");
            committee.Exist(null, new(2011, 5, 31));
            change.Say(committee, "SOP ends.");
        }, default));
        Assert.Equal(SlotRules.CommitteeNotThere, Assert.IsType<Outcome.Refused>(await plan.RunAsync(TheClerk, new("SOP", "1 June 2011"), default)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_joint_meeting_is_called_with_bodies_that_exist_and_is_taken_back_whole(string provider)
    {
        await using var store = await OpenAsync(provider);
        await EstablishAsync(store, "CEP");
        var plan = new PlanMeeting(store.Writer);

        Assert.Contains("jointWith", Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheClerk, new("SOP", "9 June 2011") { Sitting = "joint", JointWith = ["CEPP"] }, default)).Errors.Keys);
        Assert.Equal("jointWith", Assert.IsType<Outcome.Refused>(await plan.RunAsync(TheClerk, new("SOP", "9 June 2011") { Sitting = "joint" }, default)).Field);
        Assert.Equal("jointWith", Assert.IsType<Outcome.Refused>(await plan.RunAsync(TheClerk, new("SOP", "9 June 2011") { Sitting = "special", JointWith = ["CEP"] }, default)).Field);
        Assert.Equal("theme", Assert.IsType<Outcome.Refused>(await plan.RunAsync(TheClerk, new("SOP", "9 June 2011") { Sitting = "thematic" }, default)).Field);
        var joint = Assert.IsType<Outcome.Saved>(await plan.RunAsync(TheClerk, new("SOP", "9 June 2011") { JointWith = ["CEP"], CapacityMinutes = 90 }, default));

        await using (var context = store.Database.CreateDbContext())
        {
            var meeting = await context.Meetings.SingleAsync(m => m.Ref == joint.Ref);
            Assert.Equal((MeetingKind.Joint, "CEP", 90), (meeting.Sitting, Assert.Single(meeting.JointWith), meeting.CapacityMinutes));
        }

        // An edit that says nothing of the bodies leaves them; another kind lets them go.
        Assert.IsType<Outcome.Saved>(await new EditMeeting(store.Writer).RunAsync(TheClerk, joint.Ref, 1, new(null, null) { Place = "City Hall" }, default));
        Assert.IsType<Outcome.Saved>(await new EditMeeting(store.Writer).RunAsync(TheClerk, joint.Ref, 2, new(null, null) { Sitting = "special" }, default));
        var second = Assert.IsType<Outcome.Saved>(await plan.RunAsync(TheClerk, new("SOP", "9 June 2011") { Sitting = "special" }, default));
        Assert.Equal("SOP-2011-06-09-2", second.Ref);
        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheClerk, second.FirstSequence, second.Sequence, default));

        await using var after = store.Database.CreateDbContext();
        Assert.Empty((await after.Meetings.SingleAsync(m => m.Ref == joint.Ref)).JointWith);
        Assert.False(await after.Meetings.AnyAsync(m => m.Ref == second.Ref));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_meeting_that_moves_keeps_its_reference_and_takes_reports_and_milestones_along(string provider)
    {
        await using var store = await OpenAsync(provider);
        await ScheduleAsync(store, "R-1", April);
        var rehearsal = (await new RehearseMove(store.Database, new PlanClock(store.Clock)).OfAsync(April, "14 April 2011", default)).Rehearsal!;
        Assert.Contains(rehearsal.Effects, e => e.Ref == "PP-M01");
        Assert.Contains(rehearsal.Effects, e => e.Sentence == "Publication moves from 24 March 2011 to 31 March 2011.");

        Assert.IsType<Outcome.Saved>(await new MoveMeeting(store.Writer).RunAsync(TheClerk, April, 1, "14 April 2011", null, "The hall is taken.", default));

        await using var context = store.Database.CreateDbContext();
        var meeting = await context.Meetings.SingleAsync(m => m.Ref == April);
        Assert.Equal((new DateOnly(2011, 4, 14), new TimeOnly(14, 0), new DateOnly(2011, 4, 7)), (meeting.Date, meeting.Time, meeting.Moves[0].From));
        Assert.Equal("Moved with R-1 to SOP 14 April 2011.", (await context.Milestones.SingleAsync(m => m.Ref == "PP-M01")).LastUpdate.Narrative);
        var report = await context.Reports.SingleAsync(r => r.Ref == "R-1");
        Assert.Equal((April, April, "SOP-2011-04-07 moved from 7 April 2011 to 14 April 2011: The hall is taken."), (report.Moves[^1].From, report.Moves[^1].To, report.Moves[^1].Reason));
        Assert.Equal(0, report.Deferrals);
        Assert.Equal("sameDay", Assert.IsType<Outcome.Refused>(await new MoveMeeting(store.Writer).RunAsync(TheClerk, April, 2, "14 April 2011", null, null, default)).Rule);
        Assert.Equal("held", Assert.IsType<Outcome.Refused>(await new MoveMeeting(store.Writer).RunAsync(TheClerk, Held, 1, "14 April 2011", null, null, default)).Rule);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_cancelled_meeting_names_its_replacement_and_its_reports_wait_again(string provider)
    {
        await using var store = await OpenAsync(provider);
        await ScheduleAsync(store, "R-1", April);

        Assert.IsType<Outcome.Saved>(await new CancelMeeting(store.Writer).RunAsync(TheClerk, April, 1, "Not quorate.", "21 April 2011", default));

        await using var context = store.Database.CreateDbContext();
        var meeting = await context.Meetings.SingleAsync(m => m.Ref == April);
        Assert.Equal((MeetingState.Cancelled, "SOP-2011-04-21"), (meeting.State, meeting.ReplacedBy));
        Assert.Equal(MeetingState.Planned, (await context.Meetings.SingleAsync(m => m.Ref == "SOP-2011-04-21")).State);
        Assert.Empty(await AgendaSlots.OfAllAsync(context, ["R-1"], default));
        var report = await context.Reports.SingleAsync(r => r.Ref == "R-1");
        Assert.Equal((April, null, "SOP-2011-04-07 was cancelled: Not quorate."), (report.Moves[^1].From, report.Moves[^1].To, report.Moves[^1].Reason));
        Assert.Equal(1, report.Deferrals);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_published_agenda_is_numbered_with_its_standing_items_and_part_2_from_1_again(string provider)
    {
        await using var store = await OpenAsync(provider);
        await ScheduleAsync(store, "R-1", April, new SlotInput(null) { Minutes = 5 });
        await new EditReport(store.Writer).RunAsync(TheClerk, "R-2", 1, new ReportInput(null) { Part = 2, PublicTitle = "A contract", ExemptParagraphs = [3], PublicInterestReason = "Terms." }, default);
        await ScheduleAsync(store, "R-2", April, new SlotInput(null) { Minutes = 5 });

        var published = Assert.IsType<Outcome.Saved>(await new PublishAgenda(store.Writer).RunAsync(TheClerk, April, 1, null, default));

        await using var context = store.Database.CreateDbContext();
        Assert.Equal(
            [
                (1, "1", "Apologies for absence"), (1, "2", "Minutes of 3 February 2011"), (1, "3", "Multi-agency Safeguarding Hubs"), (1, "4", "Exclusion of press and public"), (2, "1", "A contract"),
            ],
            Agenda.InOrder(await context.AgendaItems.Where(i => i.Meeting == April).ToListAsync()).Select(i => (i.Part, i.Number, i.Title)));
        Assert.Equal("To follow: R-1 (proposed), R-2 (proposed).", Assert.Single(published.Warnings));
        Assert.Equal("notPlanned", Assert.IsType<Outcome.Refused>(await new PublishAgenda(store.Writer).RunAsync(TheClerk, April, 2, null, default)).Rule);
        Assert.Equal("notYet", Assert.IsType<Outcome.Refused>(await new HoldMeeting(store.Writer).RunAsync(TheClerk, April, 2, default)).Rule);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_agenda_published_late_says_how_late_and_what_the_law_asks_and_keeps_the_reason(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new PlanMeeting(store.Writer).RunAsync(TheClerk, new("SOP", "3 March 2011"), default));
        var publish = new PublishAgenda(store.Writer);

        var refused = Assert.IsType<Outcome.Refused>(await publish.RunAsync(TheClerk, "SOP-2011-03-03", 1, " ", default));
        Assert.Equal(("late", "reason"), (refused.Rule, refused.Field));
        Assert.StartsWith("Publication was due on 17 February 2011: 5 working days late.", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal("reason", Assert.IsType<Outcome.Refused>(await publish.RunAsync(TheClerk, "SOP-2011-03-03", 1, new string('x', 1_001), default)).Field);

        var saved = Assert.IsType<Outcome.Saved>(await publish.RunAsync(TheClerk, "SOP-2011-03-03", 1, "The Chair called it at short notice.", default));
        Assert.Equal("Publication was due on 17 February 2011: 5 working days late.", saved.Warnings[^2]);
        Assert.StartsWith("The law asks for publication by 23 February 2011 (“", saved.Warnings[^1], StringComparison.Ordinal);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal("The Chair called it at short notice.", await context.Log.Where(e => e.Ref == "SOP-2011-03-03").OrderBy(e => e.Sequence).Select(e => e.Reason).LastAsync());
        Assert.DoesNotContain(Assert.IsType<Outcome.Saved>(await publish.RunAsync(TheClerk, April, 1, null, default)).Warnings, w => w.Contains("late", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_held_session_looked_at_is_recorded_afterwards_and_a_borough_that_is_none_is_said(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("turns", Actor.Sample, async change =>
        {
            var body = await change.FetchAsync<Committee>("SOP");
            body.ReviewBoroughs(["Barnet", "Brent", "Camden"]);
            change.Say(body, "SOP looks at boroughs.");
        }, default));
        var edit = new EditMeeting(store.Writer);

        Assert.Empty(Assert.IsType<Outcome.Saved>(await edit.RunAsync(TheClerk, Held, 1, new(null, null) { Boroughs = ["brent", "Barnet"], Returning = ["Camden"] }, default)).Warnings);
        Assert.Equal("held", Assert.IsType<Outcome.Refused>(await edit.RunAsync(TheClerk, Held, 2, new(null, null) { Boroughs = ["Barnet"], Place = "Elsewhere" }, default)).Rule);
        var planned = Assert.IsType<Outcome.Saved>(await new PlanMeeting(store.Writer).RunAsync(TheClerk, new("SOP", "8 September 2011") { Boroughs = ["Atlantis"] }, default));
        Assert.Contains("Atlantis is not among the boroughs of SOP, so no turn is counted. Check the name, or add it to the boroughs of SOP.", planned.Warnings);
        Assert.Contains(Assert.IsType<Outcome.Saved>(await edit.RunAsync(TheClerk, April, 1, new(null, null) { Boroughs = ["Atlantis", "Camden"] }, default)).Warnings, w => w.StartsWith("Atlantis is not", StringComparison.Ordinal));

        await using var context = store.Database.CreateDbContext();
        var held = await context.Meetings.SingleAsync(m => m.Ref == Held);
        Assert.Equal(["Brent", "Barnet", "Camden"], [.. held.Boroughs, .. held.Returning]);
        Assert.Equal(MeetingState.Held, held.State);
    }

    [Fact]
    public async Task A_meeting_is_edited_apart_from_its_day()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await new EditMeeting(store.Writer).RunAsync(TheClerk, April, 1, new(null, null) { Time = "", Place = "Room 1", CapacityItems = 9, Theme = "Domestic violence" }, default));

        await using var context = store.Database.CreateDbContext();
        var meeting = await context.Meetings.SingleAsync(m => m.Ref == April);
        Assert.Equal((null, "Room 1", 9, "Domestic violence"), (meeting.Time, meeting.Place, meeting.CapacityItems, meeting.Theme));
        Assert.Equal("boroughs", Assert.IsType<Outcome.Refused>(await new EditMeeting(store.Writer).RunAsync(TheClerk, April, 2, new(null, null) { Theme = "", Boroughs = ["A", "B", "C"] }, default)).Rule);
    }

    private static async Task EstablishAsync(Store store, string code) => Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("fill", Actor.Sample, change =>
    {
        change.Add(Committee.Establish(code, code, "Communities, Equalities and People", CommitteeKind.Committee, null), "Committee added.");
        return Task.CompletedTask;
    }, default));
}
