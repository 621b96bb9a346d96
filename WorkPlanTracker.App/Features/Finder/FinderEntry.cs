using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>What sort of thing was found; results are grouped by it.</summary>
public enum FinderKind
{
    Command,
    Page,
    Plan,
    Milestone,
    Meeting,
    Report,
    Committee,
    Project,
    Person,
    Area,
    Series,
}

/// <summary>One thing that can be found. Immutable, shared by every circuit.</summary>
/// <param name="Key">Names it for good: <c>milestone:PP-M09</c>. The browser remembers what a person uses by it, so it never holds a title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Ref">Its reference as printed; empty where it has none.</param>
/// <param name="Title">What the reader may see of its title.</param>
/// <param name="Note">A few words beside the title.</param>
public sealed record FinderEntry(string Key, FinderKind Kind, string Ref, string Title, string Note)
{
    /// <summary>Where it leads; null where it is done in place or shows its facts.</summary>
    public string? Address { get; init; }

    /// <summary>What the browser does in place: <c>theme</c>, <c>sign-out</c>, <c>keys</c>; null where it leads somewhere.</summary>
    public string? Does { get; init; }

    /// <summary>A milestone's plan, by reference; empty for others.</summary>
    public string Plan { get; init; } = "";

    /// <summary>How a milestone is declared to stand; whether that is news, its plan’s rows know.</summary>
    public MilestoneStatus? Status { get; init; }

    /// <summary>The day it is about; nearer days come first among equals.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The act it needs the right to; null where everyone may.</summary>
    public Act? Needs { get; init; }

    /// <summary>For private text: the committee it goes to; empty where none is named yet.</summary>
    public string Committee { get; init; } = "";
}

/// <summary>Words an entry is found by, and how much they weigh.</summary>
internal readonly record struct FinderText(string Words, float Weight);

/// <summary>An entry before it is indexed.</summary>
internal sealed record FinderDraft(FinderEntry Entry, IReadOnlyList<FinderText> Texts);
