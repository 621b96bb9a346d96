using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>What is to be said of an agenda that is published after its day.</summary>
public static class LatePublication
{
    /// <summary>How late it is, and what the law asks for where fewer days are left than that; nothing while it is in time, or no rule says by when.</summary>
    /// <param name="deadlines">The meeting's deadlines.</param>
    /// <param name="today">The day it is published on, in London.</param>
    /// <param name="calendar">The days the body works.</param>
    public static IReadOnlyList<string> Sentences(MeetingDeadlines deadlines, DateOnly today, WorkingDays calendar)
    {
        if (deadlines.Of(DeadlineStep.Publication) is not { } publication || publication.Date >= today)
        {
            return [];
        }

        var late = publication.Sentence(today, calendar);
        return publication.Rules.Where(r => r.Rule.Statutory && r.Date < today).OrderBy(r => r.Date).FirstOrDefault() is { } law
            ? [late, $"The law asks for publication by {LondonTime.Day(law.Date)} (“{law.Rule.Name}”): fewer days are left, so the meeting may take only what its chair accepts as urgent, for special circumstances that the minutes name."]
            : [late];
    }
}
