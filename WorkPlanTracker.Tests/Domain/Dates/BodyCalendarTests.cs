using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Tests.Domain.Dates;

public sealed class BodyCalendarTests
{
    private static readonly BodyCalendar Shipped = BodyCalendar.EnglandAndWales;

    [Fact]
    public void An_administrator_adds_a_one_off_day_and_every_count_over_it_changes()
    {
        var added = Shipped with { OneOff = Shipped.OneOff.With(new(2027, 6, 7), "A new jubilee").Displacing(new(2027, 5, 31)).ConfirmedThrough(2027) };
        var days = new WorkingDays(added);
        Assert.False(days.IsWorkingDay(new(2027, 6, 7)));
        Assert.Equal("A new jubilee, a bank holiday", days.WhyNot(new(2027, 6, 7)));
        Assert.True(days.IsWorkingDay(new(2027, 5, 31)));
        Assert.Null(days.Holidays.WhatIsNotKnown(2027));
        Assert.True(WorkingDays.EnglandAndWales.IsWorkingDay(new(2027, 6, 7)));
        Assert.Equal(Shipped.OneOff.Added, added.OneOff.Without(new(2027, 6, 7)).Added);
        Assert.Empty(added.OneOff.Without(new(2027, 5, 31)).Displaced.Except(Shipped.OneOff.Displaced));
    }

    [Fact]
    public void A_one_off_day_that_cannot_be_is_refused_with_its_field()
    {
        Refused("weekend", "day", () => Shipped.OneOff.With(new(2027, 6, 6), "A Sunday"));
        Refused("already", "day", () => Shipped.OneOff.With(new(2011, 4, 29), "Twice"));
        Refused("missing", "name", () => Shipped.OneOff.With(new(2027, 6, 7), " "));
        Refused("missing", "name", () => Shipped.OneOff.With(new(2027, 6, 7), new string('x', 101)));
        Refused("year", "day", () => Shipped.OneOff.With(new(2101, 6, 7), "Too far"));
        Refused("notStanding", "day", () => Shipped.OneOff.Displacing(new(2027, 6, 7)));
        Refused("year", "day", () => Shipped.OneOff.Displacing(new(9999, 12, 28)));
        Refused("unknown", "day", () => Shipped.OneOff.Without(new(2027, 6, 7)));
        Refused("year", "year", () => Shipped.OneOff.ConfirmedThrough(1999));
        Refused("year", "year", () => Shipped.OneOff.ConfirmedThrough(2101));
        Assert.Same(Shipped.OneOff, Shipped.OneOff.Displacing(new(2002, 5, 27)));
    }

    [Fact]
    public void A_closure_is_a_working_day_less_and_a_polling_day_is_not()
    {
        var closed = Shipped.Close(new(2010, 12, 29), "Christmas closure").Poll(new(2012, 5, 3), "Mayoral election");
        var days = new WorkingDays(closed);
        Assert.False(days.IsWorkingDay(new(2010, 12, 29)));
        Assert.Equal("Christmas closure, when the body is closed", days.WhyNot(new(2010, 12, 29)));
        Assert.True(days.IsWorkingDay(new(2012, 5, 3)));
        Assert.Equal(WorkingDays.EnglandAndWales.Between(new(2010, 12, 1), new(2011, 1, 31)) - 1, days.Between(new(2010, 12, 1), new(2011, 1, 31)));
        Assert.Equal(Shipped, closed.Without(new(2010, 12, 29)).Without(new(2012, 5, 3)));
        Assert.NotEqual(Shipped, closed);
    }

    [Fact]
    public void A_committee_may_be_closed_on_more_days_than_the_body()
    {
        var body = new WorkingDays(Shipped.Close(new(2010, 12, 29), "Christmas closure"));
        var committee = body.ClosedOn([new(new(2010, 12, 30), "Office move")]);
        Assert.False(committee.IsWorkingDay(new(2010, 12, 29)));
        Assert.False(committee.IsWorkingDay(new(2010, 12, 30)));
        Assert.True(body.IsWorkingDay(new(2010, 12, 30)));
        Assert.Same(body.Holidays, committee.Holidays);
        Assert.Same(body, body.ClosedOn([]));
    }

    [Fact]
    public void A_closure_that_says_nothing_is_refused()
    {
        Refused("notWorking", "day", () => Shipped.Close(new(2010, 12, 27), "Christmas closure"));
        Refused("notWorking", "day", () => Shipped.Close(new(2010, 12, 25), "Christmas closure"));
        Refused("missing", "name", () => Shipped.Close(new(2010, 12, 29), null));
        Refused("already", "day", () => Shipped.Poll(new(2011, 5, 5), "Again"));
        Refused("unknown", "day", () => Shipped.Without(new(2010, 12, 29)));
        var full = Shipped with { PollingDays = [.. Enumerable.Range(0, BodyCalendar.MaxDays).Select(n => new NamedDay(new DateOnly(2012, 1, 1).AddDays(n), "poll"))] };
        Refused("tooMany", "day", () => full.Poll(new(2030, 1, 1), "One more"));
    }

    private static void Refused(string rule, string field, Func<object> change)
    {
        var broken = Assert.Throws<RuleBrokenException>(change);
        Assert.Equal((rule, field), (broken.Rule, broken.Field));
    }
}
