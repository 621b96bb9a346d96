using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Comparisons;

namespace WorkPlanTracker.App.Features.Compare;

/// <summary>Changes one below the other.</summary>
public sealed partial class CompareLines
{
    [Parameter, EditorRequired]
    public required IEnumerable<ComparedChange> Changes { get; set; }
}
