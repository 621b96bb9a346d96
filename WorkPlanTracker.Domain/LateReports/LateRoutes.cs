using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Domain.LateReports;

/// <summary>Can it still make it? Every lawful route of a late report, open or closed, with its last day, who must agree, and the words for the minutes.</summary>
/// <remarks>
/// Local Government Act 1972, section 100B(3) and (4): an item may be considered only if it was open to inspection for the clear days before the
/// meeting, or if by reason of special circumstances, specified in the minutes, the chairman is of the opinion that it should be considered as a
/// matter of urgency. Where no rule of the committee is the law's (boards, groups), its own rules stand in its place.
/// </remarks>
public static class LateRoutes
{
    /// <summary>How far ahead a special meeting is looked for, in days.</summary>
    private const int Horizon = 400;

    /// <summary>All five, in the order in which a clerk would try them.</summary>
    public static IReadOnlyList<LateRoute> For(LateReport report, DateOnly today, WorkingDays calendar)
    {
        var publication = MeetingDeadlines.Of(report.Meeting, report.Rules, calendar).Of(DeadlineStep.Publication);
        var ahead = report.State is MeetingState.Planned or MeetingState.AgendaPublished && report.Meeting >= today;
        return
        [
            Ordinary(report, publication, ahead, today),
            ToFollow(report, publication, ahead, today, calendar),
            Urgent(report, publication, ahead),
            Special(report, today, calendar),
            Action(report, today),
        ];
    }

    private static LateRoute Ordinary(LateReport report, StepDeadline? publication, bool ahead, DateOnly today)
    {
        var own = publication?.Date;
        var last = publication?.LawfulDate is { } lawful && lawful > own ? lawful : own;
        var open = ahead && report.State is MeetingState.Planned && (last is null || today <= last);
        var late = open && own < today;
        var supplementary = ahead && report.State is MeetingState.AgendaPublished && (last is null || last >= today);
        var sentence = !ahead ? Gone(report)
            : last is null && supplementary ? $"The agenda is published, and no rule of {report.Committee} says by when; a supplementary agenda can add the item."
            : last is null ? $"No rule of {report.Committee} says by when its agenda is published, so the paper can go out with it."
            : late ? $"The body’s own date, {LondonTime.Day(own!.Value)}, has passed; the law allows publication until {LondonTime.Day(last.Value)}."
            : supplementary ? $"The agenda is published; a supplementary agenda can add the item until {LondonTime.Day(last!.Value)}."
            : open ? $"The paper goes out with the agenda by {LondonTime.Day(own!.Value)}."
            : report.State is MeetingState.AgendaPublished ? $"The agenda is published, and {LondonTime.Day(last.Value)}, the last day for a supplementary one, has passed."
            : $"The last day for publication, {LondonTime.Day(last.Value)}, has passed.";
        return new LateRoute(
            RouteKind.Ordinary, open || supplementary, last, sentence,
            late || supplementary ? $"The Chair of {report.Committee}, as it comes after the body’s own date" : "Nobody beyond the usual clearance",
            "");
    }

    private static LateRoute ToFollow(LateReport report, StepDeadline? publication, bool ahead, DateOnly today, WorkingDays calendar)
    {
        var listed = publication?.LawfulDate ?? publication?.Date;
        var paper = report.Meeting.Year < MeetingDeadlines.FirstYear ? report.Meeting : calendar.LastOnOrBefore(report.Meeting.AddDays(-1));
        var last = report.OnPublishedAgenda ? paper : listed ?? paper;
        var open = ahead && today <= last;
        var sentence = !ahead ? Gone(report)
            : report.OnPublishedAgenda ? open
                ? $"The item is on the agenda, so the paper can follow until {LondonTime.Day(paper)}, the working day before the meeting; it is open to the public from the moment members have it."
                : $"The paper should have followed by {LondonTime.Day(paper)}, the working day before the meeting."
            : open ? $"The item must stand on an agenda published by {LondonTime.Day(last)}; the paper can then follow until {LondonTime.Day(paper)}."
            : $"The item is not on the agenda, and {LondonTime.Day(last)}, the last day to list it, has passed.";
        return new LateRoute(
            RouteKind.ToFollow, open, last, sentence,
            $"The Chair of {report.Committee} accepts the late paper",
            $"The Chair agreed to take the report on “{report.Title}”, which had been published after the agenda because [reason].");
    }

