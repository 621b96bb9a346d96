using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What there is to show of an item of a meeting.</summary>
public abstract class ItemOnScreen : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReviewBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required ReviewItem? Item { get; set; }

    /// <summary>The milestone as it stands now; null where it is none, or gone.</summary>
    [Parameter]
    public PlanRow? Row { get; set; }

    /// <summary>The plan as it stands now, where the item is one.</summary>
    [Parameter]
    public PlanModel? Plan { get; set; }

    /// <summary>Whether it leads to other pages: not on the projector.</summary>
    [Parameter]
    public bool Links { get; set; } = true;

    /// <summary>How many lines of a section are shown.</summary>
    [Parameter]
    public int Most { get; set; } = 40;
}
