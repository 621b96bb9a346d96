using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Data;

/// <summary>One line of an attendance, as it was typed: of a committee's meeting, or of a review.</summary>
/// <param name="From">The number of the item from which on.</param>
/// <param name="To">The number of the item until which.</param>
public sealed record AttendantInput(string? Name, AttendanceSort Sort, string? From = null, string? To = null)
{
    /// <summary>Everyone who is named, in the order given.</summary>
    internal static IReadOnlyList<Attendant> Listed(IReadOnlyList<AttendantInput> people) =>
        [.. people.Where(p => !string.IsNullOrWhiteSpace(p.Name)).Select(p => new Attendant(p.Name!, p.Sort, p.From ?? "", p.To ?? ""))];
}
