using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>Every deadline of one meeting, worked out from its committee's rules and the body's calendar.</summary>
/// <remarks>A pure function of the meeting's day, the rules and the calendar: nothing is kept, so a meeting that moves takes its deadlines along.</remarks>
public sealed class MeetingDeadlines
{
    /// <summary>The first and the last year in which a meeting's deadlines can be counted.</summary>
    public const int FirstYear = 2000, LastYear = 2100;

    private MeetingDeadlines(DateOnly meeting, IReadOnlyList<StepDeadline> steps, IReadOnlyList<StepClash> clashes, IReadOnlyList<string> warnings) =>
        (Meeting, Steps, Clashes, Warnings) = (meeting, steps, clashes, warnings);

    /// <summary>The meeting's day.</summary>
    public DateOnly Meeting { get; }

    /// <summary>One for each step that has a rule, in the order in which a report gets there.</summary>
    public IReadOnlyList<StepDeadline> Steps { get; }

    /// <summary>Steps that leave no time between them.</summary>
    public IReadOnlyList<StepClash> Clashes { get; }

    /// <summary>What else to know, each a sentence: a meeting on no working day, one-off days that are not known yet, no rules.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The deadline of a step; null where no rule is kept for it.</summary>
    public StepDeadline? Of(DeadlineStep step)
    {
        foreach (var one in Steps)
        {
            if (one.Step == step)
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>Steps that were due before a day, each said in a sentence.</summary>
    public IReadOnlyList<string> Passed(DateOnly today, WorkingDays calendar) => [.. Steps.Where(s => s.Date < today).Select(s => s.Sentence(today, calendar))];

    /// <summary>Works them out.</summary>
    /// <param name="meeting">The meeting's day, in London.</param>
    /// <param name="rules">The committee's rules.</param>
    /// <param name="calendar">The body's calendar.</param>
    public static MeetingDeadlines Of(DateOnly meeting, IReadOnlyList<DeadlineRule> rules, WorkingDays calendar)
    {
        if (meeting.Year is < FirstYear or > LastYear)
        {
            return new MeetingDeadlines(meeting, [], [], [$"Deadlines are worked out for meetings from {FirstYear} to {LastYear}; {LondonTime.Day(meeting)} lies outside."]);
        }

        var steps = new List<StepDeadline>();
        foreach (var step in DeadlineStepWords.InOrder)
        {
            List<RuleDate>? dates = null;
            foreach (var rule in rules)
            {
                if (rule.Step == step)
                {
                    (dates ??= []).Add(RuleDate.Of(rule, meeting, calendar));
                }
            }

            if (dates is not null)
            {
                steps.Add(StepDeadline.Of(step, dates));
            }
        }

        return new MeetingDeadlines(meeting, steps, ClashesIn(steps), WarningsOf(meeting, steps, calendar));
    }

    private static List<StepClash> ClashesIn(List<StepDeadline> steps)
    {
        var clashes = new List<StepClash>();
        for (var i = 0; i < steps.Count; i++)
        {
            for (var j = i + 1; j < steps.Count; j++)
            {
                if (steps[i].Date >= steps[j].Date && DeadlineStepWords.ComesBefore(steps[i].Step, steps[j].Step))
                {
                    clashes.Add(new StepClash(steps[i], steps[j]));
                }
            }
        }

        return clashes;
    }

    private static List<string> WarningsOf(DateOnly meeting, List<StepDeadline> steps, WorkingDays calendar)
    {
        var warnings = new List<string>();
        if (calendar.WhyNot(meeting) is { } why)
        {
            warnings.Add($"The meeting stands on {LondonTime.DayAndWeekday(meeting)}, which is no working day: {why}.");
        }

        if (steps.Count == 0)
        {
            warnings.Add("The committee keeps no deadline rules, so nothing is due.");
        }

        var first = steps.Count == 0 ? meeting : steps.Min(s => s.Date);
        for (var year = first.Year; year <= meeting.Year; year++)
        {
            if (calendar.Holidays.WhatIsNotKnown(year) is { } unknown)
            {
                warnings.Add(unknown);
            }
        }

        return warnings;
    }
}
