using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Features.MyWork;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.MyWork;

public sealed class ClerkDesksTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_clerk_sees_what_is_late_and_whose_what_is_due_and_what_each_meeting_still_needs(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(new(Clerk), "R-1", 1, new(null) { Author = "Detective Superintendent, SCD5" }, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        await ReplayAsync(store, "R-1", ReportStage.Drafting);
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(new(Clerk), "R-2", 1, new(null) { Target = "April 2011" }, default));
        Assert.IsType<Outcome.Saved>(await new ProposeReport(store.Writer).RunAsync(new(Clerk), new("Some day"), default));
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(new(Clerk), new("Report back") { Due = "1 February 2011" }, default));
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(new(Clerk), new("Lease signed") { Kind = "urgentAction" }, default));
        store.Clock.Now = new(2011, 3, 28, 9, 0, 0, DateTimeKind.Utc);

        var desk = await Desks(store).GetAsync(withPrivate: false);

        Assert.All(desk.Late.Concat(desk.Soon).Where(s => s.Report.Length > 0), s => Assert.Equal(("R-1", April, "Detective Superintendent, SCD5"), (s.Report, s.Meeting, s.Whose)));
        Assert.NotEmpty(desk.Late);
        Assert.All(desk.Late, s => Assert.EndsWith("late", s.HowFar, StringComparison.Ordinal));
        Assert.All(desk.Soon, s => Assert.InRange(s.Day, desk.Today, desk.Today.AddDays(7)));
        var april = desk.Meetings[0];
        Assert.Equal((April, "19 of 34 minutes"), (april.Ref, april.Taken));
        Assert.Equal(["1 draft", "its agenda published"], april.Needs);
        Assert.Equal(["R-2"], desk.Waiting.Select(r => r.Ref));
        Assert.Equal(["R-3"], desk.Unplaced.Select(r => r.Ref));
        Assert.Equal([("A-1", true)], desk.Actions.Select(a => (a.Ref, a.Overdue)));
        Assert.Equal(["Lease signed"], desk.Urgent.Select(a => a.Text));
    }

    [Fact]
    public async Task A_report_whose_meeting_passed_without_it_is_no_longer_late_for_it_and_says_what_can_be_done()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        await ReplayAsync(store, "R-1", ReportStage.Drafting);
        store.Clock.Now = new(2011, 4, 7, 9, 0, 0, DateTimeKind.Utc);
        var onTheDay = await Desks(store).GetAsync(withPrivate: false);
        Assert.Empty(onTheDay.Passed);
        Assert.Contains(onTheDay.Late, s => s.Report == "R-1");

        store.Clock.Now = new(2011, 4, 8, 9, 0, 0, DateTimeKind.Utc);
        var after = await Desks(store).GetAsync(withPrivate: false);
        Assert.DoesNotContain(after.Late, s => s.Report == "R-1");
        Assert.DoesNotContain(onTheDay.Unrecorded, m => m.Ref == April);
        Assert.Contains((April, "SOP of 7 April 2011"), after.Unrecorded.Select(m => (m.Ref, m.On)));
        Assert.Equal(("R-1", April, "SOP 7 April 2011"), (after.Passed[0].Ref, after.Passed[0].Meeting, after.Passed[0].On));

        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", May, new(null) { Reason = "It was not ready.", Consulted = "The Chair", Override = true }));
        Assert.Empty((await Desks(store).GetAsync(withPrivate: false)).Passed);
    }

    [Fact]
    public async Task An_action_says_which_body_asked_and_which_goes_through_it_by_the_names_that_are_printed()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("fill", Actor.Sample, change =>
        {
            change.Add(Committee.Establish("FR", "F&R", "Finance and Resources", CommitteeKind.Committee, null), "Committee added.");
            return Task.CompletedTask;
        }, default));
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(new(Clerk), new("Report back") { RaisedAt = Held, Committee = "FR" }, default));

        var action = Assert.Single((await Desks(store).GetAsync(withPrivate: false)).Actions);

        Assert.Equal(("SOP, 3 February 2011", "F&R"), (action.RaisedAtName, action.Committee));
    }

    [Fact]
    public async Task Nothing_is_worked_out_twice_while_nothing_changes_and_a_closed_action_goes()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(new(Clerk), new("Report back"), default));
        var desks = Desks(store);
        var before = await desks.GetAsync(false);
        Assert.Same(before, await desks.GetAsync(false));

        Assert.IsType<Outcome.Saved>(await new CloseAction(store.Writer).RunAsync(new(Clerk), "A-1", 1, null, "Done.", default));
        desks.Take([new Notice(1, [new Touch(1, "action", "A-1", Clerk, "Committee clerk", "Closed.")])]);

        Assert.Empty((await desks.GetAsync(false)).Actions);
    }

    [Fact]
    public async Task A_private_title_reaches_only_the_desk_of_those_who_may_read_it()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(new(Clerk), "R-2", 1, new(null) { Part = 2, PublicTitle = "Award of a contract", ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled.", PrivateTitle = "Zebra: the price" }, default));
        var desks = Desks(store);

        Assert.Contains((await desks.GetAsync(false)).Unplaced, r => r.Title == "Award of a contract");
        Assert.Contains((await desks.GetAsync(true)).Unplaced, r => r.Title == "Zebra: the price");
    }

    private static ClerkDesks Desks(Store store) => new(new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance), store.Database);
}
