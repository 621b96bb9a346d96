using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>How forecasts moved, in words.</summary>
public sealed partial class TrendTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<PaperTrend> Trends { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";
}
