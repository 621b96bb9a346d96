using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Changes what a sitting is, apart from its day: time, place, kind, capacity, standing items, boroughs or theme.</summary>
public sealed class EditMeeting(PlanWriter writer)
{
    private static readonly MeetingInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, MeetingInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("editMeeting", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.PlanMeeting, remedy: MeetingChecks.Remedy);
            var committee = await change.ReadAsync<Committee>(meeting.Committee);
            var before = meeting.JointWith;
            meeting.Arrange(await MeetingChecks.JoinedAsync(change, input, MeetingDetails.Of(meeting), committee, meeting.Date));
            IReadOnlyList<string> left = [.. before.Except(meeting.JointWith, StringComparer.Ordinal)];
            change.Say(meeting, left.Count == 0 ? $"{meeting.Ref} edited." : $"{meeting.Ref} edited: no longer held with {string.Join(" and ", left)}.");
            if (left.Count > 0)
            {
                change.Warn($"{meeting.Ref} is no longer held with {string.Join(" and ", left)}: it has gone from {(left.Count == 1 ? "its" : "their")} programme and calendar.");
            }

            if (committee.WhyNotInTurn([.. meeting.Boroughs, .. meeting.Returning]) is { } strange)
            {
                change.Warn(strange);
            }
        }, cancellationToken);
    }
}
