using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Builds an agenda in one step: standing items, outstanding actions, then the scheduled reports for decision and for information.</summary>
public sealed class BuildAgenda(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("buildAgenda", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.EditAgenda, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            AgendaPlaces.RefuseUnlessPlanned(meeting);
            var items = await AgendaWriting.FetchAsync(change, meeting.Ref);
            var before = items.ToDictionary(i => i.Ref, i => (i.Order, i.Part), StringComparer.Ordinal);
            var added = await AgendaWriting.WriteDownAsync(change, meeting, items);
            AgendaWriting.Sort(items);
            var moved = items.Where(i => before.TryGetValue(i.Ref, out var was) && was != (i.Order, i.Part)).ToList();
            moved.ForEach(i => change.Say(i, $"Has its place on the agenda of {meeting.Ref}."));
            if (added.Count + moved.Count == 0)
            {
                throw new RuleBrokenException("built", items.Count == 0
                    ? $"{meeting.Committee} keeps no standing items, and no report is scheduled on {meeting.Ref}. Add an item, or schedule a report, first."
                    : $"The agenda of {meeting.Ref} has everything already: {items.Count} {(items.Count == 1 ? "item" : "items")}.", "state");
            }

            change.Say(meeting, $"The agenda of {meeting.Ref} is built{(added.Count > 0 ? $": added {string.Join(", ", added)}" : ": put in order")}.");
        }, cancellationToken);
}
