using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Plans one meeting. A bank holiday is allowed, and said.</summary>
public sealed class PlanMeeting(PlanWriter writer)
{
    private static readonly MeetingInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, MeetingInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("planMeeting", actor, async change =>
        {
            change.Require(Act.PlanMeeting, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            var code = PlainWords.Clean(input.Committee);
            var committee = await change.Read<Committee>().SingleOrDefaultAsync(c => c.Ref == code) ?? throw Known.Missing("committee", "committee", code);
            var day = MeetingChecks.Day(input.Date, change.Today);
            var details = await MeetingChecks.JoinedAsync(change, input, new MeetingDetails(MeetingKind.Ordinary, null, "", null, null, [], [], ""), committee, day);
            if (committee.WhyNotInTurn([.. details.Boroughs, .. details.Returning]) is { } strange)
            {
                change.Warn(strange);
            }

            await MeetingDays.CallAsync(change, committee, day, details);
        }, cancellationToken);
    }
}
