using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AComparison;

namespace WorkPlanTracker.Tests.Domain.Comparisons;

/// <summary>What is true of every comparison, whatever the plan.</summary>
public sealed class ComparisonPropertiesTests
{
    private static readonly Gen<PlanDate> Date = Gen.OneOf(
        Gen.Constant(PlanDate.NotSet),
        Gen.Choose(0, 300).Select(d => PlanDate.OnDay(new DateOnly(2010, 9, 1).AddDays(d))),
        Gen.Choose(0, 300).Select(d => PlanDate.OnDay(new DateOnly(2010, 9, 1).AddDays(d))),
        Gen.Choose(1, 12).Select(m => PlanDate.InMonth(2011, m)));

    private static readonly Gen<ComparedMilestone> Milestone =
        from number in Gen.Choose(1, 8)
        from status in Gen.Elements(Enum.GetValues<MilestoneStatus>())
        from computed in Gen.Elements<MilestoneStatus?>(null, MilestoneStatus.OnTrack, MilestoneStatus.AtRisk, MilestoneStatus.OffTrack)
        from forecast in Date
        from actual in Date
        from baseline in Date
        from silent in Gen.Elements(true, false)
        from ended in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from owner in Gen.Elements("", "Lead officer", "Other officer")
        from title in Gen.Elements("Paper received", "Paper considered")
        select AComparison.Milestone($"PP-M{number:00}", status, forecast) with
        {
            Computed = new(computed, null, "By its dates"),
            Actual = actual,
            Baseline = baseline,
            Silent = silent && !ended,
            Ended = ended,
            Owner = owner,
            Title = title,
        };

    private static readonly Gen<ComparedReport> Report =
        from number in Gen.Choose(1, 5)
        from stage in Gen.Elements(Enum.GetValues<ReportStage>())
        from slot in Gen.OneOf(Gen.Constant<ComparedMeeting?>(null), Gen.Elements<ComparedMeeting?>(Sop(11, 11), Sop(12, 9)))
        from title in Gen.Elements("Stalking", "Policing stalking")
        select new ComparedReport($"R-{number}", title, stage, slot);

    private static readonly Gen<(ComparedMilestone[] Milestones, ComparedReport[] Reports)> Plan =
        from milestones in Gen.ListOf(Milestone)
        from reports in Gen.ListOf(Report)
        select (milestones.DistinctBy(m => m.Ref).ToArray(), reports.DistinctBy(r => r.Ref).ToArray());

    private static readonly Arbitrary<(ComparedMilestone[] Milestones, ComparedReport[] Reports)> Plans = Arb.From(Plan);

    [Fact]
    public void Comparing_a_state_with_itself_says_nothing() =>
        Prop.ForAll(Plans, plan =>
        {
            var state = At(January, plan);
            return Comparison.Of(state, state) is { Count: 0, Groups.Count: 0 } same && same.CountsThen == same.CountsNow;
        }).Holds();

    [Fact]
    public void Turning_a_comparison_round_turns_every_slip_of_an_open_milestone_into_a_recovery() =>
        Prop.ForAll(Plans, Plans, (then, now) =>
        {
            var open = then.Milestones.Concat(now.Milestones).GroupBy(m => m.Ref).Where(g => g.All(m => m.Status is not (MilestoneStatus.Complete or MilestoneStatus.Cancelled) && m.Forecast.IsKnown)).Select(g => g.Key).ToHashSet();
            var forth = Of(Comparison.Of(At(January, then), At(February, now)), ChangeKind.Slipped).Where(open.Contains);
            var back = Of(Comparison.Of(At(January, now), At(February, then)), ChangeKind.Recovered).ToHashSet();
            return forth.All(back.Contains);
        }).Holds();

    [Fact]
    public void Turning_a_comparison_round_turns_added_into_dropped() =>
        Prop.ForAll(Plans, Plans, (then, now) =>
            Of(Comparison.Of(At(January, then), At(February, now)), ChangeKind.Added).ToHashSet()
                .IsSubsetOf(Of(Comparison.Of(At(January, now), At(February, then)), ChangeKind.Dropped))).Holds();

