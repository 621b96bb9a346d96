using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>What is worth knowing about a day before a meeting is called on it: nothing of it forbids the meeting.</summary>
internal static class CallOutlook
{
    /// <summary>Whether the body meets on that day already, asked as a question; null where it does not.</summary>
    internal static string? SecondOn(ForwardPlan plan, Committee body, DateOnly day) =>
        On(plan, day).Where(m => m.IsOf(body.Ref)).Select(m => m.Time).ToList() is { Count: > 0 } times ? MeetingWords.AskSecond(body.Abbreviation, day, times) : null;

    /// <summary>What is asked once before a meeting is called on that day: whether it is a second one, or one that took place already; null where nothing is.</summary>
    internal static string? DoubtOn(ForwardPlan plan, Committee body, DateOnly day) =>
        SecondOn(plan, body, day) ?? (day < plan.Today ? $"{LondonTime.DayAndWeekday(day)} has passed: did this meeting take place?" : null);

    /// <summary>Each thing in a sentence, and whether it speaks against the day.</summary>
    /// <param name="with">The other bodies of a joint meeting.</param>
    /// <param name="asks">Whether a second meeting of the day is asked about here, and not beside the field already.</param>
    internal static IEnumerable<(string Words, bool Against)> Of(ForwardPlan plan, Committee body, DateOnly day, IReadOnlyCollection<string> with, bool asks)
    {
        foreach (var (committee, calendar) in with.Select(b => plan.Committees.GetValueOrDefault(b)).OfType<Committee>().Prepend(body).Select(c => (c, c.Calendar(plan.Calendar))))
        {
            if (day < committee.FirstDay || day > committee.LastDay)
            {
                yield return ($"{committee.Abbreviation} {(day > committee.LastDay ? $"ends on {LondonTime.Day(committee.LastDay!.Value)}" : $"begins on {LondonTime.Day(committee.FirstDay!.Value)}")}.", true);
            }

            if (calendar.WhyNot(day) is { } why && (committee == body || plan.Calendar.WhyNot(day) is null))
            {
                yield return ($"No working day{(committee == body ? "" : $" of {committee.Abbreviation}")}: {why}. A meeting is allowed all the same.", true);
            }

            foreach (var (rule, period) in committee.DeadlineRules.SelectMany(r => r.Excluding.Where(e => e.Contains(day)).Select(e => (r, e))))
            {
                yield return ($"It lies in {period.Name} ({LondonTime.Day(period.From)} to {LondonTime.Day(period.To)}), which “{rule.Name}” of {committee.Abbreviation} does not count.", true);
            }
        }

        if (plan.Calendar.Calendar.PollingDays.FirstOrDefault(p => p.Day == day) is { } poll)
        {
            yield return ($"It is a polling day: {poll.Name}. A meeting is allowed all the same.", true);
        }

        var sisters = On(plan, day).SelectMany(TakenDay.Of).Select(t => t.Committee).Where(c => c != body.Ref).Distinct(StringComparer.Ordinal).Select(plan.AbbreviationOf).Order(StringComparer.Ordinal).ToList();
        if (sisters.Count > 0)
        {
            yield return ($"Also meeting that day: {string.Join(", ", sisters)}.", true);
        }

        if (asks && SecondOn(plan, body, day) is { } second)
        {
            yield return (second, true);
        }

        if (day < plan.Today)
        {
            yield return ("The day has passed.", true);
        }
        else if (body.DeadlinesOf(day, plan.Calendar) is { } due)
        {
            var passed = due.Passed(plan.Today, body.Calendar(plan.Calendar)).ToList();
            foreach (var sentence in passed)
            {
                yield return (sentence, true);
            }

            if (passed.Count == 0 && due.Of(Domain.Deadlines.DeadlineStep.Publication) is { } publication)
            {
                yield return ($"Its agenda has to be published by {LondonTime.DayAndWeekday(publication.Date)}.", false);
            }
        }
    }

    private static IEnumerable<Meeting> On(ForwardPlan plan, DateOnly day) => plan.Meetings.Values.Select(m => m.Meeting).Where(m => m.Date == day && m.State is not MeetingState.Cancelled);
}
