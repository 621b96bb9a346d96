using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Records who was at a meeting, from and to which item, and who sent apologies.</summary>
public sealed class RecordAttendance(PlanWriter writer)
{
    /// <param name="people">Everyone, in the order in which the minutes name them.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, IReadOnlyList<AttendantInput> people, CancellationToken cancellationToken) =>
        writer.RunAsync("recordAttendance", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.RecordMinutes, remedy: MeetingChecks.Remedy);
            var attendance = AttendantInput.Listed(people);
            meeting.Attend(attendance, change.Today);
            change.Say(meeting, $"Attendance of {reference} recorded: {attendance.Count(a => a.Sort is AttendanceSort.Member)} members, {attendance.Count(a => a.Sort is AttendanceSort.Apologies)} apologies.");
        }, cancellationToken);
}
