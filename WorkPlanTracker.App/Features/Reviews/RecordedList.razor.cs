using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What a review decided and asked for.</summary>
public sealed partial class RecordedList
{
    [Parameter, EditorRequired]
    public required ReviewBoard Board { get; set; }
}
