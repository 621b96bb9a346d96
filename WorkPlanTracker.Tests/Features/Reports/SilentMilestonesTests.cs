using WorkPlanTracker.App.Features.Finder;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Tests.Features.Finder;

namespace WorkPlanTracker.Tests.Features.Reports;

/// <summary>No update received is not shown as if it were on track: not where things are found, and not beside a report.</summary>
public sealed class SilentMilestonesTests(SampleIndex sample) : IClassFixture<SampleIndex>
{
    [Fact]
    public async Task What_is_found_says_which_milestones_are_silent()
    {
        var plan = (await sample.Models.FindAsync("PP-2010-11", withPrivate: false))!;
        var silent = plan.Rows.Values.Single(r => r.Silent);
        var heard = plan.Rows.Values.First(r => !r.Silent && r.Status is MilestoneStatus.OnTrack);

        Assert.True((await sample.Indexes.SearchAsync(silent.Ref, SampleIndex.Lead, FinderUse.None)).Rows[silent.Ref].Silent);
        Assert.False((await sample.Indexes.SearchAsync(heard.Ref, SampleIndex.Lead, FinderUse.None)).Rows[heard.Ref].Silent);
    }

    [Fact]
    public async Task A_report_knows_which_of_the_milestones_that_need_it_are_silent()
    {
        var plan = (await sample.Models.FindAsync("PP-2010-11", withPrivate: false))!;
        var silent = plan.Rows.Values.Single(r => r.Silent).Ref;

        Assert.Equal([silent], ReportQueries.SilentOf([silent, "PP-M52", "PP-M99"], [plan]));
    }
}
