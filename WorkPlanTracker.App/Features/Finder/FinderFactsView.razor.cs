using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>The facts of a thing that has no page of its own yet, with links to what hangs on it.</summary>
public sealed partial class FinderFactsView
{
    [Parameter, EditorRequired]
    public required FinderFacts Facts { get; set; }
}
