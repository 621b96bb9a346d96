using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Domain.Rehearsals;

/// <summary>What would happen if a meeting moved or were cancelled: every deadline, report, milestone and author affected. Nothing is changed.</summary>
/// <param name="To">The new day; null where the meeting is cancelled and not replaced.</param>
/// <param name="Refusal">Why it cannot be done at all; null where it can.</param>
/// <param name="Effects">Everything affected, what breaks first within each kind.</param>
public sealed record MeetingRehearsal(DateOnly? To, string? Refusal, IReadOnlyList<Effect> Effects)
{
    /// <summary>What would be broken.</summary>
    public IReadOnlyList<Effect> Broken => [.. Effects.Where(e => e.Breaks)];

    /// <summary>Rehearses a move to another day.</summary>
    public static MeetingRehearsal Move(RehearsedMeeting meeting, DateOnly to, DateOnly today, WorkingDays calendar) =>
        Refused(meeting) is { } refusal ? new MeetingRehearsal(to, refusal, [])
        : to == meeting.Date ? new MeetingRehearsal(to, $"{meeting.Ref} stands on {LondonTime.Day(to)} already. Choose another day.", [])
        : to < today ? new MeetingRehearsal(to, $"{LondonTime.Day(to)} has passed. Choose a day from today, {LondonTime.Day(today)}, on.", [])
        : to.Year > MeetingDeadlines.LastYear ? new MeetingRehearsal(to, $"Choose a day up to {MeetingDeadlines.LastYear}.", [])
        : new MeetingRehearsal(to, null, Ordered([
            .. OfMeeting(meeting, to, calendar),
            .. MoveEffects.OfDeadlines(meeting, to, today, calendar),
            .. MoveEffects.OfReports(meeting, to, today, calendar),
            .. MoveEffects.OfMilestones(meeting, to, calendar),
            .. MoveEffects.OfAuthors(meeting, to)]));

    /// <summary>Rehearses a cancellation.</summary>
    /// <param name="replacement">The day of the meeting that takes its place; null where there is none.</param>
    public static MeetingRehearsal Cancel(RehearsedMeeting meeting, DateOnly? replacement, DateOnly today, WorkingDays calendar)
    {
        if (Refused(meeting) is { } refusal)
        {
            return new MeetingRehearsal(replacement, refusal, []);
        }

        if (replacement is { } day && day != meeting.Date)
        {
            var moved = Move(meeting, day, today, calendar);
            return moved with { Effects = [new Effect(EffectKind.Meeting, meeting.Ref, $"{meeting.Committee} of {LondonTime.Day(meeting.Date)} is cancelled and replaced on {LondonTime.Day(day)}."), .. moved.Effects.Skip(1)] };
        }

        return replacement is not null
            ? new MeetingRehearsal(replacement, $"The replacement must stand on another day than {LondonTime.Day(meeting.Date)}.", [])
            : new MeetingRehearsal(null, null, Ordered([
                new Effect(EffectKind.Meeting, meeting.Ref, $"{meeting.Committee} of {LondonTime.Day(meeting.Date)} is cancelled{(meeting.Reports.Count == 0 ? "; it has no reports" : "")}."),
                .. Published(meeting),
                .. CancelEffects.Of(meeting)]));
    }

    private static string? Refused(RehearsedMeeting meeting) => meeting.State switch
    {
        MeetingState.Held => $"{meeting.Ref} has been held, so it can neither move nor be cancelled.",
        MeetingState.Cancelled => $"{meeting.Ref} is cancelled already. Call a new meeting instead.",
        _ => null,
    };

    private static IEnumerable<Effect> OfMeeting(RehearsedMeeting meeting, DateOnly to, WorkingDays calendar)
    {
        yield return new Effect(EffectKind.Meeting, meeting.Ref, $"{meeting.Committee} moves from {LondonTime.DayAndWeekday(meeting.Date)} to {LondonTime.DayAndWeekday(to)}; its reference stays {meeting.Ref}.");
        if (CycleProposal.WhyAvoid(to, meeting.Committee, meeting.Taken, calendar) is { } avoid)
        {
            yield return new Effect(EffectKind.Meeting, meeting.Ref, $"{LondonTime.DayAndWeekday(to)} is {avoid}.", Breaks: true);
        }

        if (to > meeting.LastDay || to < meeting.FirstDay)
        {
            yield return new Effect(EffectKind.Meeting, meeting.Ref, to > meeting.LastDay
                ? $"{meeting.Committee} ends on {LondonTime.Day(meeting.LastDay.Value)}, before that day."
                : $"{meeting.Committee} begins on {LondonTime.Day(meeting.FirstDay!.Value)}, after that day.", Breaks: true);
        }

        foreach (var published in Published(meeting))
        {
            yield return published;
        }
    }

    private static IEnumerable<Effect> Published(RehearsedMeeting meeting)
    {
        if (meeting.State is MeetingState.AgendaPublished)
        {
            yield return new Effect(EffectKind.Meeting, meeting.Ref, "Its agenda is published: say why, whom you consulted, and publish a notice of the change.", Breaks: true);
        }
    }

    private static IReadOnlyList<Effect> Ordered(IReadOnlyList<Effect> effects) => [.. effects.Take(1), .. effects.Skip(1).OrderBy(e => e.Kind).ThenByDescending(e => e.Breaks)];
}
