namespace WorkPlanTracker.App.Features.Finder;

/// <summary>What is shown of a thing that has no page of its own: a person without milestones or plans, a project without a plan.</summary>
/// <param name="Entry">The thing, as the reader may see it.</param>
/// <param name="Facts">Its facts by name, in order.</param>
public sealed record FinderFacts(FinderEntry Entry, IReadOnlyList<(string Name, string Value)> Facts);

/// <summary>Reads the facts of such a thing, as far as the reader may see them.</summary>
public sealed class ReadFinderFacts(FinderIndexes indexes)
{
    /// <summary>The facts, or null where there is no such thing for this person.</summary>
    public async Task<FinderFacts?> RunAsync(string key, FinderReach reach) =>
        (await indexes.GetAsync()).Find(key, reach) is { } entry ? new FinderFacts(entry, [("About", entry.Note)]) : null;
}
