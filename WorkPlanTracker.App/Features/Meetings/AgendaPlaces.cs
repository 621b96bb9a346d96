using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Places on an agenda that still changes.</summary>
internal static class AgendaPlaces
{
    /// <summary>Refuses an agenda that is frozen.</summary>
    /// <exception cref="RuleBrokenException">It is published, or the meeting is over.</exception>
    internal static void RefuseUnlessPlanned(Meeting meeting)
    {
        SlotRules.RefuseUnlessAhead(meeting);
        if (meeting.State is not MeetingState.Planned)
        {
            throw new RuleBrokenException("published", $"The agenda of {meeting.Ref} is published, so it no longer changes. Add a supplementary or an urgent item, or withdraw one.", "state");
        }
    }

    /// <summary>An item with its meeting, fetched with the rights asked.</summary>
    internal static async Task<(AgendaItem Item, Meeting Meeting)> OfAsync(Change change, string reference, int seen, Domain.People.Act act)
    {
        var item = await change.FetchAsync<AgendaItem>(reference, seen);
        change.Require(act, remedy: MeetingChecks.Remedy);
        await change.AloneAsync();
        return (item, await change.ReadAsync<Meeting>(item.Meeting));
    }

    /// <summary>Puts an item at a place of a part, and gives the others the places around it.</summary>
    /// <param name="wanted">Which of its part, from 1; beyond the last is the last.</param>
    internal static async Task PutAsync(Change change, AgendaItem item, int part, int wanted)
    {
        var (meeting, own) = (item.Meeting, item.Ref);
        var others = await change.Read<AgendaItem>().Where(i => i.Meeting == meeting && i.Ref != own && i.Part == part).Select(i => new { i.Ref, i.Order, i.Id }).ToListAsync();
        var order = others.OrderBy(i => i.Order).ThenBy(i => i.Id).Select(i => i.Ref).ToList();
        order.Insert(Math.Clamp(wanted - 1, 0, order.Count), own);
        var now = others.ToDictionary(i => i.Ref, i => i.Order, StringComparer.Ordinal);
        var places = order.Select((r, i) => (Ref: r, Place: i + 1)).ToDictionary(p => p.Ref, p => p.Place, StringComparer.Ordinal);
        foreach (var other in await change.FetchAllAsync<AgendaItem>([.. places.Where(p => p.Key != own && now[p.Key] != p.Value).Select(p => p.Key)]))
        {
            other.Shift(places[other.Ref]);
            change.Say(other, $"Made room on the agenda of {meeting}.");
        }

        item.Shift(places[own]);
    }
}
