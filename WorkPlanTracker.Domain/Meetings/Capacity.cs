using WorkPlanTracker.Domain.Committees;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>How much a meeting takes: minutes and items. Null where nobody has said.</summary>
/// <param name="MinutesHeld">How many minutes it lasts.</param>
/// <param name="ItemsHeld">How many items it takes.</param>
public readonly record struct Capacity(int? MinutesHeld, int? ItemsHeld)
{
    /// <summary>How long a standing item takes where its minutes are not said.</summary>
    public const int StandingMinutes = 2;

    private const int MaxMinutes = 960;

    private const int MaxItems = 200;

    private const int MaxStanding = 30;

    /// <summary>A meeting's own capacity, else what is usual with its committee.</summary>
    public static Capacity Of(Meeting meeting, Committee committee) =>
        new(meeting.CapacityMinutes ?? committee.CapacityMinutes, meeting.CapacityItems ?? committee.CapacityItems);

    /// <summary>The minutes an item takes: its own, else what its report needs, else a standing item's.</summary>
    public static int MinutesOf(AgendaItem item, int? reportNeeds) => item.Withdrawn ? 0 : item.Minutes ?? reportNeeds ?? StandingMinutes;

    /// <summary>Refuses minutes that no meeting lasts.</summary>
    /// <exception cref="RuleBrokenException">Zero, less, or more than a long day.</exception>
    public static int? Minutes(int? minutes) => minutes is null or (>= 1 and <= MaxMinutes)
        ? minutes
        : throw new RuleBrokenException("capacity", $"Give the capacity in minutes as a whole number from 1 to {MaxMinutes}, or leave it out.", "capacityMinutes");

    /// <summary>Refuses a number of items that no meeting takes.</summary>
    /// <exception cref="RuleBrokenException">Zero, less, or far too many.</exception>
    public static int? Items(int? items) => items is null or (>= 1 and <= MaxItems)
        ? items
        : throw new RuleBrokenException("capacity", $"Give the capacity in items as a whole number from 1 to {MaxItems}, or leave it out.", "capacityItems");

    /// <summary>Trims standing items, and refuses too many or too long ones.</summary>
    /// <exception cref="RuleBrokenException">There are too many, or one is too long.</exception>
    public static IReadOnlyList<string> Standing(IReadOnlyList<string> items)
    {
        IReadOnlyList<string> kept = [.. items.Select(PlainWords.Clean).Where(i => i.Length > 0)];
        return kept.Count > MaxStanding ? throw new RuleBrokenException("tooMany", $"An agenda has at most {MaxStanding} standing items.", "standingItems")
            : kept.Any(i => i.Length > AgendaItem.MaxTitleLength) ? throw new RuleBrokenException("tooLong", $"Shorten the standing item: {AgendaItem.MaxTitleLength} characters is the most.", "standingItems")
            : kept;
    }
}
