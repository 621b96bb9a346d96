using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Sample;

/// <summary>What of the record recurs, and how much its committees' meetings hold.</summary>
public sealed class SampleSeriesTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2011, 2, 24);

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
    public async Task Each_series_knows_the_reports_that_were_considered_and_what_comes_next()
    {
        var all = await SeriesReading.AllAsync(_context, CancellationToken.None);
        Assert.Equal(
            [
                ("SCD2 update", "six months on, one year on and eighteen months on", "R-12", null),
                ("SCD9 update", "six months on and one year on", "R-11", null),
                ("Report from the sub-committees", "at each meeting", "R-31", new DateOnly(2011, 3, 17)),
                ("Specialist Crime Directorate quarterly report", "every three months", null, new(2011, 3, 9)),
                ("MPA/MPS annual Violence Against Women report", "every year", null, new(2012, 2, 2)),
                ("SCD5 update", "every six months", null, new(2011, 10, 14)),
                ("Community Safety Units update", "every six months", null, new(2012, 1, 13)),
                ("Reports from the sub-committees", "at each meeting", "R-35", new(2011, 5, 5)),
                ("Reports from committees", "at each meeting", "R-44", new(2011, 3, 31)),
                ("Commissioner's report", "at each meeting", "R-41", new(2011, 3, 31)),
            ],
            all.Select(f => (f.Series.Subject, f.Series.Rhythm.Words, f.Outlook(Day).Last?.Ref, f.Outlook(Day).Next?.Day)));
        Assert.Equal(["R-64", "R-63"], all.Take(2).Select(f => f.Outlook(Day).Ahead.Single().Ref));
        Assert.Equal((new DateOnly(2011, 3, 1), new DateOnly(2011, 6, 9)), (all[0].Instances[2].RhythmDay, all[0].Instances[2].Day));
        Assert.Equal(
            [RecordSource.Illustrative, RecordSource.Illustrative], all.Skip(5).Take(2).Select(f => f.Series.Source));
        Assert.All(all.Skip(7), f => Assert.Empty(f.Outlook(Day).Gaps));
    }

    [Fact]
    public async Task What_the_record_announces_once_is_in_no_series()
    {
        foreach (var title in new[] { "Repeat violent offenders", "Multi-agency Safeguarding Hubs" })
        {
            Assert.Null((await _context.Reports.AsNoTracking().SingleAsync(r => r.Subject == title, TestContext.Current.CancellationToken)).Series);
        }
    }

    [Fact]
    public async Task As_at_the_autumn_a_series_was_only_what_was_known_then()
    {
        var history = await _context.Log.AsNoTracking().Where(e => e.Kind == "series").OrderBy(e => e.Sequence).Select(e => new { e.Ref, e.At }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("S-1", history[0].Ref);
        Assert.True(history[0].At < new DateTime(2010, 1, 6, 0, 0, 0, DateTimeKind.Utc));
        Assert.True(history.Single(h => h.Ref == "S-5").At > new DateTime(2011, 2, 2, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task The_schedule_shows_how_full_a_meeting_is_and_what_lies_outside_a_remit()
    {
        var plan = await new ForwardPlans(_store.Database, new PlanClock(_store.Clock), NullLogger<ForwardPlans>.Instance).GetAsync(withPrivate: false);
        Assert.Equal((180, 13), (plan.Meetings["SOP-2011-04-07"].Capacity.MinutesHeld, plan.Meetings["SOP-2011-04-07"].Capacity.ItemsHeld));
        Assert.Equal((150, 8), (plan.Meetings["CEP-2011-05-05"].Capacity.MinutesHeld, plan.Meetings["CEP-2011-05-05"].Capacity.ItemsHeld));
        var hubs = plan.Reports.Values.Single(r => r.Title == "Multi-agency Safeguarding Hubs");
        var violent = plan.Reports.Values.Single(r => r.Title == "Repeat violent offenders");
        Assert.DoesNotContain(SlotRules.OutsideRemit, plan.Conflicts(hubs, plan.Meetings["CEP-2011-05-05"]).Select(c => c.Code));
        Assert.DoesNotContain(SlotRules.OutsideRemit, plan.Conflicts(violent, plan.Meetings["SOP-2011-05-12"]).Select(c => c.Code));
        Assert.Contains(SlotRules.OutsideRemit, plan.Conflicts(violent, plan.Meetings["CEP-2011-05-05"]).Select(c => c.Code));
        Assert.Contains(SlotRules.OverCapacity, plan.Conflicts(violent with { Minutes = 170 }, plan.Meetings["SOP-2011-04-07"]).Select(c => c.Code));
        Assert.Equal("every month on the second Thursday, not in August", plan.Committees["SOP"].MeetingCycle!.Words);
        Assert.Equal(3, plan.Committees["SOP"].DeadlineRules.Count);
        Assert.True(SlotChoice.All(plan, violent).Count > 0);
    }

    [Fact]
    public async Task One_urgent_action_waits_to_be_reported() =>
        Assert.Equal("A-51", (await _context.Actions.SingleAsync(a => a.Nature == ActionKind.UrgentAction, TestContext.Current.CancellationToken)).Ref);
}
