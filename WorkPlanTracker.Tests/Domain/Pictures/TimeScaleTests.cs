using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Pictures;
using WorkPlanTracker.Tests.Domain.Dates;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Pictures;

public sealed class TimeScaleTests
{
    private static readonly TimeScale Plan = TimeScale.Between(new(2010, 1, 1), new(2011, 3, 31));

    [Fact]
    public void A_later_day_never_stands_before_an_earlier_one_and_every_day_stands_on_the_line() =>
        Prop.ForAll(PlanDates.Days, PlanDates.Days, PlanDates.Days, (from, a, b) =>
        {
            var scale = TimeScale.Between(from, from.AddDays(Math.Abs(a.DayNumber - b.DayNumber) % 4000));
            var (early, late) = a <= b ? (a, b) : (b, a);
            return scale.At(early) <= scale.At(late) && scale.At(early) >= 0 && scale.At(late) <= 100
                && (!scale.Holds(early) || !scale.Holds(late) || early == late || scale.At(early) < scale.At(late));
        }).Holds();

    [Fact]
    public void A_bar_covers_the_middle_of_each_of_its_days_and_none_of_its_neighbours() =>
        Prop.ForAll(PlanDates.Any, PlanDates.Days, (date, from) =>
        {
            var scale = TimeScale.Between(from, from.AddDays(2000));
            var (start, width) = scale.Stretch(date.Start!.Value, date.End!.Value);
            return start >= 0 && start + width <= 100.0001
                && (!scale.Holds(date.Start.Value) || scale.At(date.Start.Value) > start)
                && (!scale.Holds(date.End.Value) || scale.At(date.End.Value) < start + width)
                && (!scale.Holds(date.End.Value.AddDays(1)) || scale.At(date.End.Value.AddDays(1)) > start + width);
        }).Holds();

    [Fact]
    public void It_holds_the_periods_whole_and_stretches_to_dates_near_them_but_not_to_those_far_off() =>
        Prop.ForAll(PlanDates.Any, PlanDates.Days, (date, from) =>
        {
            var to = from.AddMonths(12);
            var scale = TimeScale.Around([(from, to)], [date]);
            var near = date.Start >= from.AddMonths(-TimeScale.MonthsBeyond) && date.End <= to.AddMonths(TimeScale.MonthsBeyond);
            return scale.Holds(from) && scale.Holds(to) && scale.MonthCount <= 13 + (2 * TimeScale.MonthsBeyond) + 1
                && (!near || (scale.Holds(date.Start!.Value) && scale.Holds(date.End!.Value)))
                && scale.From.Day == 1 && scale.To.AddDays(1).Day == 1;
        }).Holds();

    [Fact]
    public void The_edge_of_the_calendar_does_not_throw()
    {
        var last = TimeScale.Around([(new(9999, 4, 1), DateOnly.MaxValue)], [PlanDate.OnDay(DateOnly.MaxValue), PlanDate.NotSet]);
        var first = TimeScale.Around([(DateOnly.MinValue, new(1, 3, 1))], [PlanDate.OnDay(DateOnly.MinValue)]);

        Assert.Equal(100, last.Stretch(new(9999, 12, 1), DateOnly.MaxValue).Start + last.Stretch(new(9999, 12, 1), DateOnly.MaxValue).Width, 6);
        Assert.Equal(0, first.Start(DateOnly.MinValue));
        Assert.Equal(9, last.Months.Count());
    }

    [Fact]
    public void Quarters_begin_in_April_July_October_and_January()
    {
        Assert.Equal([new(2010, 1, 1), new(2010, 4, 1), new(2010, 7, 1), new(2010, 10, 1), new(2011, 1, 1)], Plan.Quarters);
        Assert.Equal([new(2010, 2, 1), new(2010, 4, 1)], TimeScale.Between(new(2010, 2, 3), new(2010, 5, 1)).Quarters);
    }

    [Fact]
    public void A_milestone_that_is_met_shows_what_was_agreed_and_when_it_was_met_and_the_slip_between()
    {
        var marks = MilestoneMarks.Of(Plan, PlanDate.OnDay(new(2010, 11, 11)), PlanDate.OnDay(new(2011, 1, 6)), PlanDate.OnDay(new(2010, 12, 9)));

        Assert.Null(marks.Forecast);
        Assert.Equal((Plan.At(new(2010, 11, 11)), Plan.At(new(2010, 12, 9))), marks.Slip);
    }

    [Fact]
    public void A_date_said_coarsely_is_a_bar_and_slips_from_end_to_end()
    {
        var marks = MilestoneMarks.Of(Plan, PlanDate.InMonth(2010, 10), PlanDate.InSeason(Season.Autumn, 2010), PlanDate.NotSet);

        Assert.True(marks.Baseline!.Value.IsBar);
        Assert.Equal(marks.Baseline.Value.End, marks.Slip!.Value.From, 6);
        Assert.Equal(Plan.Stretch(new(2010, 9, 1), new(2010, 11, 30)).Width, marks.Forecast!.Value.Width, 6);
    }

    [Fact]
    public void Whatever_is_said_marks_stand_on_the_line_and_nothing_known_draws_nothing() =>
        Prop.ForAll(PlanDates.Any, PlanDates.Any, PlanDates.Any, (baseline, forecast, actual) =>
        {
            var marks = MilestoneMarks.Of(Plan, baseline, forecast, actual);
            var none = MilestoneMarks.Of(Plan, PlanDate.NotSet, PlanDate.Said("to be confirmed"), PlanDate.NotSet);
            return new[] { marks.Baseline, marks.Forecast, marks.Actual }.OfType<DateMark>().All(m => m.Start >= 0 && m.End <= 100.0001)
                && marks.Now is not null && none is { Now: null, Slip: null };
        }).Holds();
}
