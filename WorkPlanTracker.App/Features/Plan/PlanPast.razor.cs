using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Says that the page shows the past, and offers to compare it with today.</summary>
public sealed partial class PlanPast
{
    [Parameter, EditorRequired]
    public required PlanView View { get; set; }

    [Parameter, EditorRequired]
    public DateTime Instant { get; set; }

    /// <summary>How many milestones differ from today.</summary>
    [Parameter]
    public int Differing { get; set; }

    private string When => LondonTime.PastInstant(Instant);

    /// <summary>The comparison of that instant with today.</summary>
    private string Compared => $"compare?{(View.Plans.Count > 0 ? $"plan={Uri.EscapeDataString(string.Join(',', View.Plans))}&" : "")}from={ComparedInstants.FromInAddress(Instant)}";

    private string Marked(PlanMarks marks) => (View with { Marks = marks }).ToAddress();
}
