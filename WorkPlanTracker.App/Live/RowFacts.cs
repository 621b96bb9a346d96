using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Live;

/// <summary>Everything beside the milestones that a plan's rows are worked out from.</summary>
/// <param name="Reports">Reports by reference.</param>
/// <param name="Meetings">Meetings by reference.</param>
/// <param name="Committees">Printed abbreviations by code.</param>
/// <param name="Reviews">Every review.</param>
/// <param name="DependencyStates">How milestones that others wait for stand, by reference.</param>
public sealed record RowFacts(
    IReadOnlyDictionary<string, PlannedReport> Reports,
    IReadOnlyDictionary<string, Meeting> Meetings,
    IReadOnlyDictionary<string, string> Committees,
    IReadOnlyList<Review> Reviews,
    IReadOnlyDictionary<string, MilestoneStatus> DependencyStates)
{
    /// <summary>The meeting each report stands on, by reference; a report without a slot is not in it.</summary>
    public IReadOnlyDictionary<string, string> Slots { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many working days lie between a committee's meetings, by code, where that is known.</summary>
    public IReadOnlyDictionary<string, int> Cycles { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>When milestones of which nothing was ever said were added, in UTC, by reference: those that came after the reporting date of a review alone.</summary>
    public IReadOnlyDictionary<string, DateTime> Added { get; init; } = new Dictionary<string, DateTime>(StringComparer.Ordinal);

    /// <summary>The body's calendar.</summary>
    public WorkingDays Calendar { get; init; } = WorkingDays.EnglandAndWales;

    /// <summary>These facts, with those read later in their place.</summary>
    internal RowFacts With(RowFacts later) => later with
    {
        // A report read later without a slot has lost the one it had.
        Slots = Joined(Slots.Where(s => !later.Reports.ContainsKey(s.Key)).ToDictionary(StringComparer.Ordinal), later.Slots),
        Reports = Joined(Reports, later.Reports),
        Meetings = Joined(Meetings, later.Meetings),
        Committees = later.Committees.Count > 0 ? later.Committees : Committees,
        Cycles = later.Committees.Count > 0 ? later.Cycles : Cycles,
        DependencyStates = Joined(DependencyStates, later.DependencyStates),
        Added = Joined(Added, later.Added),
    };

    /// <summary>When a milestone was added, in UTC; null where it was there at the reporting date of every review that counts.</summary>
    internal DateTime? AddedAt(string milestone) => Added.TryGetValue(milestone, out var at) ? at : null;

    /// <summary>The meeting a report stands on, or null.</summary>
    internal Meeting? SlotOf(string report) => Slots.GetValueOrDefault(report) is { } meeting ? Meetings.GetValueOrDefault(meeting) : null;

    private static Dictionary<string, T> Joined<T>(IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> later)
    {
        var joined = new Dictionary<string, T>(before, StringComparer.Ordinal);
        foreach (var (reference, fact) in later)
        {
            joined[reference] = fact;
        }

        return joined;
    }
}
