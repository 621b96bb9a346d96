using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Where a review is in its life, as word, shape and colour.</summary>
public sealed partial class ReviewStateMark
{
    [Parameter, EditorRequired]
    public required Review Review { get; set; }

    private string Css => Review.State switch { ReviewState.Closed => "complete", ReviewState.Live => "on-track", _ => "not-started" };

    private string Word => Review.State switch { ReviewState.Closed => "Closed", ReviewState.Live => "Live", _ => Review.IsFrozen ? "Prepared, pack frozen" : "Being prepared" };
}
