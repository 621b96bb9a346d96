using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>What the year calendar marks beside meetings: a bank holiday, days on which the body is closed, a polling day.</summary>
/// <param name="First">The day, or the first of several.</param>
/// <param name="Words">What it is, and to which day it lasts.</param>
internal sealed record DayOff(DateOnly First, string Words)
{
    /// <summary>Those of a period by date; closure days of one name with no working day between them are one, month by month.</summary>
    internal static IEnumerable<DayOff> Within(WorkingDays calendar, DateOnly from, DateOnly to)
    {
        var holidays = Enumerable.Range(from.Year, to.Year - from.Year + 1).SelectMany(calendar.Holidays.In).Where(h => h.Day >= from && h.Day <= to).Select(h => new DayOff(h.Day, h.Name));
        var polls = calendar.Calendar.PollingDays.Where(p => p.Day >= from && p.Day <= to).Select(p => new DayOff(p.Day, Naming(p.Name, "poll") ? p.Name : $"Polling day: {p.Name}"));
        return holidays.Concat(Closures(calendar, from, to)).Concat(polls).OrderBy(d => d.First);
    }

    private static IEnumerable<DayOff> Closures(WorkingDays calendar, DateOnly from, DateOnly to)
    {
        // A bank holiday or a weekend that was closed beside is what it is.
        var days = calendar.Calendar.Closures.Where(d => d.Day >= from && d.Day <= to && d.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && calendar.Holidays.On(d.Day) is null)
            .DistinctBy(d => d.Day).OrderBy(d => d.Day).ToList();
        for (var i = 0; i < days.Count;)
        {
            var first = days[i];
            var last = first;
            while (++i < days.Count && days[i].Name == first.Name && days[i].Day.Month == first.Day.Month && calendar.Add(last.Day, 1) > days[i].Day)
            {
                last = days[i];
            }

            var name = first.Name.Length == 0 ? "Closed" : Naming(first.Name, "clos") ? first.Name : $"{first.Name}, closed";
            yield return new DayOff(first.Day, last == first ? name : $"{name}, to {last.Day.Day} {LondonTime.Month(last.Day.Month)}");
        }
    }

    private static bool Naming(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
}
