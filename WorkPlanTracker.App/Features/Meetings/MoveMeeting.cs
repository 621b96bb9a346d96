using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Moves a meeting to another day. Its reference stays; its reports and the milestones they prove go along, each with a trail.</summary>
public sealed class MoveMeeting(PlanWriter writer)
{
    /// <param name="date">The new day, as it is said.</param>
    /// <param name="time">The new time; null or nothing keeps it.</param>
    /// <param name="reason">Why; needed once its agenda is published.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, string? date, string? time, string? reason, CancellationToken cancellationToken) =>
        writer.RunAsync("moveMeeting", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.PlanMeeting, remedy: MeetingChecks.Remedy);
            var committee = await change.ReadAsync<Committee>(meeting.Committee);
            var (from, day) = (meeting.Date, MeetingChecks.Day(date, meeting.Date));
            MeetingDays.RefuseUnlessThere(committee, day);
            meeting.MoveTo(day, Known.Time(time, "time"), PlainWords.Clean(reason), change.Author, change.Now);
            var why = meeting.Moves[^1].Reason;
            var what = $"{meeting.Ref} moved from {LondonTime.Day(from)} to {LondonTime.Day(day)}{(why.Length > 0 ? $": {why.TrimEnd('.')}" : "")}.";
            change.Reason = why;
            change.Say(meeting, $"{committee.Abbreviation} moved from {LondonTime.Day(from)} to {LondonTime.Day(day)}.");
            await AgendaSlots.MoveAlongAsync(change, meeting, what);
            await MeetingDays.WarnOfDayAsync(change, committee, meeting);
        }, cancellationToken);
}
