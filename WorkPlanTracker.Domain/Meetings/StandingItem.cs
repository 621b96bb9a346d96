using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>A standing item as a committee keeps it, read for one agenda.</summary>
/// <param name="Title">As the agenda prints it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Oral">It has no paper.</param>
public readonly record struct StandingItem(string Title, AgendaItemType Type, bool Oral)
{
    /// <summary>Reads <c>Urgent actions (oral, if any)</c> or <c>Minutes of previous meeting</c>. What is said in brackets is for the clerk and is not printed.</summary>
    /// <param name="previous">The day of the meeting before, whose minutes are taken; null where there was none.</param>
    public static StandingItem Read(string kept, DateOnly? previous = null)
    {
        var bracket = kept.IndexOf('(', StringComparison.Ordinal);
        var title = (bracket > 0 && kept.EndsWith(')') ? kept[..bracket] : kept).Trim();
        var type = title.StartsWith("exclusion", StringComparison.OrdinalIgnoreCase) ? AgendaItemType.Exclusion
            : title.StartsWith("minutes", StringComparison.OrdinalIgnoreCase) ? AgendaItemType.Minutes
            : kept.Contains("oral", StringComparison.OrdinalIgnoreCase) ? AgendaItemType.Oral
            : AgendaItemType.Standing;
        return new StandingItem(type is AgendaItemType.Minutes && previous is { } day ? $"Minutes of {LondonTime.Day(day)}" : title, type, type is AgendaItemType.Oral);
    }

    /// <summary>Whether an agenda has it already, under this title or, for minutes and the exclusion, under any.</summary>
    public bool IsOn(IEnumerable<AgendaItem> items)
    {
        var (title, type) = (Title, Type);
        return items.Any(i => !i.Withdrawn && (string.Equals(i.Title, title, StringComparison.OrdinalIgnoreCase) || (type is AgendaItemType.Minutes or AgendaItemType.Exclusion && i.Type == type)));
    }
}
