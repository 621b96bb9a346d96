using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.Tests.Features.WorkProgramme;

public sealed class DayOffTests
{
    [Fact]
    public void Bank_holidays_closures_and_polling_days_stand_in_the_order_of_their_days()
    {
        var calendar = new WorkingDays(BodyCalendar.EnglandAndWales.Poll(new(2012, 5, 3), "Election of the Mayor").Close(new(2011, 12, 28), "Christmas closure").Close(new(2012, 6, 1), "Staff day"));
        Assert.Equal(
            [
                "26 December 2011: Boxing Day", "27 December 2011: Christmas Day (substitute day)", "28 December 2011: Christmas closure", "3 May 2012: Polling day: Election of the Mayor", "1 June 2012: Staff day, closed",
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

    [Fact]
    public void Of_several_bodies_each_ones_own_closures_and_excluded_days_stand_under_its_name()
    {
        var sop = Body("SOP", [new(2011, 12, 28), new(2011, 12, 29), new(2012, 2, 1)], "Away day", new ExcludedPeriod("Half-term", new(2012, 2, 13), new(2012, 2, 17)));
        var cep = Body("CEP", [new(2011, 12, 28), new(2011, 12, 29), new(2012, 2, 2), new(2012, 6, 4)], "Away day");
        var fr = Body("FR", [new(2012, 3, 1)], "Office closure");
        Committee[] all = [sop, cep, fr];

        Assert.Equal(
            [
                "28 December 2011: CEP, SOP closed: Away day, to 29 December", "1 February 2012: SOP closed: Away day", "2 February 2012: CEP closed: Away day",
                "13 February 2012: Half-term, to 17 February: deadlines of SOP do not count it", "1 March 2012: FR: Office closure",
            ],
            Own(all));
        Assert.Equal(["28 December 2011: All closed: Away day, to 29 December", "1 February 2012: SOP closed: Away day"], Own([sop, cep]).Take(2));

        // Of one body alone nothing has to be named, and a bank holiday is what it is for everybody.
        Assert.Equal(
            ["28 December 2011: Away day, closed, to 29 December", "1 February 2012: Away day, closed", "13 February 2012: Half-term, to 17 February: deadlines do not count it"], Own([sop]));
    }

    [Fact]
    public void Many_bodies_that_are_closed_alike_take_one_short_line()
    {
        Committee[] all = [.. Enumerable.Range(1, 9).Select(n => Body($"B{n}", n == 9 ? [] : [new(2012, 2, 1)], "Away day"))];

        Assert.Equal(["1 February 2012: B1, B2, B3 and 5 more closed: Away day"], Own(all));
    }

    private static IEnumerable<string> Own(IReadOnlyList<Committee> bodies)
    {
        var shared = Said(WorkingDays.EnglandAndWales).ToHashSet(StringComparer.Ordinal);
        return DayOff.Of(bodies, WorkingDays.EnglandAndWales, new(2011, 9, 1), new(2012, 8, 31)).Select(d => $"{LondonTime.Day(d.First)}: {d.Words}").Where(d => !shared.Contains(d));
    }

    private static Committee Body(string code, IReadOnlyList<DateOnly> closed, string name, params ExcludedPeriod[] excluding)
    {
        var body = Committee.Establish(code, code, code, CommitteeKind.Board, null);
        body.Edit(CommitteeDetails.Of(body) with
        {
            // On 4 June 2012 nobody works, so it is no closure of its own.
            ClosureDays = [.. closed.Where(WorkingDays.EnglandAndWales.IsWorkingDay).Select(d => new NamedDay(d, name))],
            DeadlineRules = [new DeadlineRule("Papers", DeadlineStep.Publication, 5, CountingWay.WorkingDays, excluding: excluding), new DeadlineRule("Drafts", DeadlineStep.FirstDraft, 10, CountingWay.WorkingDays, excluding: excluding)],
        });
        return body;
    }

    private static IEnumerable<string> Said(WorkingDays calendar) => DayOff.Within(calendar, new(2011, 9, 1), new(2012, 8, 31)).Select(d => $"{LondonTime.Day(d.First)}: {d.Words}");
}
