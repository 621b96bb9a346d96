using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Series;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class SeriesTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_series_is_started_changed_and_ended_and_proposes_its_next_report_with_its_target(string provider)
    {
        await using var store = await OpenAsync(provider);
        var started = Assert.IsType<Outcome.Saved>(await StartAsync(store));
        Assert.Equal(("S-1", "S-1 begun: “SCD9 update”, six months on and one year on."), (started.Ref, started.Sentence));
        var proposed = Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(new(APlan.Lead), "S-1", default));
        Assert.Equal("R-3 proposed as instance 2 of S-1: “SCD9 update: one year on”, wanted April 2011.", proposed.Sentence);
        var report = await ReportAsync(store, "R-3");
        Assert.Equal(("S-1", 2, "April 2011", "SOP", ReportKind.AnnualReport, ReportStage.Proposed), (report.Series, report.Instance, report.Target.Text, report.Committee, report.Paper, report.Stage));
        Assert.Equal(["VULN"], report.Areas);
        Assert.Equal("noNext", Assert.IsType<Outcome.Refused>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default)).Rule);

        Assert.IsType<Outcome.Saved>(await new EditSeries(store.Writer).RunAsync(TheClerk, "S-1", 1, new(null) { Offsets = [6, 12, 18] }, default));
        Assert.IsType<Outcome.Conflict>(await new EditSeries(store.Writer).RunAsync(TheClerk, "S-1", 1, new("Late"), default));
        Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default));
        Assert.Equal(("SCD9 update: eighteen months on", "R-3"), ((await ReportAsync(store, "R-4")).Subject, (await ReportAsync(store, "R-4")).Follows));
        Assert.IsType<Outcome.Saved>(await new EndSeries(store.Writer).RunAsync(TheClerk, "S-1", 2, null, "The command is dissolved.", default));
        Assert.Equal("ended", Assert.IsType<Outcome.Refused>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default)).Rule);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_instance_is_left_out_or_shifted_and_the_rhythm_stays(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await StartAsync(store, new("Quarterly") { Rhythm = "months", Every = 3, Anchor = "9 December 2010" }));
        var skipped = Assert.IsType<Outcome.Saved>(await new SkipInstance(store.Writer).RunAsync(TheClerk, "S-1", 1, new(1, null, "The election."), default));
        Assert.Equal("Instance 1 of S-1, 9 March 2011, is left out.", skipped.Sentence);
        var shifted = Assert.IsType<Outcome.Saved>(await new ShiftInstance(store.Writer).RunAsync(TheClerk, "S-1", 2, new(2, "16 June 2011", "The Chair is away."), default));
        Assert.Equal("Instance 2 of S-1 comes on 16 June 2011 instead of 9 June 2011.", shifted.Sentence);
        await using (var context = store.Database.CreateDbContext())
        {
            var facts = (await SeriesReading.OneAsync(context, "S-1", default))!;
            Assert.Equal([(true, new(2011, 3, 9)), (false, new(2011, 6, 16)), (false, new DateOnly(2011, 9, 9))], facts.Instances.Take(3).Select(i => (i.Skipped, i.Day)));
            Assert.Equal(("The Chair is away.", "Committee clerk"), (facts.Series.Changes[1].Reason, facts.Series.Changes[1].By));
        }

        Assert.Equal("order", Assert.IsType<Outcome.Refused>(await new ShiftInstance(store.Writer).RunAsync(TheClerk, "S-1", 3, new(2, "9 September 2011", "Too late."), default)).Rule);
        Assert.Equal("reason", Assert.IsType<Outcome.Refused>(await new SkipInstance(store.Writer).RunAsync(TheClerk, "S-1", 3, new(3, null, ""), default)).Field);
        Assert.Contains("instance", Assert.IsType<Outcome.Invalid>(await new SkipInstance(store.Writer).RunAsync(TheClerk, "S-1", 3, new(9_999, null, "x"), default)).Errors.Keys);
        Assert.IsType<Outcome.Saved>(await new ShiftInstance(store.Writer).RunAsync(TheClerk, "S-1", 3, new(2, "", null), default));
        Assert.Equal("R-3", Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default)).Ref);
        Assert.Equal(2, (await ReportAsync(store, "R-3")).Instance);
        Assert.Equal("planned", Assert.IsType<Outcome.Refused>(await new SkipInstance(store.Writer).RunAsync(TheClerk, "S-1", 4, new(2, null, "Too late."), default)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_considered_instance_has_its_series_propose_the_next_and_one_undo_takes_both_back(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await StartAsync(store, new("Hubs") { Rhythm = "months", Every = 6, Anchor = "3 August 2010" }));
        await JoinAsync(store, "R-2", 1);
        await TakeAsync(store, Held, "I-9", "Repeat violent offenders", report: "R-2");
        await ReplayAsync(store, "R-2", ReportStage.Published);

        var saved = Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(TheClerk, "R-2", null, new("considered", null), default));
        Assert.Equal(["S-1 recurs every six months, so R-3 is proposed: “Hubs, August 2011”, wanted August 2011."], saved.Warnings);
        Assert.Equal(("S-1", 2, "R-2"), ((await ReportAsync(store, "R-3")).Series, (await ReportAsync(store, "R-3")).Instance, (await ReportAsync(store, "R-3")).Follows));

        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheClerk, saved.FirstSequence, saved.Sequence, default));
        await using var context = store.Database.CreateDbContext();
        Assert.False(await context.Reports.AnyAsync(r => r.Ref == "R-3"));
        Assert.Equal(ReportStage.Published, (await ReportAsync(store, "R-2")).Stage);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_outcome_recorded_at_the_table_has_the_series_propose_the_next_too_but_once(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await StartAsync(store, new("Sub-committees") { Rhythm = "eachMeeting", Committee = "SOP", Anchor = "1 January 2011" }));
        await JoinAsync(store, "R-2", 1);
        await TakeAsync(store, Held, "I-9", "Repeat violent offenders", report: "R-2");
        await ReplayAsync(store, "R-2", ReportStage.Published);
        Assert.IsType<Outcome.Saved>(await new RecordOutcome(store.Writer).RunAsync(TheClerk, "I-9", 1, null, [new("", OutcomeKind.Noted, "")], default));
        var next = await ReportAsync(store, "R-3");
        Assert.Equal(("Sub-committees, 7 April 2011", "7 April 2011", 2), (next.Subject, next.Target.Text, next.Instance));

        Assert.IsType<Outcome.Saved>(await new RecordOutcome(store.Writer).RunAsync(TheClerk, "I-9", 1, 1, [new("", OutcomeKind.Agreed, "")], default));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(2, await context.Reports.CountAsync(r => r.Series == "S-1"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_instances_nearer_than_half_their_interval_are_named_before_the_move_and_a_reason_overrides_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await StartAsync(store, new("Hubs") { Rhythm = "months", Every = 6, Anchor = "7 October 2010" }));
        await JoinAsync(store, "R-1", 1);
        await JoinAsync(store, "R-2", 2);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));

        var contested = Assert.IsType<Outcome.Contested>(await ScheduleAsync(store, "R-2", May));
        Assert.Equal(
            [(SlotRules.SeriesTooNear, "R-1 of the same series (S-1, every six months) is on 7 April 2011: nearer than half the time between two.")],
            contested.Conflicts.Select(c => (c.Code, c.Message)));
        Assert.Equal("reasonNeeded", Assert.IsType<Outcome.Refused>(await ScheduleAsync(store, "R-2", May, new(null) { Override = true })).Rule);
        Assert.Single(Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-2", May, new(null) { Override = true, Reason = "Members asked again." })).Warnings);
    }

    [Fact]
    public async Task The_dialog_judges_by_the_same_rule_and_the_boards_follow_the_series()
    {
        await using var plan = await AForwardPlan.OpenAsync();
        await plan.Plans.GetAsync(withPrivate: false);
        Assert.IsType<Outcome.Saved>(await StartAsync(plan.Store, new("Hubs") { Rhythm = "months", Every = 6, Anchor = "7 October 2010" }));
        await JoinAsync(plan.Store, "R-1", 1);
        await JoinAsync(plan.Store, "R-2", 2);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(plan.Store, "R-1", April));
        await Eventually.TrueAsync(async () => (await plan.Plans.GetAsync(false)).Reports["R-1"].Meeting == April && (await plan.Plans.GetAsync(false)).Reports["R-2"].Series == "S-1", "the plan has followed");

        var now = await plan.Plans.GetAsync(withPrivate: false);
        var choice = SlotChoice.Of(now, now.Reports["R-2"], now.Meetings[May]);
        Assert.Equal([SlotRules.SeriesTooNear], choice.Conflicts.Select(c => c.Code));
        Assert.Equal(["too near its sibling"], choice.Tags);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_change_of_a_series_can_be_undone(string provider)
    {
        await using var store = await OpenAsync(provider);
        var started = Assert.IsType<Outcome.Saved>(await StartAsync(store));
        foreach (var act in new Func<int, Task<Outcome>>[]
        {
            v => new EditSeries(store.Writer).RunAsync(TheClerk, "S-1", v, new("Another"), default),
            v => new SkipInstance(store.Writer).RunAsync(TheClerk, "S-1", v, new(1, null, "x"), default),
            v => new ShiftInstance(store.Writer).RunAsync(TheClerk, "S-1", v, new(1, "8 October 2010", "x"), default),
            v => new EndSeries(store.Writer).RunAsync(TheClerk, "S-1", v, null, "x", default),
        })
        {
            await using var context = store.Database.CreateDbContext();
            await UndoneAsync(store, Assert.IsType<Outcome.Saved>(await act((await context.Series.SingleAsync()).Version)));
        }

        await UndoneAsync(store, Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default)));
        await using var after = store.Database.CreateDbContext();
        var series = await after.Series.SingleAsync();
        Assert.Equal(("SCD9 update", 0, null), (series.Subject, series.Changes.Count, series.LastDay));
        Assert.False(await after.Reports.AnyAsync(r => r.Series != null));
        Assert.True(started.Sequence > 0);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_counted_from_a_report_follows_its_meeting(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await StartAsync(store, new("Hubs") { Rhythm = "offsets", Offsets = [6], Anchor = "r-1" }));
        Assert.Equal("anchor", Assert.IsType<Outcome.Refused>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default)).Rule);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(new DateOnly(2011, 10, 7), (await SeriesReading.OneAsync(context, "S-1", default))!.Instances.Single().Day);
        Assert.Contains("anchor", Assert.IsType<Outcome.Invalid>(await StartAsync(store, new("Hubs") { Rhythm = "months", Every = 6, Anchor = "R-99" })).Errors.Keys);
        Assert.Contains("anchor", Assert.IsType<Outcome.Invalid>(await StartAsync(store, new("Hubs") { Rhythm = "months", Every = 6, Anchor = "some day" })).Errors.Keys);
        Assert.Contains("rhythm", Assert.IsType<Outcome.Invalid>(await StartAsync(store, new("Hubs") { Rhythm = "weekly" })).Errors.Keys);
        Assert.Equal("committee", Assert.IsType<Outcome.Refused>(await StartAsync(store, new("Hubs") { Rhythm = "eachMeeting", Anchor = "today" })).Field);
        Assert.IsType<Outcome.Forbidden>(await new StartSeries(store.Writer).RunAsync(new(APlan.Lead), new("Hubs"), default));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_withdrawn_is_open_again_for_the_series_to_propose_to_skip_or_to_follow(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await StartAsync(store, new("Hubs") { Rhythm = "months", Every = 6, Anchor = "3 August 2010" }));
        await JoinAsync(store, "R-2", 1);
        await TakeAsync(store, Held, "I-9", "Repeat violent offenders", report: "R-2");
        await ReplayAsync(store, "R-2", ReportStage.Published);
        Assert.Equal("R-3", Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default)).Ref);
        Assert.Equal("planned", Assert.IsType<Outcome.Refused>(await new SkipInstance(store.Writer).RunAsync(TheClerk, "S-1", 1, new(2, null, "x"), default)).Rule);
        Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(TheClerk, "R-3", null, new("withdrawn", "Not this year after all."), default));

        var again = Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default));
        Assert.Equal(("R-4", 2, "R-2"), (again.Ref, (await ReportAsync(store, "R-4")).Instance, (await ReportAsync(store, "R-4")).Follows));
        Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(TheClerk, "R-4", null, new("merged", "Goes into R-1."), default));
        Assert.IsType<Outcome.Saved>(await new SkipInstance(store.Writer).RunAsync(TheClerk, "S-1", 1, new(2, null, "Covered by R-1."), default));

        var considered = Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(TheClerk, "R-2", null, new("considered", null), default));
        Assert.Equal(["S-1 recurs every six months, so R-5 is proposed: “Hubs, February 2012”, wanted February 2012."], considered.Warnings);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_series_that_ends_later_goes_on_until_its_last_day(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await StartAsync(store, new("Hubs") { Rhythm = "months", Every = 6, Anchor = "3 August 2010" }));
        Assert.IsType<Outcome.Saved>(await new EndSeries(store.Writer).RunAsync(TheClerk, "S-1", 1, "30 September 2011", "The hubs are done.", default));
        Assert.IsType<Outcome.Saved>(await new EditSeries(store.Writer).RunAsync(TheClerk, "S-1", 2, new("Safeguarding hubs"), default));
        await JoinAsync(store, "R-2", 1);
        await TakeAsync(store, Held, "I-9", "Repeat violent offenders", report: "R-2");
        await ReplayAsync(store, "R-2", ReportStage.Published);
        Assert.NotEmpty(Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(TheClerk, "R-2", null, new("considered", null), default)).Warnings);
        Assert.Equal("Safeguarding hubs, August 2011", (await ReportAsync(store, "R-3")).Subject);
        Assert.Equal("noNext", Assert.IsType<Outcome.Refused>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default)).Rule);

        Assert.IsType<Outcome.Saved>(await new EndSeries(store.Writer).RunAsync(TheClerk, "S-1", 3, "31 March 2012", "They go on a little.", default));
        Assert.Equal("R-4", Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default)).Ref);
        store.Clock.Now = new(2012, 3, 31, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal("ended", Assert.IsType<Outcome.Refused>(await new EditSeries(store.Writer).RunAsync(TheClerk, "S-1", 4, new("Too late"), default)).Rule);
        await using var context = store.Database.CreateDbContext();
        Assert.Null((await SeriesReading.OneAsync(context, "S-1", default))!.Outlook(new(2012, 3, 31)).Next);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_next_of_what_recurs_in_private_is_printed_in_public_words_for_its_own_instance_and_its_subject_leaves_to_nobody_else(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await StartAsync(store, new("Zebra prices") { Rhythm = "months", Every = 6, Anchor = "3 August 2010", Committee = "SOP" }));
        await JoinAsync(store, "R-2", 1);
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-2", 2, new("Zebra prices, February 2011")
        {
            Part = 2,
            PublicTitle = "Award of a contract, February 2011",
            ExemptParagraphs = [3],
            PublicInterestReason = "Terms are not settled.",
            PrivateTitle = "Zebra: what was bid",
            PrivateNarrative = "Zebra: the bids",
        }, default));
        var saved = Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(new(APlan.Lead), "S-1", default));
        Assert.Equal("R-3 proposed as instance 2 of S-1: “Award of a contract, August 2011”, wanted August 2011.", saved.Sentence);
        var next = await ReportAsync(store, "R-3");
        Assert.Equal((2, "Award of a contract, August 2011", "Zebra prices, August 2011", "", "Zebra prices, August 2011"), (next.Part, next.PublicTitle, next.PrivateTitle, next.PrivateNarrative, next.Subject));
        Assert.Equal([3], next.ExemptParagraphs);
        Assert.Equal("Terms are not settled.", next.PublicInterestReason);

        // Withdrawn or not, what was private does not come back in public.
        Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(TheClerk, "R-3", null, new("withdrawn", "Not yet."), default));
        await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default);
        Assert.Equal((2, "Award of a contract, August 2011"), ((await ReportAsync(store, "R-4")).Part, (await ReportAsync(store, "R-4")).PublicTitle));
        Assert.Equal("S-1 edited: “Award of a contract, August 2011”, every six months.", Assert.IsType<Outcome.Saved>(await new EditSeries(store.Writer).RunAsync(TheClerk, "S-1", 1, new("Zebra prices again"), default)).Sentence);

        await using var context = store.Database.CreateDbContext();
        var facts = (await SeriesReading.OneAsync(context, "S-1", default))!;
        Assert.Equal(("Zebra prices again", "Award of a contract, August 2011"), (facts.SubjectFor(c => c == "SOP"), facts.SubjectFor(_ => false)));
        var withheld = await Withheld.AmongAsync(context, [("series", "S-1"), ("report", "R-2"), ("report", "R-3")], default);
        foreach (var entry in await context.Log.AsNoTracking().Where(e => e.Ref == "S-1" || e.Ref == "R-3" || e.Ref == "R-4" || e.Ref == "R-2").ToListAsync())
        {
            Assert.DoesNotContain("Zebra", $"{Redaction.Sentence(entry.Kind, entry.Ref, entry.Sentence, withheld)} {Redaction.Fields(entry.Kind, entry.Ref, entry.Fields, withPrivate: false, withheld).ToJsonString()}", StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_meeting_called_in_between_takes_nothing_from_its_neighbours(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await StartAsync(store, new("Sub-committees") { Rhythm = "eachMeeting", Committee = "SOP", Anchor = "1 January 2011" }));
        Assert.IsType<Outcome.Saved>(await new SkipInstance(store.Writer).RunAsync(TheClerk, "S-1", 1, new(3, null, "The annual meeting."), default));
        Assert.Equal("R-3", Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default)).Ref);
        Assert.Equal((2, April), ((await ReportAsync(store, "R-3")).Instance, (await ReportAsync(store, "R-3")).InstanceMeeting));
        await store.Writer.RunAsync("call", Actor.Sample, change =>
        {
            change.Add(Meeting.Call("SOP-2011-03-10", "SOP", new(2011, 3, 10), null, ""), "Meeting called.");
            return Task.CompletedTask;
        }, default);

        await using var context = store.Database.CreateDbContext();
        var facts = (await SeriesReading.OneAsync(context, "S-1", default))!;
        Assert.Equal([(1, Held, false), (2, "SOP-2011-03-10", false), (3, April, false), (4, May, true)], facts.Instances.Select(i => (i.Number, i.Meeting!, i.Skipped)));
        Assert.Equal(("R-3", 3), (facts.Reports.Single().Ref, facts.Reports.Single().Instance));
        Assert.Null(facts.ReportOf(2));
        Assert.Equal("planned", Assert.IsType<Outcome.Refused>(await new SkipInstance(store.Writer).RunAsync(TheClerk, "S-1", null, new(3, null, "x"), default)).Rule);
        Assert.IsType<Outcome.Saved>(await new ShiftInstance(store.Writer).RunAsync(TheClerk, "S-1", null, new(4, "", null), default));
        Assert.Equal(May, (await ReportAsync(store, Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default)).Ref)).InstanceMeeting);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task No_rhythm_is_taken_for_granted(string provider)
    {
        await using var store = await OpenAsync(provider);
        var wrong = Assert.IsType<Outcome.Invalid>(await StartAsync(store, new("Hubs") { Anchor = "today" }));
        Assert.Contains("eachMeeting", Assert.Single(wrong.Errors["rhythm"]), StringComparison.Ordinal);
        Assert.Equal("every", Assert.IsType<Outcome.Refused>(await StartAsync(store, new("Hubs") { Anchor = "today", Rhythm = "months" })).Field);
        Assert.Equal(["anchor", "rhythm"], Assert.IsType<Outcome.Invalid>(await StartAsync(store, new("Hubs"))).Errors.Keys.Order(StringComparer.Ordinal));
    }

    private static Task<Outcome> StartAsync(Store store, SeriesInput? input = null) => new StartSeries(store.Writer).RunAsync(
        TheClerk, input ?? new("SCD9 update") { Rhythm = "offsets", Offsets = [6, 12], Anchor = "1 April 2010", Committee = "SOP", Kind = "annualReport", Areas = ["VULN"] }, default);

    private static async Task UndoneAsync(Store store, Outcome.Saved saved) =>
        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheClerk, saved.FirstSequence, saved.Sequence, default));

    private static async Task JoinAsync(Store store, string report, int instance) => Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("join", Actor.Sample, async change =>
    {
        var found = await change.FetchAsync<PlannedReport>(report);
        found.Recur("S-1", instance);
        change.Say(found, "Joined.");
    }, default));

    private static async Task<PlannedReport> ReportAsync(Store store, string reference)
    {
        await using var context = store.Database.CreateDbContext();
        return await context.Reports.AsNoTracking().SingleAsync(r => r.Ref == reference);
    }
}
