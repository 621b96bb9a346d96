using WorkPlanTracker.Domain.Programme;

namespace WorkPlanTracker.App.Live;

/// <summary>What every page needs to know of all plans: their names, the areas and the committees. Shared and immutable.</summary>
/// <param name="Plans">Every plan, the newest period first.</param>
/// <param name="Areas">The thematic areas by reference, in the body's own order.</param>
/// <param name="Committees">Printed abbreviations by code.</param>
/// <param name="Default">References of the plans a newcomer is shown: those under the next review, else all that are not over; a closed one is opened by name.</param>
public sealed record PlanIndex(
    IReadOnlyList<PlanHeader> Plans,
    IReadOnlyDictionary<string, AreaName> Areas,
    IReadOnlyDictionary<string, string> Committees,
    IReadOnlyList<string> Default)
{
    /// <summary>The programme's priorities, in the order they were set.</summary>
    public IReadOnlyList<Priority> Priorities { get; init; } = [];
}

/// <summary>An area's name and place.</summary>
public sealed record AreaName(string Ref, string Name, string? Parent, int Order);
