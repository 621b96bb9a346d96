using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.Tests.Domain.Deadlines;

public sealed class MeetingDeadlinesTests
{
    private static readonly IReadOnlyList<DeadlineRule> Rules = DeadlineRules.Usual(CommitteeKind.Committee);
    private static readonly WorkingDays Calendar = WorkingDays.EnglandAndWales;

    [Fact]
    public void SOP_of_7_April_2011_is_published_on_24_March_because_two_weeks_is_earlier_than_five_clear_days()
    {
        var publication = Of(2011, 4, 7).Of(DeadlineStep.Publication)!;
        Assert.Equal(new DateOnly(2011, 3, 24), publication.Date);
        Assert.Equal("On the web two weeks before", publication.Winner.Rule.Name);
        var clear = publication.Rules.Single(r => r.Rule.Statutory);
        Assert.Equal((new DateOnly(2011, 3, 30), new DateOnly(2011, 3, 30)), (clear.Date, publication.LawfulDate!.Value));
        Assert.Equal(
            [new(2011, 4, 6), new(2011, 4, 5), new(2011, 4, 4), new(2011, 4, 1), new(2011, 3, 31)],
            clear.Explain().Days.Where(d => d.Number is not null).Select(d => d.Day));
        Assert.Equal(
            "Five clear working days before the meeting of Thursday 7 April 2011, counting 6, 5, 4, 1 April and 31 March, and no weekend. The working day before them is Wednesday 30 March 2011.",
            clear.Explain().Text);
        Assert.Equal("Two weeks before the meeting of Thursday 7 April 2011. That is Thursday 24 March 2011.", publication.Winner.Explain().Text);
        Assert.Equal("24 March 2011 by “On the web two weeks before”, which is earlier than “Five clear working days” (30 March 2011).", publication.WhyItWins);
    }

    [Fact]
    public void CEP_of_5_May_2011_is_published_on_21_April_by_both_rules_across_Easter_the_royal_wedding_and_May_Day()
    {
        var publication = Of(2011, 5, 5).Of(DeadlineStep.Publication)!;
        Assert.All(publication.Rules, r => Assert.Equal(new DateOnly(2011, 4, 21), r.Date));
        Assert.Equal("Five clear working days", publication.Winner.Rule.Name);
        Assert.Equal("21 April 2011 by both “On the web two weeks before” and “Five clear working days”.", publication.WhyItWins);
        Assert.Equal(
            "Five clear working days before the meeting of Thursday 5 May 2011, counting 4, 3 May and 28, 27, 26 April, but not 2 May (Early May bank holiday) and 29 April (Royal wedding, a bank holiday) and no weekend. "
            + "The working day before them is Thursday 21 April 2011, past 25 April 2011 (Easter Monday, a bank holiday) and 22 April 2011 (Good Friday, a bank holiday).",
            publication.Winner.Explain().Text);
    }

    [Fact]
    public void CEP_of_17_May_2010_is_published_on_30_April_because_two_weeks_before_is_a_bank_holiday()
    {
        var publication = Of(2010, 5, 17).Of(DeadlineStep.Publication)!;
        Assert.Equal((new DateOnly(2010, 4, 30), new DateOnly(2010, 5, 7)), (publication.Date, publication.LawfulDate!.Value));
        Assert.Equal((new DateOnly(2010, 5, 3), true), (publication.Winner.Counted, publication.Winner.MovedBack));
        Assert.Equal(
            "Two weeks before the meeting of Monday 17 May 2010. That is Monday 3 May 2010, Early May bank holiday, so it moves back to Friday 30 April 2010.",
            publication.Winner.Explain().Text);
    }

