using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Pictures;
using WorkPlanTracker.Tests.Domain.Dates;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Pictures;

public sealed class TrendTests
{
    private static readonly DateTime Start = new(2010, 1, 4, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Now = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyList<DateTime> Months = ReportingDates.Monthly(Start, Now);

    [Fact]
    public void Reporting_dates_are_ends_of_months_in_London_and_the_present()
    {
        Assert.Equal(14, Months.Count);
        Assert.Equal(new(2010, 3, 31), LondonTime.DayOf(Months[2]));
        Assert.Equal(LondonTime.EndOfDay(new(2010, 3, 31)), Months[2]);
        Assert.Equal(Now, Months[^1]);
    }

    [Fact]
    public void There_are_never_more_dates_than_a_picture_has_room_for_and_they_come_in_order() =>
        Prop.ForAll(PlanDates.Days, PlanDates.Days, (a, b) =>
        {
            var (from, now) = (new DateTime(a, default, DateTimeKind.Utc), new DateTime(b, new TimeOnly(9, 0), DateTimeKind.Utc));
            return new[] { ReportingDates.Weekly(from, now), ReportingDates.Monthly(from, now) }.All(dates =>
                dates.Count is > 0 and <= ReportingDates.Most + 1 && dates[^1] == now && dates.Zip(dates.Skip(1)).All(p => p.First < p.Second));
        }).Holds();

    [Fact]
    public void A_forecast_that_moved_later_goes_up_and_one_that_holds_is_flat()
    {
        var slipping = Line("PP-M01", (Start, new(2010, 11, 11)), (new(2010, 11, 1, 0, 0, 0, DateTimeKind.Utc), new(2011, 5, 12)));
        var stable = Line("PP-M02", (Start, new(2011, 3, 10)));
        var picture = TrendPicture.Of([slipping, stable], LondonTime.DayOf(Months[0]), LondonTime.DayOf(Now));

        Assert.True(picture.Lines[0].Runs[0][^1].Y < picture.Lines[0].Runs[0][0].Y);
        Assert.Single(picture.Lines[1].Runs[0].Select(s => s.Y).Distinct());
        Assert.Equal(1, slipping.Moves);
        Assert.Equal(["PP-M01", "PP-M02"], TrendLine.WorstFirst([stable, slipping]).Select(l => l.Ref));
    }

    [Fact]
    public void A_milestone_that_is_met_ends_on_the_diagonal()
    {
        var met = new MilestonePast("PP-M09", "PP", "Oversight paper", [
            Step(Start, new(2010, 11, 11)),
            Step(new(2010, 12, 9, 18, 0, 0, DateTimeKind.Utc), new(2010, 12, 9)) with { Status = MilestoneStatus.Complete, Actual = PlanDate.OnDay(new(2010, 12, 9)) }]);
        var line = TrendLine.Of(met, Months);
        var picture = TrendPicture.Of([line], LondonTime.DayOf(Months[0]), LondonTime.DayOf(Now));

        Assert.True(line.IsMet);
        Assert.Equal(line.Points[^1].Reported, line.Points[^1].Forecast.End);
        Assert.Equal(new Spot(picture.X(new(2010, 12, 9)), picture.Y(new(2010, 12, 9))), picture.Lines[0].End);
    }

    [Fact]
    public void What_was_unknown_for_a_while_is_a_gap_and_what_was_never_known_is_no_line()
    {
        var gap = new MilestonePast("PP-M03", "PP", "t", [
            Step(Start, new(2010, 11, 11)),
            Step(new(2010, 5, 3, 0, 0, 0, DateTimeKind.Utc), null),
            Step(new(2010, 9, 3, 0, 0, 0, DateTimeKind.Utc), new(2011, 1, 6))]);
        var picture = TrendPicture.Of([TrendLine.Of(gap, Months)], LondonTime.DayOf(Months[0]), LondonTime.DayOf(Now));

        Assert.Equal(2, picture.Lines[0].Runs.Count);
        Assert.Empty(TrendLine.Of(new MilestonePast("PP-M04", "PP", "t", [Step(Start, null)]), Months).Points);
    }

    [Fact]
    public void Every_line_stays_inside_the_plot_whatever_was_said_and_no_more_than_eight_are_drawn() =>
        Prop.ForAll(Arb.From(PlanDates.Gen1.ListOf(12)), dates =>
        {
            List<TrendLine> lines = [.. dates.Select((d, i) => TrendLine.Of(new MilestonePast($"PP-M{i}", "PP", "t", [Step(Start, null) with { Forecast = d }]), Months))];
            var picture = TrendPicture.Of(lines, LondonTime.DayOf(Months[0]), LondonTime.DayOf(Now));
            return picture.Lines.Count <= TrendPicture.MostLines
                && picture.Lines.SelectMany(l => l.Runs).SelectMany(r => r).All(s => s.X is >= TrendPicture.Left and <= TrendPicture.Right && s.Y is >= TrendPicture.Top and <= TrendPicture.Bottom)
                && picture.Lines.Select(l => l.Index).Distinct().Count() == picture.Lines.Count;
        }).Holds();

    [Fact]
    public void A_past_says_how_it_stood_at_any_instant_and_nothing_before_or_after_it_was_there()
    {
        var removed = Now.AddDays(-3);
        var past = new MilestonePast("PP-M05", "PP", "t", [Step(Start, new(2010, 11, 11)), Step(Start.AddDays(30), new(2010, 12, 9)), Step(removed, null) with { Removed = true }]);

        Assert.Null(past.StepAt(Start.AddTicks(-1)));
        Assert.Equal(new(2010, 11, 11), past.StepAt(Start)!.Forecast.End);
        Assert.Equal(new(2010, 12, 9), past.StepAt(removed.AddTicks(-1))!.Forecast.End);
        Assert.Null(past.StepAt(removed));

        var read = new MilestonePastBuilder(past.Ref, past.Plan, past.Title, past.Steps);
        read.Add(past.Steps[^1] with { At = Now }, "Its new name");
        Assert.Equal(past.Steps, read.Build().Steps);
        Assert.Equal("Its new name", read.Build().Title);
    }

    private static TrendLine Line(string reference, params (DateTime At, DateOnly Forecast)[] steps) =>
        TrendLine.Of(new MilestonePast(reference, "PP", "t", [.. steps.Select(s => Step(s.At, s.Forecast))]), Months);

    private static MilestoneStep Step(DateTime at, DateOnly? forecast) =>
        new(at, MilestoneStatus.OnTrack, PlanDate.NotSet, forecast is { } day ? PlanDate.OnDay(day) : PlanDate.NotSet, PlanDate.NotSet, at);
}
