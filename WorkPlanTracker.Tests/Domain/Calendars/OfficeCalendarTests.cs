using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Tests.Domain.Calendars;

public sealed class OfficeCalendarTests
{
    [Fact]
    public void It_starts_with_the_days_that_come_with_the_program_and_gives_them_back() =>
        Assert.Equal(BodyCalendar.EnglandAndWales, OfficeCalendar.AsShipped().Days());

    [Fact]
    public void A_closure_takes_the_working_days_of_a_period_and_nothing_else()
    {
        var calendar = OfficeCalendar.AsShipped();
        calendar.Close(new(2010, 12, 24), new(2011, 1, 3), "Christmas closure");

        Assert.Equal([24, 29, 30, 31], calendar.Closures.Select(c => c.Day.Day));
        Assert.Equal("notWorking", Refused(() => calendar.Close(new(2010, 12, 25), new(2010, 12, 26), "Again")));
        Assert.Equal("period", Refused(() => calendar.Close(new(2011, 2, 2), new(2011, 2, 1), "Backwards")));
        Assert.Equal("period", Refused(() => calendar.Close(new(2011, 2, 1), new(2011, 3, 31), "Too long")));
        Assert.Equal("missing", Refused(() => calendar.Close(new(2011, 2, 1), new(2011, 2, 3), " ")));
    }

    [Fact]
    public void What_was_entered_can_be_taken_back_whatever_its_sort()
    {
        var calendar = OfficeCalendar.AsShipped();
        calendar.AddHoliday(new(2027, 6, 7), "A jubilee");
        calendar.Displace(new(2027, 5, 31));
        calendar.Poll(new(2027, 5, 6), "Local elections");
        calendar.ConfirmThrough(2027);
        Assert.Equal("already", Refused(() => calendar.Displace(new(2027, 5, 31))));
        Assert.Null(new WorkingDays(calendar.Days()).WhyNot(new(2027, 5, 31)));

        foreach (var day in new DateOnly[] { new(2027, 6, 7), new(2027, 5, 31), new(2027, 5, 6) })
        {
            calendar.Remove(day);
        }

        Assert.Equal(BodyCalendar.EnglandAndWales with { OneOff = OneOffHolidays.EnglandAndWales.ConfirmedThrough(2027) }, calendar.Days());
        Assert.Equal("unknown", Refused(() => calendar.Remove(new(2027, 6, 7))));
    }

    private static string Refused(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;
}
