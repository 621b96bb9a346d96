using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>How items of a meeting are named.</summary>
internal static class LiveWords
{
    /// <summary>Names in one breath: <c>one, two and three</c>.</summary>
    internal static string Joined(IReadOnlyList<string> names) => names.Count > 1 ? $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}" : string.Concat(names);

    /// <summary>In one line: what it is called, and its reference.</summary>
    internal static string Short(ReviewItem item) => item.Line is { } line && !Names(line) ? $"{line.Heading()} ({line.Ref})" : Title(item);

    /// <summary>Whether the words of a line say its reference already, or there is none to say.</summary>
    internal static bool Names(PaperLine line) => line.Ref.Length == 0 || line.Heading().Contains(line.Ref, StringComparison.Ordinal);

    /// <summary>As a heading, without its reference.</summary>
    internal static string Title(ReviewItem item) => item.Line?.Heading() ?? item.Key switch
    {
        ReviewItem.Overview => "Where we stand",
        ReviewItem.OtherBusiness => "Any other business",
        PaperSection.Changes => "What else changed",
        PaperSection.Risks => "Top risks and issues",
        PaperSection.Reported => "Decided between reviews",
        PaperSection.Actions => "Last time’s actions",
        PaperSection.Proposals => "Proposals for next year",
        PaperSection.Ahead => "The next three months",
        var key => key,
    };

    /// <summary>What a decision on it is about, in words; empty where the meeting looks at nothing in particular.</summary>
    internal static string About(ReviewItem item) => item.Key is ReviewItem.OtherBusiness ? "" : Title(item);

    /// <summary>What an action asked for at it is about; empty where that is no one thing.</summary>
    internal static string AskedOn(ReviewItem item) => item.Line is not { } line ? "" : Names(line) ? line.Heading() : $"{line.Ref}, {line.Heading()}";

    /// <summary>What a line says below its heading: what became of the record, or whatever else the pack says.</summary>
    internal static string Below(PaperLine line) => line.Below() is { Length: > 0 } said ? said : line.Words;

    /// <summary>Why it is on the list.</summary>
    internal static string Why(string section) => section switch
    {
        PaperSection.Raised => "Brought up",
        PaperSection.Decisions => "Decision required",
        PaperSection.Changes => "Changed since last time",
        PaperSection.Exceptions => "Outside tolerance",
        _ => "",
    };
}
