using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Cycles;

public sealed class MeetingCycleTests
{
    private static readonly WorkingDays Calendar = WorkingDays.EnglandAndWales;
    private static readonly MeetingCycle SecondThursdays = new(2, CycleUnit.Months, DayOfWeek.Thursday, 2, [8]);

    [Fact]
    public void Every_two_months_on_the_second_Thursday_gives_the_meeting_year_and_says_why_a_day_was_shifted()
    {
        Assert.Equal("every two months on the second Thursday, not in August", SecondThursdays.Words);
        var proposal = CycleProposal.For(new CycleQuestion("SOP", SecondThursdays, new(2010, 9, 1), new(2011, 7, 31), [new(new(2010, 11, 11), "CEP")]), Calendar);
        Assert.Equal([new(2010, 9, 9), new(2010, 11, 18), new(2011, 1, 13), new(2011, 3, 10), new(2011, 5, 12), new(2011, 7, 14)], proposal.Days);
        var shifted = Assert.Single(proposal.Turns, t => t.Shifted);
        Assert.Equal("Thursday 11 November 2010 is the day of CEP; so Thursday 18 November 2010 is proposed.", shifted.Why);
        Assert.Empty(proposal.Warnings);
    }

    [Fact]
    public void A_polling_day_is_avoided_and_so_is_the_day_of_a_sister_body_next_to_it()
    {
        var monthly = new MeetingCycle(1, CycleUnit.Months, DayOfWeek.Thursday, 1);
        var may = CycleProposal.For(new CycleQuestion("CEP", monthly, new(2011, 4, 1), new(2011, 5, 31), [new(new(2011, 5, 12), "SOP")]), Calendar).Turns[1];
        Assert.Equal(new DateOnly(2011, 4, 28), may.Day);
        Assert.Equal(
            "Thursday 5 May 2011 is a polling day (Referendum on the voting system and local elections); Thursday 12 May 2011 is the day of SOP; so Thursday 28 April 2011 is proposed.",
            may.Why);
    }

    [Fact]
    public void A_bank_holiday_a_month_left_out_and_the_end_of_a_board_are_skipped_with_their_reason()
    {
        var mondays = new MeetingCycle(1, CycleUnit.Months, DayOfWeek.Monday, MeetingCycle.Last, [6], WhenTaken.Skip);
        Assert.Equal("every month on the last Monday, not in June", mondays.Words);
        var proposal = CycleProposal.For(new CycleQuestion("DSVB", mondays, new(2011, 5, 1), new(2011, 8, 31), [], null, new(2011, 7, 31)), Calendar);
        Assert.Equal([new DateOnly(2011, 7, 25)], proposal.Days);
        Assert.Equal(
            [
                "Monday 30 May 2011 is Spring bank holiday, so this meeting is left out.",
                "Monday 27 June 2011 is left out: no meeting in June.",
                "",
                "Monday 29 August 2011 is left out: DSVB ends on 31 July 2011.",
            ],
            proposal.Turns.Select(t => t.Why));
    }

    [Fact]
    public void A_closure_and_a_meeting_of_its_own_are_avoided_too()
    {
        var calendar = new WorkingDays(BodyCalendar.EnglandAndWales.Close(new(2011, 3, 10), "Office move"));
        Assert.Equal("Office move, when the body is closed", CycleProposal.WhyAvoid(new(2011, 3, 10), "SOP", [], calendar));
        Assert.Equal("a day on which SOP meets already", CycleProposal.WhyAvoid(new(2011, 3, 17), "SOP", [new(new(2011, 3, 17), "SOP")], calendar));
        Assert.Equal("a Saturday", CycleProposal.WhyAvoid(new(2011, 3, 12), "SOP", [], calendar));
        Assert.Null(CycleProposal.WhyAvoid(new(2011, 3, 24), "SOP", [], calendar));
    }