    [Fact]
    public void Every_milestone_is_in_exactly_the_groups_that_are_true_of_it() =>
        Prop.ForAll(Plans, Plans, (then, now) =>
        {
            var comparison = Comparison.Of(At(January, then), At(February, now));
            return then.Milestones.Concat(now.Milestones).Select(m => m.Ref).Distinct().All(reference =>
            {
                var (was, isNow) = (then.Milestones.FirstOrDefault(m => m.Ref == reference), now.Milestones.FirstOrDefault(m => m.Ref == reference));
                var said = comparison.Changes.Where(c => c.Ref == reference).Select(c => c.Kind).ToList();
                return said.Distinct().Count() == said.Count && Enum.GetValues<ChangeKind>().All(kind => Truth(kind, was, isNow) is not { } truth || truth == said.Contains(kind));
            });
        }).Holds();

    [Fact]
    public void Counts_add_up_and_no_silent_milestone_is_counted_as_green() =>
        Prop.ForAll(Plans, plan =>
        {
            var counts = StandingCounts.Of(plan.Milestones);
            return counts.Total == plan.Milestones.Length && counts.Silent == plan.Milestones.Count(m => m.Silent)
                && counts.OnTrack == plan.Milestones.Count(m => m is { Status: MilestoneStatus.OnTrack, Silent: false, Ended: false });
        }).Holds();

    [Fact]
    public void Groups_stand_in_the_order_of_their_kinds_and_each_is_worst_first() =>
        Prop.ForAll(Plans, Plans, (then, now) =>
        {
            var comparison = Comparison.Of(At(January, then), At(February, now));
            return comparison.Groups.Zip(comparison.Groups.Skip(1)).All(p => p.First.Kind < p.Second.Kind)
                && comparison.Groups.All(g => g.Changes.Count > 0 && g.Changes.Zip(g.Changes.Skip(1)).All(p => p.First.Weight >= p.Second.Weight))
                && comparison.Changes.All(c => c.Sentence.Text.Length > 0 && !c.Sentence.Text.EndsWith('.'));
        }).Holds();

    private static ComparedState At(DateTime at, (ComparedMilestone[] Milestones, ComparedReport[] Reports) plan) => State(at, plan.Milestones, plan.Reports);

    private static IEnumerable<string> Of(Comparison comparison, ChangeKind kind) => comparison.Changes.Where(c => c.Kind == kind).Select(c => c.Ref);

    /// <summary>Whether a kind is true of a milestone, said in other words than the rules use; null where this does not tell.</summary>
    private static bool? Truth(ChangeKind kind, ComparedMilestone? then, ComparedMilestone? now) => kind switch
    {
        ChangeKind.Added => then is null,
        ChangeKind.Dropped => now is null || (then is not null && then.Status != MilestoneStatus.Cancelled && now.Status == MilestoneStatus.Cancelled),
        ChangeKind.Delivered => now is { Status: MilestoneStatus.Complete } && then?.Status != MilestoneStatus.Complete,
        ChangeKind.Silent => now is { Silent: true },
        ChangeKind.Reowned => then is not null && now is not null && then.Owner != now.Owner,
        ChangeKind.Retitled => then is not null && now is not null && then.Title != now.Title,
        ChangeKind.Rebaselined => then is not null && now is not null && then.Baseline != now.Baseline,
        ChangeKind.Deferred => then is not null && then.Status != MilestoneStatus.Deferred && now is { Status: MilestoneStatus.Deferred },
        ChangeKind.NewlyRed => IsRed(now) && !IsRed(then),
        ChangeKind.MovedSlot or ChangeKind.CommitteeCaused or ChangeKind.PlanLife => false,
        _ => null,
    };

    private static bool IsRed(ComparedMilestone? milestone) =>
        milestone is { Ended: false, Status: MilestoneStatus.NotStarted or MilestoneStatus.OnTrack or MilestoneStatus.AtRisk or MilestoneStatus.OffTrack }
        && (milestone.Status == MilestoneStatus.OffTrack || milestone.Computed.Status == MilestoneStatus.OffTrack);
}
