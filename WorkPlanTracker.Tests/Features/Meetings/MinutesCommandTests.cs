using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Meetings.Papers;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Meetings;

public sealed class MinutesCommandTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_outcome_considers_the_report_and_completes_the_milestone_it_proves(string provider)
    {
        await using var store = await OpenAsync(provider);
        await TakeAsync(store, Held, "I-9", "Multi-agency Safeguarding Hubs", report: "R-1");

        Assert.IsType<Outcome.Saved>(await new RecordOutcome(store.Writer).RunAsync(TheClerk, "I-9", 1, null, [new("agree", OutcomeKind.AgreedAsAmended, "That the report be agreed, with a review in a year.")], default));

        await using var context = store.Database.CreateDbContext();
        var report = await context.Reports.AsNoTracking().SingleAsync(r => r.Ref == "R-1");
        Assert.Equal((ReportStage.Considered, "Agreed as amended."), (report.Stage, report.Outcome));
        Assert.Equal(WorkPlanTracker.Domain.Milestones.MilestoneStatus.Complete, (await context.Milestones.AsNoTracking().SingleAsync(m => m.Ref == "PP-M01")).Status);
        var minute = await context.Minutes.AsNoTracking().SingleAsync();
        Assert.Equal("That the report be agreed, with a review in a year.", Assert.Single(minute.Outcomes).Resolution);
        Assert.Equal("considered", Assert.IsType<Outcome.Refused>(await new RecordOutcome(store.Writer).RunAsync(TheClerk, "I-9", 1, 1, [new("", OutcomeKind.Deferred, "")], default)).Rule);
        Assert.Equal("to", Assert.IsType<Outcome.Refused>(await new RecordOutcome(store.Writer).RunAsync(TheClerk, "I-9", 1, 1, [new("", OutcomeKind.Referred, "")], default)).Rule);
        Assert.Equal(minute.Ref, Assert.IsType<Outcome.Conflict>(await new RecordOutcome(store.Writer).RunAsync(new(OtherClerk), "I-9", 1, null, [new("", OutcomeKind.Noted, "")], default)).Ref);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Fact]
    public async Task No_heading_of_the_minutes_skips_a_level()
    {
        await using var store = await OpenAsync("Sqlite");
        await TakeAsync(store, Held, "I-9", "Headline performance");
        Assert.IsType<Outcome.Saved>(await new RecordAttendance(store.Writer).RunAsync(TheClerk, Held, 1, [new("Toby Harris", AttendanceSort.Member), new("Cindy Butts", AttendanceSort.Apologies)], default));
        Assert.IsType<Outcome.Saved>(await new DraftMinutes(store.Writer).RunAsync(TheClerk, Held, 2, default));
        var board = (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(Held, default))!.Open;

        var levels = MinutesPaper.Of(board).Blocks.OfType<PrintedBlock.Heading>().Select(h => h.Level).ToList();

        Assert.Equal([1, 2, 2, 1, 2], levels);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_special_circumstances_of_an_urgent_item_stand_in_the_minutes_though_its_outcome_was_recorded_first(string provider)
    {
        await using var store = await OpenAsync(provider);
        await TakeAsync(store, Held, "I-9", "A flood at the archive");
        await TakeAsync(store, Held, "I-10", "Another matter", order: 2);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("urge", Actor.Sample, async change =>
        {
            var item = await change.FetchAsync<AgendaItem>("I-9");
            item.TakeAsUrgent("It happened on Monday.");
            change.Say(item, "Urgent.");
        }, default));
        foreach (var (item, seen) in new[] { ("I-9", 2), ("I-10", 1) })
        {
            Assert.IsType<Outcome.Saved>(await new RecordOutcome(store.Writer).RunAsync(TheClerk, item, seen, null, [new("", OutcomeKind.Noted, "")], default));
        }

        Assert.IsType<Outcome.Saved>(await new DraftMinutes(store.Writer).RunAsync(TheClerk, Held, 1, default));

        await using var context = store.Database.CreateDbContext();
        var minutes = await context.Minutes.AsNoTracking().ToListAsync();
        Assert.Equal("The Chair was of the opinion that the item should be considered as a matter of urgency by reason of special circumstances: It happened on Monday.", minutes.Single(m => m.Items.Contains("I-9")).Text);
        Assert.Equal("", minutes.Single(m => m.Items.Contains("I-10")).Text);
        Assert.All(minutes, m => Assert.Single(m.Outcomes));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_that_is_not_reached_waits_for_a_meeting_again_with_its_trail(string provider)
    {
        await using var store = await OpenAsync(provider);
        await TakeAsync(store, Held, "I-9", "Multi-agency Safeguarding Hubs", report: "R-1");

        Assert.IsType<Outcome.Saved>(await new RecordOutcome(store.Writer).RunAsync(TheClerk, "I-9", 1, null, [new("", OutcomeKind.NotReached, "")], default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));

        await using var context = store.Database.CreateDbContext();
        var report = await context.Reports.AsNoTracking().SingleAsync(r => r.Ref == "R-1");
        Assert.Equal((1, "SOP-2011-02-03: not reached."), (report.Deferrals, report.Moves[0].Reason));
        Assert.Equal(2, await context.AgendaItems.CountAsync(i => i.Report == "R-1"));
        Assert.Equal("elsewhere", Assert.IsType<Outcome.Refused>(await new RecordOutcome(store.Writer).RunAsync(TheClerk, "I-9", 2, 1, [new("", OutcomeKind.Noted, "")], default)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_back_in_October_is_an_action_and_a_planned_report_that_knows_who_asked(string provider)
    {
        await using var store = await OpenAsync(provider);
        await TakeAsync(store, Held, "I-9", "Multi-agency Safeguarding Hubs", report: "R-1");

        Assert.IsType<Outcome.Saved>(await new AskAtMeeting(store.Writer).RunAsync(TheClerk, "I-9", new("How the hubs work after six months", null, "October", ReportBack: true), default));

        await using var context = store.Database.CreateDbContext();
        var action = await context.Actions.AsNoTracking().SingleAsync();
        Assert.Equal(("October 2011", new DateOnly(2011, 10, 31), Held, "I-9"), (action.Due.Text, action.Due.End, action.RaisedAt, action.Item));
        var report = await context.Reports.AsNoTracking().SingleAsync(r => r.Ref == "R-3");
        Assert.Equal(("SOP, 3 February 2011, item 1", "SOP", "R-1", ReportStage.Commissioned), (report.Commission!.By, report.Committee, report.Follows, report.Stage));
        Assert.Equal((new DateOnly(2011, 10, 31), "MASH"), (report.Target.End, Assert.Single(report.Areas)));
        Assert.Contains("due", Assert.IsType<Outcome.Invalid>(await new AskAtMeeting(store.Writer).RunAsync(TheClerk, "I-9", new("Again", null, "some day or other", false), default)).Errors.Keys);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Minutes_are_numbered_on_through_the_meeting_year_and_one_may_cover_several_items(string provider)
    {
        await using var store = await OpenAsync(provider);
        await TakeAsync(store, Held, "I-7", "Apologies for absence");
        await TakeAsync(store, Held, "I-8", "Operation Jigsaw", order: 2);
        await TakeAsync(store, Held, "I-9", "Operation Compass", order: 3);
        await TakeAsync(store, Held, "I-10", "A contract", part: 2);
        await store.Writer.RunAsync("earlier", Actor.Sample, async change =>
        {
            var before = Meeting.Call("SOP-2010-11-11", "SOP", new(2010, 11, 11), new(14, 0), "City Hall");
            before.Hold();
            change.Add(before, "Meeting called.");
            var minuted = AgendaItem.Place("I-1", "SOP-2010-11-11", 1, "1", 1, "Apologies", AgendaItemType.Standing);
            minuted.MinuteAs("62");
            change.Add(minuted, "Item added.");
            await Task.CompletedTask;
        }, default);
        Assert.IsType<Outcome.Saved>(await new RecordAttendance(store.Writer).RunAsync(TheClerk, Held, 1, [new("Toby Harris", AttendanceSort.Member, "2"), new("Cindy Butts", AttendanceSort.Apologies)], default));

        Assert.IsType<Outcome.Saved>(await new DraftMinutes(store.Writer).RunAsync(TheClerk, Held, 2, default));

        var board = (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(Held, default))!;
        Assert.Equal([("63", 1), ("64", 1), ("65", 1), ("66", 2)], board.Open.Minutes.Select(m => (m.Number, m.Part)));
        Assert.Equal("Apologies for absence were received from Cindy Butts.", board.Open.Minutes[0].Text);
        Assert.IsType<Outcome.Saved>(await new EditMinute(store.Writer).RunAsync(TheClerk, board.Open.Minutes[1].Ref, 1, new("Operations Jigsaw and Compass", "Both were discussed.") { AlsoCovers = ["I-9"] }, default));
        Assert.IsType<Outcome.Saved>(await new EditMinute(store.Writer).RunAsync(TheClerk, board.Open.Minutes[3].Ref, 1, new("A contract", "A contract was awarded.") { PrivateText = "To Smith Ltd for £1m." }, default));

        board = (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(Held, default))!;
        Assert.Equal(["63", "64", "66"], board.Open.Minutes.Select(m => m.Number));
        Assert.Equal(["I-8", "I-9"], board.Open.Minutes[1].Items);
        Assert.Equal("64", board.Open.Items.Single(i => i.Item.Ref == "I-9").Item.MinuteNumber);
        Assert.DoesNotContain("Smith", Words(MeetingPapers.Make(PaperKind.Minutes, board.Open)), StringComparison.Ordinal);
        Assert.Contains("66.2 [Not for publication] To Smith Ltd", Words(MeetingPapers.Make(PaperKind.Minutes, board.Full)), StringComparison.Ordinal);
        Assert.Contains("Toby Harris (from item 2).", Words(MeetingPapers.Make(PaperKind.Minutes, board.Open)), StringComparison.Ordinal);

        Assert.IsType<Outcome.Saved>(await new AdvanceMinutes(store.Writer).RunAsync(TheClerk, Held, 3, MinutesStage.Published, null, default));
        Assert.IsType<Outcome.Saved>(await new AdvanceMinutes(store.Writer).RunAsync(TheClerk, Held, 4, MinutesStage.Agreed, April, default));
        Assert.Equal("agreed", Assert.IsType<Outcome.Refused>(await new EditMinute(store.Writer).RunAsync(TheClerk, board.Open.Minutes[0].Ref, 1, new("Other", "words"), default)).Rule);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Fact]
    public async Task Nothing_is_recorded_of_a_meeting_before_its_day()
    {
        await using var store = await OpenAsync("Sqlite");
        await ScheduleAsync(store, "R-1", April);
        var item = (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(April, default))!.Open.Items[0].Item.Ref;

        Assert.Equal("notYet", Assert.IsType<Outcome.Refused>(await new RecordOutcome(store.Writer).RunAsync(TheClerk, item, 1, null, [new("", OutcomeKind.Noted, "")], default)).Rule);
        Assert.Equal("notYet", Assert.IsType<Outcome.Refused>(await new RecordAttendance(store.Writer).RunAsync(TheClerk, April, 1, [], default)).Rule);
        Assert.Equal("notHeld", Assert.IsType<Outcome.Refused>(await new DraftMinutes(store.Writer).RunAsync(TheClerk, April, 1, default)).Rule);
        Assert.Equal("attendance", Assert.IsType<Outcome.Refused>(await new RecordAttendance(store.Writer).RunAsync(TheClerk, Held, 1, [new(new string('x', 200), AttendanceSort.Member)], default)).Field);
    }

    private static string Words(PrintedDocument document) => string.Join('\n', document.Blocks.Select(b => b switch
    {
        PrintedBlock.Heading heading => heading.Words,
        PrintedBlock.Paragraph paragraph => $"{paragraph.Number} {paragraph.Words}".Trim(),
        PrintedBlock.Bullets bullets => string.Join('\n', bullets.Lines),
        PrintedBlock.Table table => string.Join('\n', table.Rows.Select(r => string.Join(" | ", r))),
        _ => "",
    }));
}
