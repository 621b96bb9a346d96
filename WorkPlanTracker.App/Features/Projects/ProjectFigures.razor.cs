using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>How one plan of the project stands.</summary>
public sealed partial class ProjectFigures
{
    private PlanFigures? _newer;

    [Parameter, EditorRequired]
    public required PlanFigures Initial { get; set; }

    /// <summary>True where it shows the past.</summary>
    [Parameter]
    public bool Past { get; set; }

    private PlanFigures Figures => _newer ?? Initial;

    /// <summary>Shows newer figures; renders only where they differ.</summary>
    public void Show(PlanFigures figures)
    {
        if (!ReferenceEquals(figures, Figures))
        {
            _newer = figures;
            StateHasChanged();
        }
    }

    protected override void OnParametersSet() => _newer = null;
}
