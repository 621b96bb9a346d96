using WorkPlanTracker.Domain.Committees;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>What an agenda takes of its meeting.</summary>
/// <param name="Minutes">Of everything on it, standing items that are not written down yet included.</param>
/// <param name="Items">Of what is business: standing items, minutes and the exclusion of the public are not counted.</param>
public readonly record struct AgendaLoad(int Minutes, int Items)
{
    /// <summary>Adds up one agenda.</summary>
    /// <param name="items">What is on it.</param>
    /// <param name="minutesOf">How long a report needs, by reference; null where that is not known.</param>
    public static AgendaLoad Of(Meeting meeting, Committee committee, IReadOnlyCollection<AgendaItem> items, Func<string, int?> minutesOf)
    {
        var standing = meeting.StandingItems.Count > 0 ? meeting.StandingItems : committee.StandingItems;
        var unwritten = meeting.State is MeetingState.Planned ? standing.Select(s => StandingItem.Read(s)).Count(s => s.Type is not AgendaItemType.Exclusion && !s.IsOn(items)) : 0;
        var (minutes, business) = (unwritten * Capacity.StandingMinutes, 0);
        foreach (var item in items)
        {
            minutes += Capacity.MinutesOf(item, item.Report is { } report ? minutesOf(report) : null);
            business += !item.Withdrawn && item.Type is (AgendaItemType.Report or AgendaItemType.Oral or AgendaItemType.Other) ? 1 : 0;
        }

        return new AgendaLoad(minutes, business);
    }
}
