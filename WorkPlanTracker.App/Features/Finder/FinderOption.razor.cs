using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>One result. Which of them is chosen is the browser's affair, so that arrow keys wait for nobody.</summary>
public sealed partial class FinderOption
{
    [Parameter, EditorRequired]
    public required FinderHit Hit { get; set; }

    [Parameter, EditorRequired]
    public required string Id { get; set; }
}
