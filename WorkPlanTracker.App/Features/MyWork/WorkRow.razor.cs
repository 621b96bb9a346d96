using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>One milestone that waits, with the reason in words. It renders when its own milestone changed, never else.</summary>
public sealed partial class WorkRow
{
    private WorkItem? _shown;
    private bool _render = true;

    [Parameter, EditorRequired]
    public WorkItem? Item { get; set; }

    private string Said => Item!.Row.LastSaid.Length > 0 ? $"“{Item.Row.LastSaid}”" : Item.Row.NoChanges > 0 ? "no change." : $"{Domain.Milestones.StatusWords.Of(Item.Row.Status).ToLowerInvariant()}.";

    protected override void OnParametersSet()
    {
        _render |= Item != _shown;
        _shown = Item;
    }

    protected override bool ShouldRender() => _render && !(_render = false);
}
