using System.Collections.Immutable;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Tests.Features.Plan;

public sealed class RowCellsTests
{
    private const string Hostile = "\"><script>alert('x')</script>";

    private static readonly PlanIndex Index = new([], ImmutableDictionary<string, AreaName>.Empty, ImmutableDictionary<string, string>.Empty, []);

    private static readonly PlanRow Row = new()
    {
        Ref = "PP-M01",
        Plan = "PP-2010-11",
        Project = "PP",
        Title = Hostile,
        Areas = [Hostile],
        Objective = Hostile,
        Owner = Hostile,
        Status = MilestoneStatus.OnTrack,
        Computed = new ComputedStatus(MilestoneStatus.OffTrack, null, Hostile),
        Baseline = PlanDate.OnDay(new(2011, 3, 3)),
        Forecast = PlanDate.OnDay(new(2011, 3, 21)),
        Actual = PlanDate.NotSet,
        Overdue = true,
        Duty = UpdateDuty.None,
        Deliverable = Deliverable.Report,
        Proof = new Proof("R-1", Hostile, null, "", null, 0),
        DependsOn = [],
        BlockedBy = [],
        Version = 1,
        Source = RecordSource.Entered,
    };

    [Fact]
    public void What_a_person_wrote_is_text_in_every_column()
    {
        var cells = RowCells.Of(Row, [.. PlanColumn.All, PlanColumn.Since], Index, Hostile).Value;

        Assert.DoesNotContain("<script", cells, StringComparison.Ordinal);
        Assert.DoesNotContain("\"\">", cells, StringComparison.Ordinal);
        Assert.Equal(PlanColumn.All.Count + 1, cells.Split("<td ").Length - 1);
        Assert.Contains("21&#xA0;Mar&#xA0;2011", cells, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_screen_shares_the_same_cells_until_the_row_is_another()
    {
        var first = RowCells.Of(Row, PlanColumn.Usual, Index, null).Value;

        Assert.Same(first, RowCells.Of(Row, PlanColumn.Usual, Index, null).Value);
        Assert.NotSame(first, RowCells.Of(Row with { Version = 2 }, PlanColumn.Usual, Index, null).Value);
        Assert.NotEqual(first, RowCells.Of(Row, [PlanColumn.All[0]], Index, null).Value);
    }
}
