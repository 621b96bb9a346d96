using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Cycles;

/// <summary>The days that a cycle proposes for a meeting year, each one that was moved or left out with its reason.</summary>
/// <remarks>A proposal only: the clerk adjusts it, and a meeting on a day it would avoid is allowed.</remarks>
/// <param name="Turns">Every turn of the cycle, in order.</param>
/// <param name="Warnings">What else to know, each a sentence: no day at all, one-off days that are not known yet.</param>
public sealed record CycleProposal(IReadOnlyList<ProposedDay> Turns, IReadOnlyList<string> Warnings)
{
    /// <summary>How far a shift looks, in days either way.</summary>
    private const int Near = 14;

    /// <summary>The days proposed, in order.</summary>
    public IReadOnlyList<DateOnly> Days => [.. Turns.Where(t => t.Day is not null).Select(t => t.Day!.Value)];

    /// <summary>Works them out.</summary>
    /// <exception cref="RuleBrokenException">The meeting year cannot be.</exception>
    public static CycleProposal For(CycleQuestion question, WorkingDays calendar)
    {
        question.Check();
        var turns = new List<ProposedDay>();
        HashSet<DateOnly> spoken = [.. question.Cycle.DaysIn(question.From, question.To)];
        foreach (var wanted in spoken.Order().ToList())
        {
            turns.Add(Turn(wanted, question, calendar, spoken));
            if (turns[^1].Day is { } day)
            {
                spoken.Add(day);
            }
        }

        List<string> warnings = turns.Exists(t => t.Day is not null)
            ? []
            : turns.Exists(t => t.Meets is not null)
            ? [$"{question.Committee} meets already in every turn of this cycle that it can keep from {LondonTime.Day(question.From)} to {LondonTime.Day(question.To)}. Choose another cycle or year, or add a day."]
            : [$"This cycle, {question.Cycle.Words}, gives no meeting of {question.Committee} from {LondonTime.Day(question.From)} to {LondonTime.Day(question.To)}. Choose another day of the month, fewer months to leave out, or a longer year."];
        for (var year = question.From.Year; year <= question.To.Year; year++)
        {
            if (calendar.Holidays.WhatIsNotKnown(year) is { } unknown)
            {
                warnings.Add(unknown);
            }
        }

        return new CycleProposal(turns, warnings);
    }

    /// <summary>Why no meeting should be called on a day; null where one may.</summary>
    /// <param name="day">The day.</param>
    /// <param name="committee">The committee that would meet.</param>
    /// <param name="taken">Days on which it and its sister bodies meet already.</param>
    /// <param name="calendar">The body's calendar.</param>
    public static string? WhyAvoid(DateOnly day, string committee, IReadOnlyList<TakenDay> taken, WorkingDays calendar)
    {
        if (calendar.WhyNot(day) is { } why)
        {
            return why;
        }

        if (calendar.Calendar.PollingDays.FirstOrDefault(p => p.Day == day) is { } poll)
        {
            return $"a polling day ({poll.Name})";
        }

        var there = taken.Where(t => t.Day == day).Select(t => t.Committee).Distinct(StringComparer.Ordinal).ToList();
        return there.Contains(committee) ? $"a day on which {committee} meets already" : there.Count > 0 ? $"the day of {WordLists.And(there)}" : null;
    }

    /// <param name="spoken">The cycle's own days and those proposed so far: a shift takes neither.</param>
    private static ProposedDay Turn(DateOnly wanted, CycleQuestion question, WorkingDays calendar, HashSet<DateOnly> spoken)
    {
        if (question.Cycle.NotIn.Contains(wanted.Month))
        {
            return new ProposedDay(wanted, null, $"{LondonTime.DayAndWeekday(wanted)} is left out: no meeting in {LondonTime.Month(wanted.Month)}.");
        }

        if (OutsideLife(wanted, question) is { } gone)
        {
            return new ProposedDay(wanted, null, $"{LondonTime.DayAndWeekday(wanted)} is left out: {gone}.");
        }

        if (question.Meets.Where(m => question.Cycle.IsInTurn(m, wanted)).Order().Select(m => (DateOnly?)m).FirstOrDefault() is { } meets)
        {
            return new ProposedDay(wanted, null, $"{question.Committee} meets already on {LondonTime.DayAndWeekday(meets)}.") { Meets = meets };
        }

        if (WhyAvoid(wanted, question.Committee, question.Taken, calendar) is not { } avoid)
        {
            return new ProposedDay(wanted, wanted, "");
        }

        var reason = $"{LondonTime.DayAndWeekday(wanted)} is {avoid}";
        if (question.Cycle.WhenTaken is WhenTaken.Skip)
        {
            return new ProposedDay(wanted, null, $"{reason}, so this meeting is left out.");
        }

        var passed = new List<string>();
        foreach (var day in Others(wanted).Where(d => d >= question.From && d <= question.To && !question.Cycle.NotIn.Contains(d.Month) && OutsideLife(d, question) is null && !spoken.Contains(d)))
        {
            if (WhyAvoid(day, question.Committee, question.Taken, calendar) is not { } also)
            {
                return new ProposedDay(wanted, day, $"{reason}{(passed.Count == 0 ? "" : $"; {string.Join("; ", passed)}")}; so {LondonTime.DayAndWeekday(day)} is proposed.");
            }

            if (day.DayOfWeek == wanted.DayOfWeek)
            {
                passed.Add($"{LondonTime.DayAndWeekday(day)} is {also}");
            }
        }

        return new ProposedDay(wanted, null, $"{reason}, and no day within two weeks of it is free, so this meeting is left out.");
    }

    private static string? OutsideLife(DateOnly day, CycleQuestion question) =>
        day < question.FirstDay ? $"{question.Committee} begins on {LondonTime.Day(question.FirstDay.Value)}"
        : day > question.LastDay ? $"{question.Committee} ends on {LondonTime.Day(question.LastDay.Value)}"
        : null;

    /// <summary>Days to try instead: the same weekday a week later and a week before, then the nearest days.</summary>
    private static IEnumerable<DateOnly> Others(DateOnly wanted) =>
        new[] { 7, -7 }.Concat(Enumerable.Range(1, Near).SelectMany(n => new[] { n, -n })).Distinct().Select(wanted.AddDays);
}
