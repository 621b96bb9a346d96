using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Committees;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Series;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Committees;

public sealed class HandOverTests
{
    private const string WorkingTitle = "Operational violence against women board (working title)";

    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_open_passes_in_one_step_to_a_body_that_had_only_a_working_title_and_can_be_taken_back(string provider)
    {
        await using var store = await EndingAsync(provider);
        var before = await PreviewAsync(store, new(2011, 7, 31));
        Assert.Equal("1 report, 2 actions, 1 series", before.Words);
        Assert.Equal(["R-2"], before.Staying.Select(r => r.Ref));

        var saved = Assert.IsType<Outcome.Saved>(await new HandOver(store.Writer).RunAsync(TheClerk, "SOP", 2, new("VAWB", "31 July 2011"), default));

        Assert.Contains("R-2 stays with SOP", Assert.Single(saved.Warnings), StringComparison.Ordinal);
        await using (var context = store.Database.CreateDbContext())
        {
            var next = await context.Committees.SingleAsync(c => c.Ref == "VAWB");
            Assert.Equal((WorkingTitle, new DateOnly(2011, 8, 1)), (next.Name, next.FirstDay));
            var ended = await context.Committees.SingleAsync(c => c.Ref == "SOP");
            Assert.Equal(("VAWB", new DateOnly(2011, 7, 31)), (ended.Successor, ended.LastDay));
            Assert.Equal("VAWB", (await context.Reports.SingleAsync(r => r.Ref == "R-1")).Committee);
            Assert.All(await context.Actions.ToListAsync(), a => Assert.Equal("VAWB", a.Body));
            Assert.Equal("VAWB", (await context.Series.SingleAsync()).Committee);
            Assert.Contains("“Multi-agency Safeguarding Hubs” passes from SOP to VAWB.", await context.Log.Where(e => e.Ref == "R-1" && e.Sequence > saved.FirstSequence).Select(e => e.Sentence).ToListAsync());
            Assert.Contains("A-1 passes from SOP to VAWB.", await context.Log.Where(e => e.Ref == "A-1").Select(e => e.Sentence).ToListAsync());
        }

        Assert.Equal(0, (await PreviewAsync(store, new(2011, 7, 31))).Count);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheClerk, saved.FirstSequence, saved.Sequence, default));
        await using var after = store.Database.CreateDbContext();
        Assert.False(await after.Committees.AnyAsync(c => c.Ref == "VAWB"));
        Assert.Equal(("SOP", WorkingTitle), ((await after.Reports.SingleAsync(r => r.Ref == "R-1")).Committee, (await after.Committees.SingleAsync(c => c.Ref == "SOP")).Successor));
        Assert.Equal("1 report, 2 actions, 1 series", (await PreviewAsync(store, new(2011, 7, 31))).Words);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_meetings_of_the_successor_show_what_was_passed_and_its_members_read_what_is_private(string provider)
    {
        await using var store = await EndingAsync(provider);
        Assert.IsType<Outcome.Saved>(await new HandOver(store.Writer).RunAsync(TheClerk, "SOP", 2, new("VAWB", "31 July 2011"), default));
        Assert.IsType<Outcome.Saved>(await new PlanMeeting(store.Writer).RunAsync(TheClerk, new("VAWB", "8 September 2011"), default));

        var pair = (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync("VAWB-2011-09-08", default))!;

        Assert.Equal(["A-1", "A-2"], pair.Open.Outstanding.Select(a => a.Ref).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(pair.Open.Outstanding, a => a.Text.Contains("Zebra", StringComparison.Ordinal));
        Assert.Contains(pair.Full.Outstanding, a => a.Text.Contains("Zebra", StringComparison.Ordinal));
        Assert.Equal("SOP, 3 February 2011", pair.Open.Outstanding[0].RaisedAtName);
        Assert.Empty((await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(April, default))!.Open.Outstanding);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(["SOP", "VAWB"], (await context.Actions.SingleAsync(a => a.Part == 2)).Bodies);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Meetings_after_the_last_day_are_cancelled_and_their_reports_pass_without_a_slot(string provider)
    {
        await using var store = await EndingAsync(provider);
        Assert.Equal([May], (await PreviewAsync(store, new(2011, 4, 30))).Cancelled.Select(m => m.Ref));
        Assert.Equal(["R-1", "R-2"], (await PreviewAsync(store, new(2011, 4, 30))).Reports.Select(r => r.Ref));

        Assert.IsType<Outcome.Saved>(await new HandOver(store.Writer).RunAsync(TheClerk, "SOP", 2, new("VAWB", "30 April 2011"), default));

        await using var context = store.Database.CreateDbContext();
        Assert.Equal(MeetingState.Cancelled, (await context.Meetings.SingleAsync(m => m.Ref == May)).State);
        var report = await context.Reports.SingleAsync(r => r.Ref == "R-2");
        Assert.Equal(("VAWB", null, "SOP ends on 30 April 2011."), (report.Committee, report.Moves[^1].To, report.Moves[^1].Reason));
        Assert.Equal("nothing", Assert.IsType<Outcome.Refused>(await new HandOver(store.Writer).RunAsync(TheClerk, "SOP", 3, new(), default)).Rule);
    }

    [Fact]
    public async Task Without_a_last_day_a_successor_or_a_code_it_is_refused_at_the_field_and_a_stale_page_is_told()
    {
        await using var store = await EndingAsync("Sqlite");
        var handOver = new HandOver(store.Writer);
        Assert.Equal("lastDay", Assert.IsType<Outcome.Refused>(await handOver.RunAsync(TheClerk, "SOP", 2, new("VAWB"), default)).Field);
        Assert.Contains("lastDay", Assert.IsType<Outcome.Invalid>(await handOver.RunAsync(TheClerk, "SOP", 2, new("VAWB", "soon"), default)).Errors.Keys);
        Assert.Equal("code", Assert.IsType<Outcome.Refused>(await handOver.RunAsync(TheClerk, "SOP", 2, new(null, "31 July 2011"), default)).Field);
        Assert.Equal("code", Assert.IsType<Outcome.Refused>(await handOver.RunAsync(TheClerk, "SOP", 2, new("SOP", "31 July 2011"), default)).Field);
        // A code that is another body's establishes nothing, and hands that body nothing either.
        Assert.IsType<Outcome.Saved>(await new EstablishCommittee(store.Writer).RunAsync(TheClerk, "OTHER", new("Another committee"), default));
        var taken = Assert.IsType<Outcome.Refused>(await handOver.RunAsync(TheClerk, "SOP", 2, new("other", "31 July 2011"), default));
        Assert.Equal(("codeTaken", "code"), (taken.Rule, taken.Field));
        Assert.IsType<Outcome.Conflict>(await handOver.RunAsync(TheClerk, "SOP", 1, new("VAWB", "31 July 2011"), default));
        Assert.IsType<Outcome.Saved>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 2, new(null) { Successor = "" }, default));
        Assert.Equal("successor", Assert.IsType<Outcome.Refused>(await handOver.RunAsync(TheClerk, "SOP", 3, new("VAWB", "31 July 2011"), default)).Rule);
    }

    [Fact]
    public async Task Saying_when_a_body_ends_says_what_is_open_with_it()
    {
        await using var store = await EndingAsync("Sqlite");
        var saved = Assert.IsType<Outcome.Saved>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 2, new(null) { LastDay = "31 July 2011" }, default));
        Assert.Contains("1 report, 2 actions, 1 series are open with it", Assert.Single(saved.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_series_that_goes_on_after_the_body_passes_and_one_whose_reports_are_exempt_is_named_as_printed(string provider)
    {
        await using var store = await EndingAsync(provider);
        Assert.IsType<Outcome.Saved>(await new EndSeries(store.Writer).RunAsync(TheClerk, "S-1", 1, "1 January 2013", "One more year.", default));
        Assert.Equal(["S-1"], (await PreviewAsync(store, new(2011, 7, 31))).Series.Select(s => s.Ref));
        Assert.Empty((await PreviewAsync(store, new(2013, 7, 31))).Series);

        var next = Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default));
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, next.Ref, next.Version, new(null) { Part = 2, PublicTitle = "A contract", ExemptParagraphs = [3], PublicInterestReason = "It would harm the body’s position." }, default));
        Assert.Equal("A contract", Assert.Single((await PreviewAsync(store, new(2011, 7, 31))).Series).Title);

        Assert.IsType<Outcome.Saved>(await new HandOver(store.Writer).RunAsync(TheClerk, "SOP", 2, new("VAWB", "31 July 2011"), default));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal("VAWB", (await context.Series.SingleAsync()).Committee);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_body_does_not_end_before_a_meeting_it_has_held(string provider)
    {
        await using var store = await EndingAsync(provider);
        var refused = Assert.IsType<Outcome.Refused>(await new HandOver(store.Writer).RunAsync(TheClerk, "SOP", 2, new("VAWB", "2 February 2011"), default));
        Assert.Equal(("heldLater", "lastDay"), (refused.Rule, refused.Field));
        Assert.Equal("SOP held SOP-2011-02-03 on 3 February 2011, so it cannot have ended on 2 February 2011. Give 3 February 2011 or a later day.", refused.Sentence);
        Assert.Equal("heldLater", Assert.IsType<Outcome.Refused>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 2, new(null) { LastDay = "1 January 2011" }, default)).Rule);
        Assert.IsType<Outcome.Saved>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 2, new(null) { LastDay = "3 February 2011" }, default));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_successor_meets_as_the_body_did_and_counts_the_boroughs_it_has_seen(string provider)
    {
        await using var store = await EndingAsync(provider);
        Assert.IsType<Outcome.Saved>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 2, new(null)
        {
            Boroughs = ["Barnet", "Brent"],
            MeetingCycle = new(2, "months", "thursday", 2, [8], "shift"),
            Cycle = "Every two months",
            CycleWorkingDays = 40,
            CapacityItems = 8,
        }, default));
        Assert.IsType<Outcome.Saved>(await new EditMeeting(store.Writer).RunAsync(TheClerk, Held, 1, new(null, null) { Boroughs = ["Brent"] }, default));
        Assert.IsType<Outcome.Saved>(await new HandOver(store.Writer).RunAsync(TheClerk, "SOP", 3, new("VAWB", "31 July 2011"), default));

        await using var context = store.Database.CreateDbContext();
        var (was, next) = (await context.Committees.SingleAsync(c => c.Ref == "SOP"), await context.Committees.SingleAsync(c => c.Ref == "VAWB"));
        Assert.Equal((was.MeetingCycle, was.Cycle, was.CycleWorkingDays, was.CapacityMinutes, was.CapacityItems), (next.MeetingCycle, next.Cycle, next.CycleWorkingDays, next.CapacityMinutes, next.CapacityItems));
        Assert.Equal(was.DeadlineRules.Select(r => r.Name), next.DeadlineRules.Select(r => r.Name));
        Assert.Equal([.. was.StandingItems, .. was.Boroughs], [.. next.StandingItems, .. next.Boroughs]);
        Assert.NotNull(next.MeetingCycle);
        var sessions = await new CommitteeQueries(store.Database, null!, null!, null!, null!, null!).SessionsAsync("VAWB", null, default);
        Assert.Equal(new DateOnly(2011, 2, 3), WorkPlanTracker.Domain.Cycles.BoroughRota.For(next.Boroughs, sessions, new(2011, 9, 1)).Standings.Single(s => s.Borough == "Brent").LastTurn);
    }

    private static async Task<OpenItems> PreviewAsync(Store store, DateOnly last)
    {
        await using var context = store.Database.CreateDbContext();
        return await OpenItems.OfAsync(context, "SOP", last, LondonTime.DayOf(store.Clock.GetUtcNow().UtcDateTime), default);
    }

    /// <summary>A body with a working title for a successor; one report without a slot, one on its May meeting, two actions, one of them private, and a series.</summary>
    private static async Task<Store> EndingAsync(string provider)
    {
        var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 1, new(null) { Successor = WorkingTitle }, default));
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 1, new(null) { Committee = "SOP" }, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-2", May));
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("Report back on referrals") { RaisedAt = Held, Kind = "reportBack" }, default));
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("Zebra") { RaisedAt = Held, Part = 2 }, default));
        Assert.IsType<Outcome.Saved>(await new StartSeries(store.Writer).RunAsync(TheClerk, new("A series") { Rhythm = "months", Every = 6, Anchor = "7 October 2010", Committee = "SOP" }, default));
        return store;
    }
}
