using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Calendars;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Committees;
using WorkPlanTracker.Domain.Meetings;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Committees;

public sealed class PlanMeetingsTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_year_of_meetings_is_saved_all_or_nothing(string provider)
    {
        await using var store = await OpenAsync(provider);
        var plan = new PlanMeetings(store.Writer);

        var wrong = Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheClerk, new("SOP", "2.00pm", null, [new("8 September 2011"), new("12 May 2011"), new("sometime"), new("8 September 2011"), new("1 January 1999")]), default));
        Assert.Equal(["day-1", "day-2", "day-3", "day-4"], wrong.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("SOP already meets on 12 May 2011 at 2.00pm: is this a second meeting?", wrong.Errors["day-1"][0], StringComparison.Ordinal);

        // A bank holiday is allowed, and said.
        var saved = Assert.IsType<Outcome.Saved>(await plan.RunAsync(TheClerk, new("SOP", "2.00pm", "City Hall", [new("8 September 2011"), new("26 December 2011"), new("10 November 2011")]), default));
        Assert.Contains("26 December 2011", Assert.Single(saved.Warnings), StringComparison.Ordinal);
        Assert.Equal(2, saved.Sequence - saved.FirstSequence);

        await using var context = store.Database.CreateDbContext();
        var meetings = await context.Meetings.Where(m => m.Date > new DateOnly(2011, 6, 1)).OrderBy(m => m.Date).ToListAsync();
        Assert.Equal(["SOP-2011-09-08", "SOP-2011-11-10", "SOP-2011-12-26"], meetings.Select(m => m.Ref));
        Assert.All(meetings, m => Assert.Equal((new TimeOnly(14, 0), "City Hall", MeetingKind.Ordinary), (m.Time!.Value, m.Place, m.Sitting)));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_day_is_added_as_special_joint_thematic_or_second_meeting_once_it_is_said_in_full(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new EstablishCommittee(store.Writer).RunAsync(TheClerk, "CEP", new("Communities, Equalities and People") { Kind = "committee" }, default));
        var plan = new PlanMeetings(store.Writer);

        var wrong = Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheClerk, new("SOP", null, null, [new("9 June 2011", "joint"), new("10 June 2011", "thematic"), new("12 May 2011", "special"), new("13 June 2011"), new("13 June 2011")]), default));
        Assert.Equal(["day-2", "day-4", "kind-0", "kind-1"], wrong.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("jointWith", Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheClerk, new("SOP", null, null, [new("9 June 2011", "joint") { JointWith = ["NONE"] }]), default)).Errors.Keys);
        Assert.IsType<Outcome.Saved>(await plan.RunAsync(TheClerk, new("SOP", null, null,
        [
            new("9 June 2011", "joint") { JointWith = ["CEP"] }, new("10 June 2011", "thematic", Theme: "Stalking"), new("12 May 2011", "special") { Second = true }, new("13 June 2011"), new("13 June 2011") { Second = true },
        ]), default));

        await using (var context = store.Database.CreateDbContext())
        {
            var meetings = await context.Meetings.Where(m => m.Date >= new DateOnly(2011, 5, 12)).OrderBy(m => m.Ref).ToListAsync();
            Assert.Equal(
                ["SOP-2011-05-12 Ordinary", "SOP-2011-05-12-2 Special", "SOP-2011-06-09 Joint CEP", "SOP-2011-06-10 Thematic Stalking", "SOP-2011-06-13 Ordinary", "SOP-2011-06-13-2 Ordinary"],
                meetings.Select(m => string.Join(' ', ((string[])[m.Ref, m.Sitting.ToString(), .. m.JointWith, m.Theme]).Where(w => w.Length > 0))));
        }

        // The other body of a joint meeting meets that day as well.
        Assert.Contains("CEP already meets on 9 June 2011: is this a second meeting?", Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheClerk, new("CEP", null, null, [new("9 June 2011")]), default)).Errors["day-0"][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_session_has_two_boroughs_and_those_that_come_back_or_a_theme()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await new EstablishCommittee(store.Writer).RunAsync(TheClerk, "DSVB", new("A board") { Kind = "board", Boroughs = ["Barnet", "Brent", "Camden"], LastDay = "31 July 2011" }, default));
        var plan = new PlanMeetings(store.Writer);

        Assert.Equal(["day-0", "day-1", "day-2"], Assert.IsType<Outcome.Invalid>(await plan.RunAsync(TheClerk, new("DSVB", null, null,
            [new("5 May 2011", Boroughs: ["Barnet", "Brent", "Camden"]), new("9 June 2011", Boroughs: ["Barnet"], Theme: "Stalking"), new("8 September 2011")]), default)).Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(Assert.IsType<Outcome.Saved>(await plan.RunAsync(TheClerk, new("DSVB", null, null, [new("12 April 2011", Boroughs: ["Barnet", "Brent"], Returning: ["Camden"]), new("9 June 2011", Theme: "Stalking")]), default)).Warnings);
        Assert.StartsWith("Atlantis is not among the boroughs of DSVB", Assert.Single(Assert.IsType<Outcome.Saved>(await plan.RunAsync(TheClerk, new("DSVB", null, null, [new("14 July 2011", Boroughs: ["Atlantis"])]), default)).Warnings), StringComparison.Ordinal);

        var sessions = await new CommitteeQueries(store.Database, null!, null!, null!, null!, null!).SessionsAsync("DSVB", null, default);
        Assert.Equal(["Barnet,Brent|Camden", "|", "Atlantis|"], sessions.Select(s => $"{string.Join(',', s.UnderReview)}|{string.Join(',', s.Returning)}"));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal((MeetingKind.Thematic, "Stalking"), await context.Meetings.Where(m => m.Ref == "DSVB-2011-06-09").Select(m => ValueTuple.Create(m.Sitting, m.Theme)).SingleAsync());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_year_of_meetings_a_rule_and_a_day_of_the_calendar_are_taken_back_whole(string provider)
    {
        await using var store = await OpenAsync(provider);
        var undo = new UndoChange(store.Writer);
        var planned = Assert.IsType<Outcome.Saved>(await new PlanMeetings(store.Writer).RunAsync(TheClerk, new("SOP", null, null, [new("8 September 2011"), new("10 November 2011")]), default));
        Assert.Equal("Undone: 2 changes.", Assert.IsType<Outcome.Saved>(await undo.RunAsync(TheClerk, planned.FirstSequence, planned.Sequence, default)).Sentence);
        var edited = Assert.IsType<Outcome.Saved>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 1, new(null) { DeadlineRules = [] }, default));
        Assert.IsType<Outcome.Saved>(await undo.RunAsync(TheClerk, edited.FirstSequence, edited.Sequence, default));
        var closed = Assert.IsType<Outcome.Saved>(await new KeepDay(store.Writer).RunAsync(Actor.Operator, new("closure", "29 December 2011", null, "Christmas closure"), default));
        Assert.IsType<Outcome.Saved>(await undo.RunAsync(Actor.Operator, closed.FirstSequence, closed.Sequence, default));
        Assert.IsType<Outcome.Saved>(await new KeepDay(store.Writer).RunAsync(Actor.Operator, new("polling", "3 May 2012", null, "Mayoral election"), default));
        Assert.IsType<Outcome.Forbidden>(await undo.RunAsync(new("nobody@example.org"), closed.Sequence + 2, closed.Sequence + 2, default));

        // What was built on is not taken away.
        var again = Assert.IsType<Outcome.Saved>(await new PlanMeetings(store.Writer).RunAsync(TheClerk, new("SOP", null, null, [new("8 September 2011")]), default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-2", "SOP-2011-09-08", new("SOP-2011-09-08") { Override = true, Reason = "Agreed." }));
        Assert.Equal("builtOn", Assert.IsType<Outcome.Refused>(await undo.RunAsync(TheClerk, again.FirstSequence, again.Sequence, default)).Rule);

        await using var context = store.Database.CreateDbContext();
        Assert.Equal((4, 3, 1), (await context.Meetings.CountAsync(), (await context.Committees.SingleAsync(c => c.Ref == "SOP")).DeadlineRules.Count, (await context.Calendars.SingleAsync()).PollingDays.Count(d => d.Day.Year == 2012)));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Fact]
    public async Task A_cycle_that_yields_no_meeting_says_so()
    {
        await using var store = await OpenAsync("Sqlite");

        var none = Assert.IsType<Outcome.Invalid>(await new PlanMeetings(store.Writer).RunAsync(TheClerk, new("SOP", null, null, []), default));

        Assert.StartsWith("There is no meeting to plan.", none.Errors["sittings"][0], StringComparison.Ordinal);
        Assert.Equal(["committee"], Assert.IsType<Outcome.Invalid>(await new PlanMeetings(store.Writer).RunAsync(TheClerk, new("NONE", null, null, [new("8 September 2011")]), default)).Errors.Keys);
        Assert.IsType<Outcome.Invalid>(await new PlanMeetings(store.Writer).RunAsync(TheClerk, new("SOP", null, null, [.. Enumerable.Range(1, 61).Select(i => new SittingInput($"{i % 28 + 1} June 2012"))]), default));
    }
}