    private static LateRoute Urgent(LateReport report, StepDeadline? publication, bool ahead)
    {
        var law = publication?.LawfulDate is not null;
        return new LateRoute(
            RouteKind.UrgentItem, ahead, report.Meeting,
            ahead
                ? $"It can be added until the meeting itself on {LondonTime.Day(report.Meeting)}, if there are special circumstances and it cannot wait{(report.NextMeeting is { } next ? $" until {LondonTime.Day(next)}" : "")}; being late is no special circumstance."
                : Gone(report),
            $"The Chair of {report.Committee} is of the opinion that it is urgent; the special circumstances go into the minutes",
            law
                ? $"The Chair was of the opinion that the report on “{report.Title}” should be considered at this meeting as a matter of urgency, in accordance with section 100B(4)(b) of the Local Government Act 1972, by reason of the following special circumstances: [circumstances]."
                : $"The Chair agreed to take the report on “{report.Title}” as an urgent item by reason of the following special circumstances: [circumstances].");
    }

    private static LateRoute Special(LateReport report, DateOnly today, WorkingDays calendar)
    {
        var earliest = Earliest(report, today, calendar);
        var publishing = calendar.IsWorkingDay(today) ? "today" : $"on {LondonTime.DayAndWeekday(calendar.Add(today, 1))}";
        var wanted = report.NeededBy ?? report.NextMeeting?.AddDays(-1);
        var last = wanted is { } by ? LawfulFor(report, by, calendar) : null;
        var open = earliest is not null && (wanted is null || earliest <= wanted);
        var sentence = earliest is null ? "No day for a special meeting can be worked out from the committee’s rules."
            : open ? $"An agenda published {publishing} lets a special meeting be held from {LondonTime.DayAndWeekday(earliest.Value)}{(wanted is { } day && last is { } publish ? $"; to be held by {LondonTime.Day(day)} its agenda must be published by {LondonTime.Day(publish)}" : "")}."
            : $"An agenda published {publishing} lets a special meeting be held from {LondonTime.DayAndWeekday(earliest.Value)} at the earliest, after {LondonTime.Day(wanted!.Value)}{(report.NeededBy is null ? ", when the next ordinary meeting is as near" : ", when the decision is needed")}.";
        return new LateRoute(
            RouteKind.SpecialMeeting, open, last, sentence,
            $"The Chair of {report.Committee} calls it, or members require it under standing orders",
            $"This special meeting had been called by the Chair to consider the report on “{report.Title}”, which could not wait for the next ordinary meeting{(report.NextMeeting is { } next ? $" on {LondonTime.Day(next)}" : "")} because [reason].");
    }

    private static LateRoute Action(LateReport report, DateOnly today)
    {
        var last = report.NeededBy;
        var open = report.ForDecision && !(last < today);
        var to = report.Meeting >= today && !(last > report.Meeting) && report.State is not MeetingState.Cancelled ? report.Meeting : report.NextMeeting;
        var sentence = !report.ForDecision ? "The report asks for no decision, so there is nothing to decide between meetings."
            : !open ? $"The decision was needed by {LondonTime.Day(last!.Value)}, which has passed."
            : $"The Chief Executive may decide {(last is { } day ? $"until {LondonTime.Day(day)}" : "at any time before the meeting")}, if it cannot wait, and reports it to {(to is { } meeting ? $"the meeting of {LondonTime.Day(meeting)}" : "the next meeting")}.";
        return new LateRoute(
            RouteKind.UrgentAction, open, last, sentence,
            "The Chief Executive, after consulting the Chair and the members that standing orders name",
            report.ForDecision
                ? $"The Committee noted that the Chief Executive, having consulted [members] on [day], had taken urgent action on “{report.Title}”: [decision]. It could not wait for a meeting because [reason]."
                : "");
    }

    /// <summary>The first working day, polling days left out, whose agenda may lawfully be published today.</summary>
    private static DateOnly? Earliest(LateReport report, DateOnly today, WorkingDays calendar)
    {
        for (var day = today.AddDays(1); day.DayNumber - today.DayNumber <= Horizon && day.Year <= MeetingDeadlines.LastYear; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day) && !calendar.Calendar.PollingDays.Any(p => p.Day == day) && LawfulFor(report, day, calendar) is { } publish && publish >= today)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The last day on which the agenda of a special meeting may be published: by law, or by the body's own rules where no law binds it.</summary>
    private static DateOnly? LawfulFor(LateReport report, DateOnly meeting, WorkingDays calendar)
    {
        var deadlines = MeetingDeadlines.Of(meeting, report.Rules, calendar);
        return deadlines.Of(DeadlineStep.Publication) is { } publication ? publication.LawfulDate ?? publication.Date
            : meeting.Year is >= MeetingDeadlines.FirstYear and <= MeetingDeadlines.LastYear ? calendar.LastOnOrBefore(meeting.AddDays(-1)) : null;
    }

    private static string Gone(LateReport report) => report.State switch
    {
        MeetingState.Cancelled => $"The meeting of {LondonTime.Day(report.Meeting)} is cancelled.",
        _ => $"The meeting of {LondonTime.Day(report.Meeting)} is over.",
    };
}
