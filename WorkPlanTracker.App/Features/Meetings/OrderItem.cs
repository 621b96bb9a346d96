using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Puts an item at another place of its part. A published agenda keeps its order.</summary>
public sealed class OrderItem(PlanWriter writer)
{
    /// <param name="place">Which of its part, from 1; beyond the last is the last.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, int place, CancellationToken cancellationToken) =>
        writer.RunAsync("orderItem", actor, async change =>
        {
            var (item, meeting) = await AgendaPlaces.OfAsync(change, reference, seen, Act.EditAgenda);
            AgendaPlaces.RefuseUnlessPlanned(meeting);
            var before = item.Order;
            await AgendaPlaces.PutAsync(change, item, item.Part, place is < 1 ? 1 : place);
            if (item.Order == before)
            {
                throw new RuleBrokenException("samePlace", $"“{item.Title}” is at that place already.", "order");
            }

            change.Say(item, string.Create(CultureInfo.InvariantCulture, $"“{item.Title}” is number {item.Order} of part {item.Part} of the agenda of {meeting.Ref}."));
        }, cancellationToken);
}
