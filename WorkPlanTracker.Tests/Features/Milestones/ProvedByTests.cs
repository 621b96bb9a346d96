using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Milestones;

public sealed class ProvedByTests
{
    private static readonly Actor Lead = new(APlan.Lead);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_milestone_proved_by_a_scheduled_report_takes_its_forecast_from_the_meeting(string provider)
    {
        await using var store = await FilledAsync(provider);

        var planned = Assert.IsType<Outcome.Saved>(await new PlanMilestone(store.Writer).RunAsync(Lead, Input() with { Title = "New", ProvedBy = "R-61" }, CancellationToken.None));
        var edited = Assert.IsType<Outcome.Saved>(await new EditMilestone(store.Writer).RunAsync(Lead, "PP-M01", 1, Input() with { ProvedBy = "R-61" }, CancellationToken.None));

        foreach (var reference in new[] { planned.Ref, edited.Ref })
        {
            var (milestone, update) = await ReadAsync(store, reference);
            Assert.Equal("17 March 2011", milestone.Forecast.Text);
            Assert.Equal("Placed with R-61 on SOP 17 March 2011.", update!.Narrative);
            Assert.Equal(MilestoneStatus.NotStarted, milestone.Status);
        }

        // Nothing is posted again where nothing changed.
        Assert.IsType<Outcome.Saved>(await new EditMilestone(store.Writer).RunAsync(Lead, "PP-M01", edited.Version, Input() with { Title = "Other words" }, CancellationToken.None));
        Assert.Equal(1, (await ReadAsync(store, "PP-M01")).Milestone.UpdateCount);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, CancellationToken.None)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_that_was_considered_already_completes_the_milestone(string provider)
    {
        await using var store = await FilledAsync(provider);

        Assert.IsType<Outcome.Saved>(await new EditMilestone(store.Writer).RunAsync(Lead, "PP-M01", 1, Input() with { ProvedBy = "R-60" }, CancellationToken.None));

        var (milestone, update) = await ReadAsync(store, "PP-M01");
        Assert.Equal(MilestoneStatus.Complete, milestone.Status);
        Assert.Equal("9 December 2010", milestone.Actual.Text);
        Assert.Equal("R-60 considered by SOP on 9 December 2010.", update!.Narrative);
    }

    [Theory]
    [InlineData("PP-M77", "There is no milestone PP-M77.")]
    [InlineData("r-99", "There is no report R-99.")]
    public async Task A_dependency_that_reads_as_a_reference_must_be_one(string named, string said)
    {
        await using var store = await FilledAsync("Sqlite");

        var invalid = Assert.IsType<Outcome.Invalid>(await new EditMilestone(store.Writer).RunAsync(Lead, "PP-M01", 1, Input() with { DependsOn = [named] }, CancellationToken.None));
        var added = await new PlanMilestone(store.Writer).RunAsync(Lead, Input() with { Title = "New", DependsOn = [named] }, CancellationToken.None);

        Assert.StartsWith(said, Assert.Single(invalid.Errors["dependsOn"]), StringComparison.Ordinal);
        Assert.IsType<Outcome.Invalid>(added);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Milestones_never_wait_for_each_other_in_a_ring_and_outside_programmes_are_plain_words(string provider)
    {
        await using var store = await FilledAsync(provider);
        var edit = new EditMilestone(store.Writer);
        Assert.IsType<Outcome.Saved>(await edit.RunAsync(Lead, "PP-M01", 1, Input() with { DependsOn = ["pp-m02", "Territorial Policing Development Programme"] }, CancellationToken.None));
        Assert.IsType<Outcome.Saved>(await edit.RunAsync(Lead, "PP-M02", 1, Input() with { DependsOn = ["PP-M03", "R-61"] }, CancellationToken.None));

        var refused = Assert.IsType<Outcome.Refused>(await edit.RunAsync(Lead, "PP-M03", 1, Input() with { DependsOn = ["PP-M01"] }, CancellationToken.None));

        Assert.Equal("dependencyRing", refused.Rule);
        Assert.Contains("PP-M03 waits for PP-M01, which waits for PP-M02, which waits for PP-M03", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(["PP-M02", "Territorial Policing Development Programme"], (await ReadAsync(store, "PP-M01")).Milestone.DependsOn);
    }

    [Fact]
    public async Task Completing_what_waits_for_something_unmet_is_a_warning_and_not_a_bar()
    {
        await using var store = await FilledAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await new EditMilestone(store.Writer).RunAsync(Lead, "PP-M01", 1, Input() with { DependsOn = ["PP-M02", "R-60"] }, CancellationToken.None));

        var saved = Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(Lead, "PP-M01", 2, new("complete", null, "24 February 2011", null), CancellationToken.None));

        Assert.Equal("PP-M01 is complete, though it depends on what is not met: PP-M02.", Assert.Single(saved.Warnings));
    }

