using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>A cover in words.</summary>
internal static class CoverWords
{
    /// <summary><c>from 24 February 2011 to 4 March 2011</c>.</summary>
    internal static string Days(Cover cover) =>
        cover.From == cover.To ? $"on {LondonTime.Day(cover.From)}" : $"from {LondonTime.Day(cover.From)} to {LondonTime.Day(cover.To)}";

    /// <summary>Where it stands on a day.</summary>
    internal static string State(Cover cover, DateOnly today) =>
        cover.Declined.Length > 0 ? $"Declined by {cover.EndedBy}: {cover.Declined}"
        : cover.EndedAt is { } at ? $"Ended by {cover.EndedBy} on {LondonTime.Instant(at)}"
        : today > cover.To ? "Over"
        : cover.IsOn(today) ? "Now"
        : "To come";
}
