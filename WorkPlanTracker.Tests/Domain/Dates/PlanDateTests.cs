using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Dates;

public sealed class PlanDateTests
{
    private static readonly WorkingDays Calendar = WorkingDays.EnglandAndWales;

    [Fact]
    public void It_is_overdue_only_when_the_whole_stretch_has_passed() =>
        Prop.ForAll(PlanDates.Any, PlanDates.Days, (date, today) => date.HasPassed(today) == (date.End < today)).Holds();

    [Fact]
    public void Dates_sort_by_their_end_and_unknown_comes_last() =>
        Prop.ForAll(PlanDates.Any, PlanDates.Any, (a, b) =>
            Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && (a.End >= b.End || a.CompareTo(b) < 0) && a.CompareTo(PlanDate.Said("tbc")) < 0)
            .Holds();

    [Fact]
    public void A_slip_there_and_back_is_none() =>
        Prop.ForAll(PlanDates.Any, PlanDates.Any, (a, b) =>
            Slip.Between(a, b, Calendar)!.Value.ApproximateDays == -Slip.Between(b, a, Calendar)!.Value.ApproximateDays).Holds();

    [Fact]
    public void A_later_forecast_never_slips_less() =>
        Prop.ForAll(PlanDates.Days, PlanDates.Days, PlanDates.Days, (from, a, b) =>
        {
            var (sooner, later) = a < b ? (a, b) : (b, a);
            return Calendar.Between(from, sooner) <= Calendar.Between(from, later);
        }).Holds();

    [Fact]
    public void Counting_and_adding_working_days_agree() =>
        Prop.ForAll(PlanDates.Days, Arb.From(FsCheck.Fluent.Gen.Choose(-300, 300)), (from, days) =>
            days == 0 || Calendar.Between(from, Calendar.Add(from, days)) == days || !Calendar.IsWorkingDay(from)).Holds();

    [Fact]
    public void Operation_Jigsaw_slipped_twenty_working_days() =>
        Assert.Equal("20 working days late", Slip.Between(PlanDate.OnDay(new(2010, 11, 11)), PlanDate.OnDay(new(2010, 12, 9)), Calendar)!.Value.Text);

    [Fact]
    public void A_slip_to_something_coarser_is_counted_in_months() =>
        Assert.Equal("about 7 months late", Slip.Between(PlanDate.OnDay(new(2011, 1, 31)), PlanDate.InSeason(Season.Summer, 2011), Calendar)!.Value.Text);

    [Fact]
    public void Bank_holidays_of_2010_to_2012_are_those_of_the_record()
    {
        Assert.Equal(
            ["2011-01-03", "2011-04-22", "2011-04-25", "2011-04-29", "2011-05-02", "2011-05-30", "2011-08-29", "2011-12-26", "2011-12-27"],
            BankHolidays.EnglandAndWales.In(2011).Select(h => h.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(
            ["2010-01-01", "2010-04-02", "2010-04-05", "2010-05-03", "2010-05-31", "2010-08-30", "2010-12-27", "2010-12-28"],
            BankHolidays.EnglandAndWales.In(2010).Select(h => h.Day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.False(BankHolidays.EnglandAndWales.Contains(new(2012, 5, 28)));
        Assert.True(BankHolidays.EnglandAndWales.Contains(new(2012, 6, 5)));
    }

    [Fact]
    public void A_date_cannot_end_before_it_starts() =>
        Assert.Throws<ArgumentException>(() => PlanDate.Between(new(2011, 3, 10), new(2011, 3, 3)));

    [Fact]
    public void Summer_time_does_not_move_a_day() => Assert.Equal(new DateOnly(2011, 7, 1), LondonTime.DayOf(new DateTime(2011, 6, 30, 23, 30, 0, DateTimeKind.Utc)));
}
