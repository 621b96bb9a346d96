using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Live;

public sealed class RowBuilderTests
{
    private static readonly Author By = new("lead@example.org", "Lead officer");
    private static readonly DateTime Now = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_is_not_met_is_listed_beside_a_complete_milestone_too()
    {
        var plan = APlan.Agreed();
        var milestone = Milestone.Propose("PP-M01", plan, APlan.Details("Paper", "PP-M02", "Another programme"), PlanDate.NotSet, PlanDate.NotSet);
        milestone.Replay(new Progress(MilestoneStatus.Complete, PlanDate.NotSet, PlanDate.OnDay(new(2011, 2, 1)), "", []), By, Now);

        Assert.Equal(["PP-M02", "Another programme"], Build(milestone, Facts()).BlockedBy);
    }

    [Theory]
    [InlineData(null, MilestoneStatus.OffTrack)]
    [InlineData(40, MilestoneStatus.AtRisk)]
    [InlineData(20, MilestoneStatus.OffTrack)]
    public void Amber_is_one_cycle_of_the_committee_that_proves_it(int? cycle, MilestoneStatus computed)
    {
        var plan = APlan.Agreed();
        var milestone = Milestone.Propose("PP-M01", plan, APlan.Details() with { ProvedBy = "R-1" }, PlanDate.NotSet, PlanDate.NotSet);
        milestone.TakeBaseline(PlanDate.OnDay(new(2011, 3, 3)));
        milestone.Replay(new Progress(MilestoneStatus.OnTrack, PlanDate.OnDay(WorkingDays.EnglandAndWales.Add(new(2011, 3, 3), 30)), PlanDate.NotSet, "", []), By, Now);

        Assert.Equal(computed, Build(milestone, Facts(cycle)).Computed.Status);
    }

    private static PlanRow Build(Milestone milestone, RowFacts facts) =>
        RowBuilder.Build(milestone, PlanReader.Header(APlan.Agreed(), Project.Start("PP", "public-protection", new ProjectSummary { Name = "Public Protection" }), []), facts, Now, withPrivate: false);

    private static RowFacts Facts(int? cycle = null)
    {
        var report = PlannedReport.Plan("R-1", "A paper", [], []);
        return new RowFacts(
            new Dictionary<string, PlannedReport>(StringComparer.Ordinal) { ["R-1"] = report },
            new Dictionary<string, Meeting>(StringComparer.Ordinal) { ["CEP-2011-05-05"] = Meeting.Call("CEP-2011-05-05", "CEP", new(2011, 5, 5), null, "") },
            new Dictionary<string, string>(StringComparer.Ordinal) { ["CEP"] = "CEP" }, [], new Dictionary<string, MilestoneStatus>(StringComparer.Ordinal) { ["PP-M02"] = MilestoneStatus.OnTrack })
        {
            Slots = new Dictionary<string, string>(StringComparer.Ordinal) { ["R-1"] = "CEP-2011-05-05" },
            Cycles = cycle is { } days ? new Dictionary<string, int>(StringComparer.Ordinal) { ["CEP"] = days } : new Dictionary<string, int>(StringComparer.Ordinal),
        };
    }
}
