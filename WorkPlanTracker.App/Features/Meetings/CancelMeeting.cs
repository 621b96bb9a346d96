using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Cancels a meeting, with another in its place where a day is given. Its reports lose their slot, each with a trail.</summary>
public sealed class CancelMeeting(PlanWriter writer)
{
    /// <param name="reason">Why.</param>
    /// <param name="replacement">The day of the meeting in its place, as it is said; nothing where there is none.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, string? reason, string? replacement, CancellationToken cancellationToken) =>
        writer.RunAsync("cancelMeeting", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.PlanMeeting, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            Meeting? instead = null;
            if (Known.Day(replacement, meeting.Date, "replacementDate") is { } day)
            {
                var committee = await change.ReadAsync<Committee>(meeting.Committee);
                instead = day == meeting.Date
                    ? throw new RuleBrokenException("sameDay", "The meeting in its place is on another day. To change only time or place, edit the meeting.", "replacementDate")
                    : await MeetingDays.CallAsync(change, committee, MeetingChecks.Day(replacement, meeting.Date), MeetingDetails.Of(meeting));
            }

            meeting.Cancel(reason ?? "", instead?.Ref);
            change.Reason = meeting.CancelledBecause;
            change.Say(meeting, $"{meeting.Ref} cancelled{(instead is null ? "" : $"; {LondonTime.Day(instead.Date)} takes its place")}.");
            await AgendaSlots.EmptyAsync(change, meeting, $"{meeting.Ref} was cancelled: {meeting.CancelledBecause}");
        }, cancellationToken);
}
