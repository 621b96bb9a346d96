using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>Counts back from a meeting by one rule. The date and its explanation come from this one walk.</summary>
internal static class DayCount
{
    /// <summary>The day the count ends on, before it moves back to a working day.</summary>
    /// <param name="told">Takes every day passed, where somebody wants to know.</param>
    internal static DateOnly Back(DeadlineRule rule, DateOnly meeting, WorkingDays calendar, List<CountedDay>? told = null)
    {
        var working = rule.Way is CountingWay.WorkingDays or CountingWay.ClearWorkingDays;
        var wanted = rule.Way is CountingWay.CalendarWeeks ? 7 * rule.Offset : rule.Offset;
        if (!working && told is null && rule.Excluding.Count == 0)
        {
            return meeting.AddDays(-wanted);
        }

        var day = meeting;
        for (var number = 0; number < wanted;)
        {
            day = day.AddDays(-1);
            var counts = (!working || calendar.IsWorkingDay(day)) && rule.LeavesOut(day) is null;
            number += counts ? 1 : 0;
            told?.Add(counts ? new CountedDay(day, number, "") : new CountedDay(day, null, WhyNot(rule, day, working ? calendar : null)));
        }

        return rule.Way is CountingWay.ClearWorkingDays ? day.AddDays(-1) : day;
    }

    private static string WhyNot(DeadlineRule rule, DateOnly day, WorkingDays? calendar) =>
        calendar?.WhyNot(day) ?? $"left out as {rule.LeavesOut(day)!.Name}";
}
