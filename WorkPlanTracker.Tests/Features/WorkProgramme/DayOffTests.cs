using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Tests.Features.WorkProgramme;

public sealed class DayOffTests
{
    [Fact]
    public void Bank_holidays_closures_and_polling_days_stand_in_the_order_of_their_days()
    {
        var calendar = new WorkingDays(BodyCalendar.EnglandAndWales.Poll(new(2012, 5, 3), "Election of the Mayor").Close(new(2011, 12, 28), "Christmas closure").Close(new(2012, 6, 1), "Staff day"));
        Assert.Equal(
            [
                "26 December 2011: Boxing Day", "27 December 2011: Christmas Day", "28 December 2011: Christmas closure", "3 May 2012: Polling day: Election of the Mayor", "1 June 2012: Staff day, closed",
            ],
            Said(calendar).Where(d => d.Contains("December", StringComparison.Ordinal) || d.Contains("Polling", StringComparison.Ordinal) || d.Contains("Staff", StringComparison.Ordinal)));
        Assert.DoesNotContain(Said(calendar), d => d.Contains("Referendum", StringComparison.Ordinal));
    }

    [Fact]
    public void Closure_days_with_no_working_day_between_are_one_and_each_month_says_its_own()
    {
        var calendar = BodyCalendar.EnglandAndWales;
        for (var day = new DateOnly(2011, 12, 28); day <= new DateOnly(2012, 1, 4); day = day.AddDays(1))
        {
            calendar = new WorkingDays(calendar).IsWorkingDay(day) ? calendar.Close(day, "Christmas closure") : calendar;
        }

        calendar = calendar.Close(new(2012, 1, 6), "Christmas closure").Close(new(2012, 1, 9), "Christmas closure").Close(new(2012, 1, 10), "Repairs");
        Assert.Equal(
            [
                "28 December 2011: Christmas closure, to 30 December", "3 January 2012: Christmas closure, to 4 January", "6 January 2012: Christmas closure, to 9 January", "10 January 2012: Repairs, closed",
            ],
            Said(new WorkingDays(calendar)).Where(d => d.Contains("clos", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_closure_that_falls_on_a_bank_holiday_or_a_weekend_is_not_said_beside_it()
    {
        var calendar = WorkingDays.EnglandAndWales.ClosedOn([new(new(2012, 5, 7), "Closed"), new(new(2012, 5, 5), "Closed"), new(new(2012, 5, 8), "")]);
        Assert.Equal(["7 May 2012: Early May bank holiday", "8 May 2012: Closed"], Said(calendar).Where(d => d.Contains("May 2012", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Said(WorkingDays calendar) => DayOff.Within(calendar, new(2011, 9, 1), new(2012, 8, 31)).Select(d => $"{LondonTime.Day(d.First)}: {d.Words}");
}
