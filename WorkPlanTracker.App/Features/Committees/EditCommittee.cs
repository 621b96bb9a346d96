using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Changes what a body is and how it meets: names, remit, life and successor, capacity, standing items, cycle, deadline rules, closure days.</summary>
public sealed class EditCommittee(PlanWriter writer)
{
    private static readonly CommitteeInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, CommitteeInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("editCommittee", actor, async change =>
        {
            var committee = await change.FetchAsync<Committee>(reference, seen);
            change.Require(Act.EditCommittee, remedy: "Committee clerks and administrators can.");
            var ends = committee.LastDay;
            committee.Edit(await CommitteeChecks.DetailsAsync(change, committee.Ref, input, CommitteeDetails.Of(committee)));
            if (committee.LastDay is { } now && now != ends)
            {
                await CommitteeChecks.RefuseToEndBeforeHeldAsync(change, committee, now);
            }

            change.Say(committee, $"{committee.Abbreviation} edited.");
            if (committee.LastDay is { } last)
            {
                if (committee.Successor is not null && (await OpenItems.OfAsync(change, reference, last, cancellationToken)) is { Count: > 0 } open)
                {
                    change.Warn($"{open.Words} {(open.Count == 1 ? "is" : "are")} open with it: hand over what is open, on this page, when it ends.");
                }

                var later = await change.Read<Meeting>().Where(m => m.Committee == reference && m.Date > last && (m.State == MeetingState.Planned || m.State == MeetingState.AgendaPublished)).OrderBy(m => m.Date).Select(m => m.Ref).ToListAsync();
                if (later.Count > 0)
                {
                    change.Warn($"{committee.Abbreviation} ends on {LondonTime.Day(last)}, but meets later: {string.Join(", ", later)}.");
                }
            }
        }, cancellationToken);
    }
}
