using System.Collections.Immutable;

namespace WorkPlanTracker.App.Live;

/// <summary>One plan as it stands: immutable, filled once, shared by every screen that may see the same.</summary>
/// <param name="Header">The plan.</param>
/// <param name="Rows">Its milestones by reference.</param>
/// <param name="Day">The plan's day it was worked out for.</param>
/// <param name="Sequence">How far the log had got.</param>
public sealed record PlanModel(PlanHeader Header, ImmutableDictionary<string, PlanRow> Rows, DateOnly Day, long Sequence)
{
    /// <summary>The sequence of the model this one follows by a few changed rows; null where it was read whole.</summary>
    public long? Follows { get; init; }

    /// <summary>The milestones in which it differs from the one it follows, by reference.</summary>
    public IReadOnlyCollection<string> Changed { get; init; } = [];
}
