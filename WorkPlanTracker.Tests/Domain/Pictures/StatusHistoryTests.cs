using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Pictures;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Pictures;

public sealed class StatusHistoryTests
{
    private static readonly DateTime Start = new(2010, 9, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Now = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyList<DateTime> Weeks = ReportingDates.Weekly(Start, Now);

    [Fact]
    public void Every_milestone_is_counted_once_a_week_and_the_layers_fill_the_stack_without_gaps() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 6).SelectMany(s => Gen.Choose(0, 170).Select(d => (Status: (MilestoneStatus)s, Days: d))).ListOf(30)), said =>
        {
            List<MilestonePast> milestones = [.. said.Select((s, i) => Past($"PP-M{i}", (Start, MilestoneStatus.NotStarted), (Start.AddDays(s.Days), s.Status)))];
            var history = StatusHistory.Of(milestones, Weeks, (_, _) => null, _ => PlanDate.NotSet);
            var picture = StackedPicture.Of(history)!;
            var tops = picture.Layers[^1].Outline.Take(history.Weeks.Count).Count();
            return history.Weeks.All(w => w.Total == milestones.Count) && tops == history.Weeks.Count
                && picture.Layers.Zip(picture.Layers.Skip(1)).All(p => p.First.Outline.Skip(history.Weeks.Count).Reverse().SequenceEqual(p.Second.Outline.Take(history.Weeks.Count)))
                && picture.Layers.SelectMany(l => l.Outline).All(s => s.X is >= StackedPicture.Left and <= StackedPicture.Right && s.Y is >= StackedPicture.Top - 0.001 and <= StackedPicture.Bottom);
        }).Holds();

    [Fact]
    public void No_update_received_is_counted_apart_from_what_was_declared()
    {
        var review = Review.Prepare("RV-2", ["PP"], new(2011, 1, 13), null);
        var history = StatusHistory.Of(
            [Past("PP-M01", (Start, MilestoneStatus.OnTrack))], Weeks,
            (plan, at) => at < LondonTime.ToUtc(new(2011, 1, 13), new(12, 0)) ? new ReportingWindow(Start.AddDays(1), review.ReportingAt(WorkingDays.EnglandAndWales)) : null, _ => PlanDate.NotSet);

        Assert.Equal(1, history.Weeks.First(w => w.Day == new DateOnly(2010, 12, 19)).Of(Standing.OnTrack));
        Assert.Equal(1, history.Weeks.First(w => w.Day == new DateOnly(2011, 1, 9)).Of(Standing.Silent));
        Assert.Equal(1, history.Weeks[^1].Of(Standing.OnTrack));
    }

    [Fact]
    public void What_is_open_when_the_public_record_stops_is_counted_as_ended()
    {
        var history = StatusHistory.Of(
            [Past("VAW-M01", (Start, MilestoneStatus.OnTrack)), Past("VAW-M02", (Start, MilestoneStatus.Complete))], Weeks, (_, _) => null, _ => PlanDate.InMonth(2010, 11));

        Assert.Equal(0, history.Weeks.First(w => w.Day == new DateOnly(2010, 11, 28)).Of(Standing.Ended));
        Assert.Equal((1, 1), (history.Weeks[^1].Of(Standing.Ended), history.Weeks[^1].Of(Standing.Complete)));
    }

    [Fact]
    public void A_history_of_one_week_is_drawn_and_one_of_nothing_is_not()
    {
        Assert.NotNull(StackedPicture.Of(StatusHistory.Of([Past("PP-M01", (Now.AddHours(-1), MilestoneStatus.OnTrack))], [Now], (_, _) => null, _ => PlanDate.NotSet)));
        Assert.Null(StackedPicture.Of(StatusHistory.Of([], Weeks, (_, _) => null, _ => PlanDate.NotSet)));
        Assert.Null(StackedPicture.Of(new StatusHistory([])));
    }

    private static MilestonePast Past(string reference, params (DateTime At, MilestoneStatus Status)[] steps) =>
        new(reference, "PP", "t", [.. steps.Select(s => new MilestoneStep(s.At, s.Status, PlanDate.NotSet, PlanDate.OnDay(new(2011, 3, 10)), PlanDate.NotSet, Start))]);
}
