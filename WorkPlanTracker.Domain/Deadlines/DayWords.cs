using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>Days as a sentence lists them: <c>6, 5, 4, 1 April and 31 March</c>.</summary>
internal static class DayWords
{
    /// <summary>The days in their order, each month named once.</summary>
    /// <param name="year">The year that needs no saying.</param>
    internal static string List(IReadOnlyList<DateOnly> days, int year)
    {
        var months = new List<string>();
        for (var i = 0; i < days.Count;)
        {
            var first = days[i];
            var same = days.Skip(i).TakeWhile(d => d.Year == first.Year && d.Month == first.Month).ToList();
            months.Add($"{string.Join(", ", same.Select(d => d.Day))} {LondonTime.Month(first.Month)}{(first.Year == year ? "" : $" {first.Year}")}");
            i += same.Count;
        }

        return WordLists.And(months);
    }
}
