using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>What the year calendar marks beside meetings: a bank holiday, days on which a body is closed or that its deadlines leave out, a polling day.</summary>
/// <param name="First">The day, or the first of several.</param>
/// <param name="Words">What it is, and to which day it lasts.</param>
internal sealed record DayOff(DateOnly First, string Words)
{
    /// <summary>How many bodies are named on one line; of more, how many they are.</summary>
    private const int MostNamed = 4;

    /// <summary>Those of a period by date, for the bodies that are shown: what all share once, and what is one body's own by its name.</summary>
    /// <param name="bodies">The bodies shown; of one alone nothing is named.</param>
    /// <param name="calendar">The calendar that all bodies share.</param>
    internal static IEnumerable<DayOff> Of(IReadOnlyList<Committee> bodies, WorkingDays calendar, DateOnly from, DateOnly to)
    {
        if (bodies is [var only])
        {
            return Within(only.Calendar(calendar), from, to)
                .Concat(Excluded(only, from, to).Select(e => new DayOff(e.First, $"{e.Name}{Until(e.First, e.Last)}: deadlines do not count it"))).OrderBy(d => d.First);
        }

        // Closed for the same days under the same name, bodies share a line: a phone has no room for one each.
        var own = bodies.SelectMany(b => Runs([.. b.ClosureDays.Where(d => calendar.IsWorkingDay(d.Day))], calendar, from, to).Select(run => (Run: run, b.Abbreviation)))
            .GroupBy(r => r.Run, r => r.Abbreviation).Select(g => new DayOff(g.Key.First, $"{ClosedWords([.. g], bodies.Count, g.Key.Name)}{Until(g.Key.First, g.Key.Last)}"));
        var excluded = bodies.SelectMany(b => Excluded(b, from, to).Select(run => (Run: run, b.Abbreviation)))
            .GroupBy(r => r.Run, r => r.Abbreviation).Select(g => new DayOff(g.Key.First, $"{g.Key.Name}{Until(g.Key.First, g.Key.Last)}: deadlines of {Named([.. g], bodies.Count)} do not count it"));
        return Within(calendar, from, to).Concat(own).Concat(excluded).OrderBy(d => d.First);
    }

    /// <summary>Those of a period by date; closure days of one name with no working day between them are one, month by month.</summary>
    internal static IEnumerable<DayOff> Within(WorkingDays calendar, DateOnly from, DateOnly to)
    {
        var holidays = Enumerable.Range(from.Year, to.Year - from.Year + 1).SelectMany(calendar.Holidays.In).Where(h => h.Day >= from && h.Day <= to).Select(h => new DayOff(h.Day, h.Words()));
        var polls = calendar.Calendar.PollingDays.Where(p => p.Day >= from && p.Day <= to).Select(p => new DayOff(p.Day, Naming(p.Name, "poll") ? p.Name : $"Polling day: {p.Name}"));
        var closures = Runs(calendar.Calendar.Closures, calendar, from, to).Select(run => new DayOff(run.First, $"{(run.Name.Length == 0 ? "Closed" : Naming(run.Name, "clos") ? run.Name : $"{run.Name}, closed")}{Until(run.First, run.Last)}"));
        return holidays.Concat(closures).Concat(polls).OrderBy(d => d.First);
    }

    private static IEnumerable<Run> Runs(IReadOnlyList<NamedDay> closures, WorkingDays calendar, DateOnly from, DateOnly to)
    {
        // A bank holiday or a weekend that was closed beside is what it is.
        var days = closures.Where(d => d.Day >= from && d.Day <= to && d.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && calendar.Holidays.On(d.Day) is null)
            .DistinctBy(d => d.Day).OrderBy(d => d.Day).ToList();
        for (var i = 0; i < days.Count;)
        {
            var first = days[i];
            var last = first;
            while (++i < days.Count && days[i].Name == first.Name && days[i].Day.Month == first.Day.Month && calendar.Add(last.Day, 1) >= days[i].Day)
            {
                last = days[i];
            }

            yield return new Run(first.Day, last.Day, first.Name);
        }
    }

    /// <summary>Periods that a body's rules leave out of their counting, each once; what began before the first day shown is said on it.</summary>
    private static IEnumerable<Run> Excluded(Committee body, DateOnly from, DateOnly to) =>
        body.DeadlineRules.SelectMany(r => r.Excluding).Where(e => e.To >= from && e.From <= to).Select(e => new Run(e.From < from ? from : e.From, e.To, e.Name)).Distinct();

    private static string ClosedWords(IReadOnlyList<string> bodies, int shown, string name)
    {
        var who = bodies.Count == shown ? "All" : Named(bodies, shown);
        return name.Length == 0 ? $"{who} closed" : Naming(name, "clos") ? $"{who}: {name}" : $"{who} closed: {name}";
    }

    private static string Named(IReadOnlyList<string> bodies, int shown) =>
        bodies.Count == shown ? "all of them" : bodies.Count <= MostNamed ? string.Join(", ", bodies.Order(StringComparer.CurrentCulture))
        : $"{string.Join(", ", bodies.Order(StringComparer.CurrentCulture).Take(MostNamed - 1))} and {bodies.Count - MostNamed + 1} more";

    private static string Until(DateOnly first, DateOnly last) => last == first ? "" : $", to {last.Day} {LondonTime.Month(last.Month)}";

    private static bool Naming(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Days of one name.</summary>
    private readonly record struct Run(DateOnly First, DateOnly Last, string Name);
}