    [Fact]
    public void A_turn_in_which_the_body_meets_already_is_left_out_and_says_when()
    {
        var year = new CycleQuestion("SOP", SecondThursdays, new(2010, 9, 1), new(2011, 7, 31), [new(new(2010, 9, 16), "SOP")]) { Meets = [new(2010, 9, 16), new(2010, 10, 14), new(2011, 4, 7)] };
        var proposal = CycleProposal.For(year, Calendar);
        Assert.Equal([new(2010, 11, 11), new(2011, 1, 13), new(2011, 5, 12), new(2011, 7, 14)], proposal.Days);
        Assert.Equal("SOP meets already on Thursday 16 September 2010.", proposal.Turns[0].Why);
        Assert.Equal("SOP meets already on Thursday 7 April 2011.", proposal.Turns[3].Why);

        var weekly = new CycleQuestion("BMG", new MeetingCycle(1, CycleUnit.Weeks, DayOfWeek.Tuesday), new(2011, 3, 1), new(2011, 3, 14), []) { Meets = [new(2011, 3, 4), new(2011, 3, 7)] };
        Assert.Empty(CycleProposal.For(weekly, Calendar).Days);
        Assert.StartsWith("BMG meets already in every turn of this cycle", Assert.Single(CycleProposal.For(weekly, Calendar).Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_that_yields_no_meeting_says_so()
    {
        var proposal = CycleProposal.For(new CycleQuestion("SOP", new MeetingCycle(12, CycleUnit.Months, DayOfWeek.Monday, 1, [8]), new(2011, 8, 1), new(2011, 8, 31), []), Calendar);
        Assert.Empty(proposal.Days);
        Assert.Equal(
            "This cycle, every twelve months on the first Monday, not in August, gives no meeting of SOP from 1 August 2011 to 31 August 2011. Choose another day of the month, fewer months to leave out, or a longer year.",
            Assert.Single(proposal.Warnings));
    }

    [Fact]
    public void A_year_beyond_the_confirmed_ones_warns() =>
        Assert.Contains(
            CycleProposal.For(new CycleQuestion("SOP", SecondThursdays, new(2027, 9, 1), new(2028, 7, 31), []), Calendar).Warnings,
            w => w.StartsWith("One-off bank holidays are not known yet for 2028", StringComparison.Ordinal));

    [Theory]
    [InlineData(0, CycleUnit.Months, DayOfWeek.Thursday, 1, 8, "every")]
    [InlineData(13, CycleUnit.Months, DayOfWeek.Thursday, 1, 8, "every")]
    [InlineData(53, CycleUnit.Weeks, DayOfWeek.Thursday, 1, 8, "every")]
    [InlineData(1, CycleUnit.Months, DayOfWeek.Sunday, 1, 8, "weekday")]
    [InlineData(1, CycleUnit.Months, (DayOfWeek)9, 1, 8, "weekday")]
    [InlineData(1, CycleUnit.Months, DayOfWeek.Thursday, 6, 8, "nth")]
    [InlineData(1, CycleUnit.Months, DayOfWeek.Thursday, 1, 13, "notIn")]
    [InlineData(1, (CycleUnit)7, DayOfWeek.Thursday, 1, 8, "unit")]
    public void A_cycle_that_makes_no_sense_cannot_be_built(int every, CycleUnit unit, DayOfWeek weekday, int nth, int notIn, string field) =>
        Assert.Equal(field, Assert.Throws<RuleBrokenException>(() => new MeetingCycle(every, unit, weekday, nth, [notIn])).Field);

    [Fact]
    public void A_year_that_is_none_is_refused()
    {
        Assert.Equal("to", Refused(new(2011, 9, 1), new(2010, 9, 1)).Field);
        Assert.Equal("to", Refused(new(2010, 9, 1), new(2013, 9, 1)).Field);
        Assert.Equal("from", Refused(DateOnly.MinValue, DateOnly.MinValue.AddDays(300)).Field);
        Assert.Equal("from", Refused(DateOnly.MaxValue.AddDays(-300), DateOnly.MaxValue).Field);
    }

    [Fact]
    public void No_day_proposed_is_one_to_avoid_nor_proposed_twice() =>
        Prop.ForAll(
            Arb.From(from every in Gen.Choose(1, 3)
                     from unit in Gen.Elements(Enum.GetValues<CycleUnit>())
                     from weekday in Gen.Choose(1, 5)
                     from nth in Gen.Choose(1, 5)
                     from year in Gen.Choose(2001, 2030)
                     from taken in Gen.ListOf(Gen.Choose(0, 364), 20)
                     select (Cycle: new MeetingCycle(every, unit, (DayOfWeek)weekday, nth, [8]), From: new DateOnly(year, 9, 1), Taken: taken)),
            asked =>
            {
                List<TakenDay> taken = [.. asked.Taken.Select(n => new TakenDay(asked.From.AddDays(n), "CEP"))];
                var proposal = CycleProposal.For(new CycleQuestion("SOP", asked.Cycle, asked.From, asked.From.AddYears(1).AddDays(-1), taken), Calendar);
                return proposal.Days.All(d => CycleProposal.WhyAvoid(d, "SOP", taken, Calendar) is null && d.Month != 8)
                    && proposal.Days.Distinct().Count() == proposal.Days.Count
                    && proposal.Turns.All(t => (t.Day == t.Wanted) == (t.Why.Length == 0));
            }).Holds();

    private static RuleBrokenException Refused(DateOnly from, DateOnly to) =>
        Assert.Throws<RuleBrokenException>(() => CycleProposal.For(new CycleQuestion("SOP", SecondThursdays, from, to, []), Calendar));
}
