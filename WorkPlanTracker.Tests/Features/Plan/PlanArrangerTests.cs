using System.Collections.Immutable;
using FsCheck.Fluent;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Plan;

public sealed class PlanArrangerTests
{
    private static readonly PlanHeader Header = new(
        "PP-2010-11", "Public Protection 2010/11", "PP", "Public Protection", "public-protection", new(2010, 1, 1), new(2011, 3, 31),
        PlanState.Agreed, PlanDate.NotSet, 1, "", Tolerance.Default, PlanDate.NotSet, null, 1);

    private static readonly PlanIndex Index = new([Header], ImmutableDictionary<string, AreaName>.Empty, ImmutableDictionary<string, string>.Empty, ["PP-2010-11"]);

    /// <summary>Whatever changes, and however the view groups, orders and filters: what is worked out from the changed rows is what the whole plan gives.</summary>
    [Fact]
    public void A_listing_that_follows_a_change_is_the_listing_of_the_whole_plan() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 9_999).ArrayOf(80)), dice =>
        {
            var next = 0;
            int Roll(int sides) => dice[next++ % dice.Length] % sides;
            var before = new PlanModel(Header, Enumerable.Range(1, 8).Select(i => Row(i, Roll)).ToImmutableDictionary(r => r.Ref, StringComparer.Ordinal), new(2011, 2, 24), 10);
            var changed = Enumerable.Range(0, 1 + Roll(3)).Select(_ => Row(1 + Roll(8), Roll)).DistinctBy(r => r.Ref, StringComparer.Ordinal).ToList();
            var after = before with { Rows = before.Rows.SetItems(changed.Select(r => KeyValuePair.Create(r.Ref, r))), Sequence = 11, Follows = 10, Changed = [.. changed.Select(r => r.Ref)] };
            var view = new PlanView
            {
                Group = PlanView.Groupings[Roll(PlanView.Groupings.Count)].Key,
                Sort = PlanView.Orders[Roll(PlanView.Orders.Count)].Key,
                Descending = Roll(2) == 0,
                Attention = Roll(3) == 0,
                Owner = Roll(4) == 0 ? "Lead officer" : "",
            };
            var shown = PlanArranger.Arrange(view, [before], Index, before: null) with { Number = 1 };

            var followed = PlanArranger.Arrange(view, [after], Index, shown);
            var whole = PlanArranger.Arrange(view, [after], Index, before: null);

            Assert.Equal(whole.Lines.AsEnumerable(), followed.Lines.AsEnumerable());
            Assert.Equal(whole.Groups.OrderBy(g => g.Key, StringComparer.Ordinal), followed.Groups.OrderBy(g => g.Key, StringComparer.Ordinal));
            Assert.Equal(whole.Counts, followed.Counts);
            Assert.Equal(whole.Shown, followed.Shown);
            Assert.Equal(whole.Owners, followed.Owners);
            Assert.Equal(whole.OwnerEmails.Order(StringComparer.Ordinal), followed.OwnerEmails.Order(StringComparer.Ordinal));
            Assert.Same(after, followed.Plans[0]);
        }).Holds();

    [Fact]
    public void A_change_that_keeps_its_place_keeps_the_lines_and_names_the_row_and_the_headings_figures_follow_it()
    {
        var rows = new[] { Row(1, MilestoneStatus.OnTrack), Row(2, MilestoneStatus.OnTrack) };
        var before = new PlanModel(Header, rows.ToImmutableDictionary(r => r.Ref, StringComparer.Ordinal), new(2011, 2, 24), 10);
        var late = rows[0] with { Status = MilestoneStatus.OffTrack, Version = 2 };
        var after = before with { Rows = before.Rows.SetItem(late.Ref, late), Sequence = 11, Follows = 10, Changed = [late.Ref] };
        var view = new PlanView { Group = "area" };
        var shown = PlanArranger.Arrange(view, [before], Index, before: null) with { Number = 7 };

        var followed = PlanArranger.Arrange(view, [after], Index, shown);

        Assert.Equal(shown.Lines, followed.Lines);
        Assert.Equal(7, followed.Follows);
        Assert.Equal(["PP-M01"], followed.Changed);
        Assert.Equal("", Assert.Single(shown.Groups).Value.Note);
        Assert.Equal("1 off track", Assert.Single(followed.Groups).Value.Note);
    }

    private static PlanRow Row(int number, Func<int, int> roll) => Row(number, (MilestoneStatus)roll(7)) with
    {
        Title = $"Milestone {roll(20)}",
        Owner = roll(3) switch { 0 => "", 1 => "Lead officer", _ => "Somebody else" },
        OwnerEmail = roll(2) == 0 ? null : "lead@demo.example",
        Objective = roll(2) == 0 ? "" : "Protect children",
        Baseline = Date(roll),
        Forecast = Date(roll),
        Duty = roll(4) == 0 ? UpdateDuty.Missing : UpdateDuty.None,
        LastUpdateAt = roll(3) == 0 ? null : new DateTime(2011, 1, 1 + roll(28), 9, 0, 0, DateTimeKind.Utc),
        Version = 1 + roll(9),
    };

    private static PlanDate Date(Func<int, int> roll) => roll(4) == 0 ? PlanDate.NotSet : PlanDate.OnDay(new(2011, 1 + roll(6), 1 + roll(28)));

    private static PlanRow Row(int number, MilestoneStatus status) => new()
    {
        Ref = $"PP-M{number:00}",
        Plan = Header.Ref,
        Project = Header.Project,
        Title = $"Milestone {number}",
        Areas = [],
        Objective = "",
        Owner = "Lead officer",
        Status = status,
        Computed = new ComputedStatus(status, null, ""),
        Baseline = PlanDate.NotSet,
        Forecast = PlanDate.NotSet,
        Actual = PlanDate.NotSet,
        Overdue = false,
        Duty = UpdateDuty.None,
        Deliverable = Deliverable.NotSaid,
        DependsOn = [],
        BlockedBy = [],
        Version = 1,
        Source = RecordSource.Entered,
    };
}
