using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Recommendations;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Sample;

/// <summary>What was decided about the sample, line by line, against the loaded database.</summary>
public sealed class SampleLinesTests : IAsyncLifetime
{
    private Store _store = null!;
    private PlanDbContext _context = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await Store.CreateAsync("Sqlite");
        await new SampleLoader(_store.Database, _store.Writer, new PasswordHasher<Account>(), new ConfigurationBuilder().Build()).LoadAsync(CancellationToken.None);
        _context = _store.Database.CreateDbContext();
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task What_was_announced_only_later_is_proposed_not_announced()
    {
        Assert.Equal(RecommendationState.Proposed, (await _context.Recommendations.SingleAsync(r => r.Ref == "REC-4", TestContext.Current.CancellationToken)).State);
        var proposals = await _context.Actions.Where(a => a.Sort == "proposal_2011_12").ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(8, proposals.Count);
        Assert.All(proposals, a => Assert.Equal((ActionState.Proposed, null), (a.State, a.RaisedAt)));
        var later = await _context.Meetings.Where(m => m.Date >= new DateOnly(2011, 2, 24)).Select(m => m.Ref).ToListAsync(TestContext.Current.CancellationToken);
        Assert.False(await _context.Actions.AnyAsync(a => a.RaisedAt != null && later.Contains(a.RaisedAt), TestContext.Current.CancellationToken));
        var planned = await _context.Reports.Where(r => r.Target.Text == "regular").ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(planned, r => Assert.Equal(ReportStage.Proposed, r.Stage));
        Assert.Equal(ReportStage.Commissioned, (await _context.Reports.SingleAsync(r => r.Subject == "Repeat violent offenders", TestContext.Current.CancellationToken)).Stage);
        Assert.Equal(ReportStage.Proposed, (await _context.Reports.SingleAsync(r => r.Subject == "Multi-agency Safeguarding Hubs", TestContext.Current.CancellationToken)).Stage);
        var programme = await _context.Programmes.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["PRI-4", "PRI-5"], programme.Priorities.Where(p => p.Set == "Met Forward Two (proposed)").Select(p => p.Ref));
        Assert.Equal((new DateOnly(2009, 4, 1), new DateOnly(2012, 3, 31)), (programme.From!.Value, programme.To!.Value));
        Assert.Contains("proposed", (await _context.Committees.SingleAsync(c => c.Ref == "DSVB", TestContext.Current.CancellationToken)).Successor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_known_before_it_was()
    {
        var history = new PlanHistory(_store.Database);
        Assert.False((await ReadAsync(history, "SN-2010-11", new(2010, 3, 31))).Header.RecordEnds.IsSet);
        Assert.Equal("July 2010", (await ReadAsync(history, "SN-2010-11", new(2010, 8, 1))).Header.RecordEnds.Text);
        Assert.False((await ReadAsync(history, "PLEDGE-2010-11", new(2010, 8, 1))).Header.RecordEnds.IsSet);
        Assert.Empty((await ReadAsync(history, "PP-2010-11", new(2010, 11, 30))).Rows["PP-M19"].DependsOn);
        Assert.Equal(["PP-M54"], (await ReadAsync(history, "PP-2010-11", new(2011, 2, 24))).Rows["PP-M19"].DependsOn);
        var plans = await _context.Plans.ToListAsync(TestContext.Current.CancellationToken);
        Assert.All(plans, p => Assert.Equal(p.Project is "PP" or "VAW" ? 1 : 0, p.BaselineNumber));
    }

    [Fact]
    public async Task A_complete_milestone_has_a_baseline_and_two_or_three_updates_and_what_is_made_up_says_so()
    {
        var milestones = await _context.Milestones.ToListAsync(TestContext.Current.CancellationToken);
        var updates = (await _context.Updates.ToListAsync(TestContext.Current.CancellationToken)).ToLookup(u => u.Milestone, StringComparer.Ordinal);
        string[] plannedInTheRecord = ["PP-M09", "PP-M10", "PLEDGE-M20", "AV-M24", "CLP-M26", "LCRB-M27", "RF-M29", "SN-M23"];
        foreach (var milestone in milestones.Where(m => m.Status is MilestoneStatus.Complete))
        {
            Assert.True(milestone.Baseline.IsKnown, milestone.Ref);
            Assert.Equal(!plannedInTheRecord.Contains(milestone.Ref), milestone.BaselineIllustrative);
            Assert.Equal(2, updates[milestone.Ref].Count(u => u.Illustrative));
            Assert.InRange(updates[milestone.Ref].Count(), 3, 5);
        }

        var madeUp = updates.SelectMany(u => u).Where(u => u.Illustrative).ToList();
        Assert.All(madeUp, u => Assert.Equal("lead@demo.example", u.ByEmail));
        Assert.All(updates.SelectMany(u => u).Where(u => !u.Illustrative), u => Assert.Equal("Sample", u.By));
        Assert.True(milestones.Single(m => m.Ref == "PP-M04").LastUpdate.Illustrative);
        var row = (await ReadAsync(new PlanHistory(_store.Database), "PP-2010-11", new(2011, 2, 24))).Rows["PP-M02"];
        Assert.True(row.BaselineIllustrative);
        Assert.All(milestones.Where(m => m.Source is RecordSource.Illustrative), m => Assert.Equal("lead@demo.example", m.OwnerEmail));
    }

    [Fact]
    public async Task Every_slip_of_the_period_that_the_record_is_sure_of_is_a_move()
    {
        var moves = (await _context.Reports.ToListAsync(TestContext.Current.CancellationToken)).SelectMany(r => r.Moves.Where(m => m.From is not null).Select(m => (r.Subject, m.From, m.To, m.Reason))).ToList();
        Assert.Equal(
            [
                ("Operational Policing Measures", "SOP-2010-11-11", "SOP-2010-12-09"),
                ("Performance Overview of Operation Compass", "SOP-2010-11-11", "SOP-2010-12-09"),
                ("Performance Overview of Operation Jigsaw", "SOP-2010-11-11", "SOP-2010-12-09"),
                ("Policing London Business Plan", "JSF-2010-11-11", "MPA-2010-11-25"),
            ],
            moves.Select(m => (m.Subject, m.From, m.To)).OrderBy(m => m.Subject, StringComparer.Ordinal));
        Assert.All(moves, m => Assert.NotEmpty(m.Reason));
        Assert.Contains("Placed with R-19 on SOP 7 April 2011.", await _context.Updates.Where(u => u.Milestone == "PP-M19").Select(u => u.Narrative).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, await _context.Updates.CountAsync(u => u.Narrative.StartsWith("Moved with"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_rows_that_make_the_plan_alive_are_there_and_marked()
    {
        var rows = (await ReadAsync(new PlanHistory(_store.Database), "PP-2010-11", new(2011, 2, 24))).Rows;
        Assert.Equal((MilestoneStatus.OnTrack, "28 February 2011", "28 February 2011"), Of("PP-M51"));
        Assert.Equal((MilestoneStatus.OffTrack, "31 January 2011", "summer 2011"), Of("PP-M52"));
        Assert.Equal((MilestoneStatus.OnTrack, "4 March 2011", "4 March 2011"), Of("PP-M53"));
        Assert.Equal((MilestoneStatus.OnTrack, "10 March 2011", "10 March 2011"), Of("PP-M54"));
        Assert.True(rows["PP-M04"].Silent);
        rows = (await ReadAsync(new PlanHistory(_store.Database), "VAW-2010-11", new(2011, 2, 24))).Rows;
        Assert.Equal((MilestoneStatus.AtRisk, "11 February 2011", "4 March 2011"), Of("VAW-M55"));
        Assert.Equal("April 2011", rows["VAW-M56"].Forecast.Text);
        Assert.Equal("July 2011", rows["VAW-M57"].Forecast.Text);
        Assert.False(rows["VAW-M58"].Forecast.IsSet);
        var request = await _context.ChangeRequests.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("PP-M52", RecordSource.Illustrative), (request.About, request.Source));
        var reviews = await _context.Reviews.OrderBy(r => r.Date).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(new DateOnly(2011, 1, 13), ReviewState.Closed), (new DateOnly(2011, 2, 24), ReviewState.Prepared)], reviews.Select(r => (r.Date, r.State)));
        Assert.Equal(new TimeOnly(14, 0), reviews[1].Time);
        var slots = await _context.Reports.Where(r => _context.AgendaItems.Where(AgendaSlots.Standing).Any(i => i.Report == r.Ref && i.Meeting == "SOP-2011-04-07") && (r.Subject.StartsWith("Police authority oversight") || r.Subject.StartsWith("Stalking"))).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["Police authority oversight of public protection", "Stalking and harassment"], slots.Select(r => r.Subject).Order(StringComparer.Ordinal));
        Assert.All(slots, r => Assert.Equal(ReportStage.Drafting, r.Stage));
        var part2 = await _context.Reports.SingleAsync(r => r.Part == 2, TestContext.Current.CancellationToken);
        Assert.Equal([3], part2.ExemptParagraphs);
        Assert.Equal("SOP-2011-03-17", (await AgendaSlots.OfAllAsync(_context, [part2.Ref], TestContext.Current.CancellationToken))[part2.Ref]);

        (MilestoneStatus Status, string Baseline, string Forecast) Of(string reference)
        {
            Assert.Equal(RecordSource.Illustrative, rows[reference].Source);
            return (rows[reference].Status, rows[reference].Baseline.Text, rows[reference].Forecast.Text);
        }
    }

    private static async Task<PlanModel> ReadAsync(PlanHistory history, string plan, DateOnly day) =>
        (await history.ReadPlanAsync(plan, LondonTime.EndOfDay(day), withPrivate: false, CancellationToken.None))!;
}
