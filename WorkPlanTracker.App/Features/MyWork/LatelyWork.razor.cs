using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>For readers: the newest changes, as the log says them.</summary>
public sealed partial class LatelyWork
{
    [Parameter, EditorRequired]
    public required Around Around { get; set; }

    /// <summary>Whether the sentence begins with a milestone's reference, which then leads there.</summary>
    private static bool IsNamed(RecentChange change) => change.Kind == "milestone" && change.Sentence.StartsWith(change.Ref, StringComparison.Ordinal);
}
