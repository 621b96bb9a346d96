using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Deadlines;

public sealed class DeadlinePropertiesTests
{
    [Fact]
    public void No_publication_date_leaves_fewer_clear_days_than_its_rule() =>
        Prop.ForAll(AnyRule.Meetings, AnyRule.Rules, AnyRule.Calendars, (meeting, any, calendar) =>
        {
            var rule = new DeadlineRule(any.Name, DeadlineStep.Publication, any.Offset, CountingWay.ClearWorkingDays, true, any.Excluding);
            var published = DateOf(rule, meeting, calendar).Date;
            return Enumerable.Range(1, meeting.DayNumber - published.DayNumber - 1).Select(published.AddDays)
                .Count(d => IsWorking(d, calendar) && rule.Excluding.All(p => d < p.From || d > p.To)) >= rule.Offset;
        }).Holds();

    [Fact]
    public void Moving_a_meeting_later_never_makes_a_deadline_earlier() =>
        Prop.ForAll(AnyRule.Meetings, AnyRule.Rules, AnyRule.Calendars, (meeting, rule, calendar) =>
            Enumerable.Range(0, 12).All(n => DateOf(rule, meeting.AddDays(n), calendar).Date <= DateOf(rule, meeting.AddDays(n + 1), calendar).Date)).Holds();

    [Fact]
    public void Moving_a_meeting_later_never_makes_a_step_earlier_where_several_rules_apply() =>
        Prop.ForAll(AnyRule.Meetings, Arb.From(Gen.ListOf(AnyRule.Rules.Generator, 4)), AnyRule.Calendars, (meeting, rules, calendar) =>
        {
            var now = MeetingDeadlines.Of(meeting, [.. rules], calendar);
            var later = MeetingDeadlines.Of(meeting.AddDays(1), [.. rules], calendar);
            return now.Steps.All(s => s.Date <= later.Of(s.Step)!.Date && s.Date == s.Rules.Min(r => r.Date));
        }).Holds();

    [Fact]
    public void A_deadline_is_the_latest_working_day_that_leaves_what_its_rule_asks_for() =>
        Prop.ForAll(AnyRule.Meetings, AnyRule.Rules, AnyRule.Calendars, (meeting, rule, calendar) =>
        {
            var day = meeting;
            while (!IsWorking(day, calendar) || Left(rule, day, meeting, calendar) < Wanted(rule))
            {
                day = day.AddDays(-1);
            }

            return DateOf(rule, meeting, calendar).Date == day;
        }).Holds();

    [Fact]
    public void Every_explanation_adds_up_to_its_date() =>
        Prop.ForAll(AnyRule.Meetings, AnyRule.Rules, AnyRule.Calendars, (meeting, rule, calendar) =>
        {
            var date = DateOf(rule, meeting, calendar);
            var told = date.Explain();
            var passed = told.Days.Select(d => d.Day).ToList();
            var counted = told.Days.Where(d => d.Number is not null).ToList();
            var inARow = passed.Select((d, i) => d == meeting.AddDays(-i - 1)).All(right => right);
            var numbered = counted.Select((d, i) => d.Number == i + 1).All(right => right) && counted.Count == Wanted(rule);
            var reasons = told.Days.All(d => d.Number is not null == Counts(rule, d.Day, calendar) && d.Number is null == d.WhyNot.Length > 0);
            var end = passed[^1].AddDays(rule.Way is CountingWay.ClearWorkingDays ? -1 : 0);
            var back = told.MovedBack.Select((d, i) => d.Day == end.AddDays(-i) && !IsWorking(d.Day, calendar) && d.WhyNot.Length > 0).All(right => right);
            return inARow && numbered && reasons && back && end.AddDays(-told.MovedBack.Count) == date.Date
                && told.Text.Contains(LondonTime.DayAndWeekday(date.Date), StringComparison.Ordinal) && told.Text.EndsWith('.');
        }).Holds();

    private static RuleDate DateOf(DeadlineRule rule, DateOnly meeting, WorkingDays calendar) =>
        MeetingDeadlines.Of(meeting, [rule], calendar).Steps[0].Rules[0];

    private static int Wanted(DeadlineRule rule) => rule.Way is CountingWay.CalendarWeeks ? 7 * rule.Offset : rule.Offset;

    /// <summary>Days that count from a day up to the meeting; of clear days, the day itself does not.</summary>
    private static int Left(DeadlineRule rule, DateOnly day, DateOnly meeting, WorkingDays calendar)
    {
        var first = rule.Way is CountingWay.ClearWorkingDays ? 1 : 0;
        return Enumerable.Range(first, Math.Max(0, meeting.DayNumber - day.DayNumber - first)).Count(n => Counts(rule, day.AddDays(n), calendar));
    }

    private static bool Counts(DeadlineRule rule, DateOnly day, WorkingDays calendar) =>
        (rule.Way is CountingWay.CalendarDays or CountingWay.CalendarWeeks || IsWorking(day, calendar)) && !rule.Excluding.Any(p => p.From <= day && day <= p.To);

    private static bool IsWorking(DateOnly day, WorkingDays calendar) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !calendar.Holidays.In(day.Year).Any(h => h.Day == day)
        && !calendar.Calendar.Closures.Any(c => c.Day == day);
}
