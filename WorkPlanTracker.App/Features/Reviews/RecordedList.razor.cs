using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What a review decided and asked for.</summary>
public sealed partial class RecordedList
{
    private ReviewBoard? _drawn;

    [Parameter, EditorRequired]
    public required ReviewBoard Board { get; set; }

    /// <summary>A step of the room records nothing.</summary>
    protected override bool ShouldRender()
    {
        var isNew = !ReferenceEquals(_drawn, Board);
        _drawn = Board;
        return isNew;
    }
}
