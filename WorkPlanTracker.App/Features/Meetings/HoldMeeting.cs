using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Records that a meeting took place.</summary>
public sealed class HoldMeeting(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("holdMeeting", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.HoldMeeting, remedy: MeetingChecks.Remedy);
            meeting.Hold(change.Today);
            change.Say(meeting, $"{meeting.Committee} met.");
        }, cancellationToken);
}
