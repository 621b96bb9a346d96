using System.Collections.Immutable;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>What was found for one text, in groups, the best first.</summary>
/// <param name="Groups">The groups; none where nothing was found.</param>
/// <param name="Total">How many fit in all, shown or not.</param>
/// <param name="Said">The outcome as a sentence, for the page and for screen readers.</param>
/// <param name="Found">False where what is shown are suggestions alone.</param>
public sealed record FinderAnswer(IReadOnlyList<FinderGroup> Groups, int Total, string Said, bool Found)
{
    /// <summary>How the milestones among them stand, by reference, as far as their plans are at hand.</summary>
    public IReadOnlyDictionary<string, PlanRow> Rows { get; init; } = ImmutableDictionary<string, PlanRow>.Empty;
}

/// <summary>One group of results.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Hits">What is shown of it.</param>
/// <param name="Total">How many there are.</param>
public sealed record FinderGroup(string Name, IReadOnlyList<FinderHit> Hits, int Total);

/// <summary>One result.</summary>
/// <param name="Entry">What was found.</param>
/// <param name="Title">Its title in pieces, those that fit what was typed marked.</param>
public sealed record FinderHit(FinderEntry Entry, IReadOnlyList<TitlePiece> Title);

/// <summary>A piece of a title.</summary>
public readonly record struct TitlePiece(string Text, bool Marked);
