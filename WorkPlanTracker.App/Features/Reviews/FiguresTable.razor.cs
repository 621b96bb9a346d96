using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>How many milestones of each plan stand how, against last time.</summary>
public sealed partial class FiguresTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<PaperFigures> Figures { get; set; }

    [Parameter]
    public DateTime? Since { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";
}