    [Fact]
    public void CEP_of_6_January_2011_is_published_on_23_December_and_on_21_December_where_the_body_closes_between_the_years()
    {
        var publication = Of(2011, 1, 6).Of(DeadlineStep.Publication)!;
        Assert.Equal((new DateOnly(2010, 12, 23), new DateOnly(2010, 12, 24)), (publication.Date, publication.LawfulDate!.Value));

        var closed = new WorkingDays(new[] { 29, 30, 31 }.Aggregate(BodyCalendar.EnglandAndWales, (c, day) => c.Close(new(2010, 12, day), "Christmas closure")));
        var earlier = MeetingDeadlines.Of(new(2011, 1, 6), Rules, closed).Of(DeadlineStep.Publication)!;
        Assert.Equal((new DateOnly(2010, 12, 21), "Five clear working days"), (earlier.Date, earlier.Winner.Rule.Name));
        Assert.Equal(
            "Five clear working days before the meeting of Thursday 6 January 2011, counting 5, 4 January and 24, 23, 22 December 2010, but not 3 January (New Year’s Day, a bank holiday), "
            + "31, 30, 29 December 2010 (Christmas closure, when the body is closed), 28 December 2010 (Boxing Day, a bank holiday) and 27 December 2010 (Christmas Day, a bank holiday) and no weekend. "
            + "The working day before them is Tuesday 21 December 2010.",
            earlier.Winner.Explain().Text);
    }

    [Fact]
    public void Members_items_fall_on_publication_day_for_SOP_of_7_April_2011_and_the_clash_is_named()
    {
        var clash = Assert.Single(Of(2011, 4, 7).Clashes);
        Assert.Equal("Members’ items and publication fall on one day, Thursday 24 March 2011.", clash.Sentence);
    }

    [Fact]
    public void A_step_that_would_be_due_after_the_next_one_is_named()
    {
        List<DeadlineRule> rules =
        [
            .. Rules,
            new("Final paper with the clerk", DeadlineStep.Final, 10, CountingWay.CalendarDays),
            new("First draft", DeadlineStep.FirstDraft, 5, CountingWay.CalendarWeeks),
        ];
        Assert.Equal(
            ["Final paper (28 March 2011) would be due after publication (24 March 2011).", "Members’ items and publication fall on one day, Thursday 24 March 2011."],
            MeetingDeadlines.Of(new(2011, 4, 7), rules, Calendar).Clashes.Select(c => c.Sentence));
    }

    [Fact]
    public void What_is_past_is_said_with_how_late()
    {
        var deadlines = Of(2011, 4, 7);
        Assert.Equal(
            ["Members’ items were due on 24 March 2011: 3 working days late.", "Publication was due on 24 March 2011: 3 working days late."],
            deadlines.Passed(new(2011, 3, 29), Calendar));
        Assert.Empty(deadlines.Passed(new(2011, 3, 24), Calendar));
        Assert.Equal("Publication is due on 24 March 2011: in 3 working days.", deadlines.Of(DeadlineStep.Publication)!.Sentence(new(2011, 3, 21), Calendar));
    }

    [Fact]
    public void A_meeting_on_no_working_day_is_allowed_and_said()
    {
        Assert.Contains("The meeting stands on Monday 2 May 2011, which is no working day: Early May bank holiday.", Of(2011, 5, 2).Warnings);
        Assert.Contains("The meeting stands on Sunday 1 May 2011, which is no working day: a Sunday.", Of(2011, 5, 1).Warnings);
        Assert.Empty(Of(2011, 5, 5).Warnings);
    }

    [Fact]
    public void Years_whose_one_off_days_nobody_confirmed_are_said()
    {
        Assert.Contains(Of(2031, 1, 9).Warnings, w => w.StartsWith("One-off bank holidays are not known yet for 2030", StringComparison.Ordinal));
        Assert.Contains(Of(2031, 1, 9).Warnings, w => w.StartsWith("One-off bank holidays are not known yet for 2031", StringComparison.Ordinal));
        Assert.Contains(Of(2000, 1, 6).Warnings, w => w.StartsWith("One-off bank holidays before 2000 are not kept, so dates in 1999", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_outside_the_calendar_gives_no_dates_and_says_why()
    {
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue, new(1999, 12, 31), new(2101, 1, 1) })
        {
            var deadlines = MeetingDeadlines.Of(day, Rules, Calendar);
            Assert.Empty(deadlines.Steps);
            Assert.StartsWith("Deadlines are worked out for meetings from 2000 to 2100", Assert.Single(deadlines.Warnings), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_committee_without_rules_is_told_so() =>
        Assert.Equal("The committee keeps no deadline rules, so nothing is due.", Assert.Single(MeetingDeadlines.Of(new(2011, 4, 7), [], Calendar).Warnings));

    private static MeetingDeadlines Of(int year, int month, int day) => MeetingDeadlines.Of(new(year, month, day), Rules, Calendar);
}
