using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>Actions that nobody closed.</summary>
public sealed partial class DeskActions
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<DeskAction> Actions { get; set; }
}
