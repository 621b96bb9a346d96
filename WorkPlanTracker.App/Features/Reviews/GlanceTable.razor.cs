using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Every strand and project, one line each.</summary>
public sealed partial class GlanceTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<GlanceStrand> Strands { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";
}