    [Fact]
    public async Task A_priority_must_be_the_programmes_and_is_kept_with_the_milestone()
    {
        await using var store = await FilledAsync("Sqlite");
        var edit = new EditMilestone(store.Writer);

        var invalid = Assert.IsType<Outcome.Invalid>(await edit.RunAsync(Lead, "PP-M01", 1, Input() with { Priorities = ["PRI-9"] }, CancellationToken.None));
        Assert.IsType<Outcome.Saved>(await edit.RunAsync(Lead, "PP-M01", 1, Input() with { Priorities = ["PRI-4"] }, CancellationToken.None));

        Assert.Contains("Use one of: PRI-4", Assert.Single(invalid.Errors["priorities"]), StringComparison.Ordinal);
        Assert.Equal(["PRI-4"], (await ReadAsync(store, "PP-M01")).Milestone.Priorities);
    }

    /// <summary>The small plan, R-61 on SOP 17 March 2011 and R-60 considered on 9 December 2010.</summary>
    private static async Task<Store> FilledAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("fill", Actor.Sample, change =>
        {
            change.Add(WorkPlanTracker.Domain.Programme.StrategicProgramme.Adopt("MF", "Met Forward", "", WorkPlanTracker.Domain.Dates.PlanDate.NotSet, [new("PRI-4", "Protect the most vulnerable from harm", "Met Forward Two")]), "Programme added.");
            change.Add(Committee.Establish("SOP", "SOP", "Strategic and Operational Policing", CommitteeKind.Committee, null), "Committee added.");
            Add(change, "R-61", new(2011, 3, 17), considered: false);
            Add(change, "R-60", new(2010, 12, 9), considered: true);
            return Task.CompletedTask;
        }, CancellationToken.None));
        return store;
    }

    private static void Add(Change change, string reference, DateOnly day, bool considered)
    {
        var meeting = Meeting.Call(Meeting.ReferenceFor("SOP", day), "SOP", day, null, "");
        change.Add(meeting, "Meeting added.");
        var report = PlannedReport.Plan(reference, "A paper", [], []);
        change.Add(report, "Report added.");
        change.Add(AgendaItem.Place($"I-{reference}", meeting.Ref, 1, "", 1, "A paper", AgendaItemType.Report, reference), "Placed.");
        if (considered)
        {
            meeting.Hold();
            report.Consider("9", "");
        }
    }

    private static async Task<(Milestone Milestone, ProgressUpdate? Update)> ReadAsync(Store store, string reference)
    {
        await using var context = store.Database.CreateDbContext();
        return (await context.Milestones.SingleAsync(m => m.Ref == reference), await context.Updates.Where(u => u.Milestone == reference).OrderByDescending(u => u.Number).FirstOrDefaultAsync());
    }

    private static MilestoneInput Input() => new("PP-2010-11", null, null, null, null, null, null, null, null, null, null, null);
}
