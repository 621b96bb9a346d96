using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>How a rule came to its date, day by day and in words.</summary>
/// <param name="Days">Every day passed on the way back from the meeting, the nearest to it first.</param>
/// <param name="MovedBack">Days on which the count ended or went on back because nobody is at work on them.</param>
/// <param name="Text">The whole of it in sentences.</param>
public sealed record DateExplanation(IReadOnlyList<CountedDay> Days, IReadOnlyList<CountedDay> MovedBack, string Text)
{
    internal static DateExplanation Of(DeadlineRule rule, DateOnly meeting, DateOnly date, WorkingDays calendar)
    {
        var days = new List<CountedDay>();
        var counted = DayCount.Back(rule, meeting, calendar, days);
        var back = new List<CountedDay>();
        for (var day = counted; day > date; day = day.AddDays(-1))
        {
            back.Add(new CountedDay(day, null, calendar.WhyNot(day) ?? ""));
        }

        return new DateExplanation(days, back, $"{Capital(rule.Words)} of {LondonTime.DayAndWeekday(meeting)}{Counting(rule, meeting.Year, days)}{NotCounted(meeting.Year, days)}. {Ending(rule, counted, date, back)}");
    }

    private static string Counting(DeadlineRule rule, int year, List<CountedDay> days)
    {
        List<DateOnly> counted = [.. days.Where(d => d.Number is not null).Select(d => d.Day)];
        return counted.Count == 0 || rule.Way is CountingWay.CalendarDays or CountingWay.CalendarWeeks
            ? ""
            : $", counting {DayWords.List(counted, year)}";
    }

    /// <summary>What was passed over, each reason once: weekends are not worth a word of their own.</summary>
    private static string NotCounted(int year, List<CountedDay> days)
    {
        var others = days.Where(d => d.Number is null && d.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || d.WhyNot.StartsWith("left out", StringComparison.Ordinal))
            .GroupBy(d => d.WhyNot, StringComparer.Ordinal)
            .Select(g => $"{DayWords.List([.. g.Select(d => d.Day)], year)} ({g.Key})").ToList();
        var weekend = days.Exists(d => d.Number is null && d.WhyNot is "a Saturday" or "a Sunday");
        return others.Count == 0 ? weekend ? ", and no weekend" : "" : $", but not {WordLists.And(others)}{(weekend ? " and no weekend" : "")}";
    }

    private static string Ending(DeadlineRule rule, DateOnly counted, DateOnly date, List<CountedDay> back)
    {
        var clear = rule.Way is CountingWay.ClearWorkingDays;
        var day = LondonTime.DayAndWeekday(date);
        return back.Count == 0
            ? clear ? $"The working day before them is {day}." : $"That is {day}."
            : clear
            ? $"The working day before them is {day}{Passed(back)}."
            : $"That is {LondonTime.DayAndWeekday(counted)}, {back[0].WhyNot}, so it moves back to {day}{Passed([.. back.Skip(1)])}.";
    }

    private static string Passed(IReadOnlyList<CountedDay> back)
    {
        var worth = back.Where(d => d.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(d => $"{LondonTime.Day(d.Day)} ({d.WhyNot})").ToList();
        return worth.Count == 0 ? "" : $", past {WordLists.And(worth)}";
    }

    private static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
