using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>One project in the list.</summary>
public sealed partial class ProjectRowView
{
    private IReadOnlyList<PlanFigures>? _newer;

    [Parameter, EditorRequired]
    public required ProjectCard Card { get; set; }

    [Parameter, EditorRequired]
    public required ProjectBoard Board { get; set; }

    /// <summary>The figures of its plans.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PlanFigures> Figures { get; set; }

    /// <summary>The past instant shown, as an address says it; empty for today.</summary>
    [Parameter]
    public string Past { get; set; } = "";

    private string Address => Past.Length > 0 ? $"projects/{Card.Project.Slug}?asAt={Past}" : $"projects/{Card.Project.Slug}";

    private Project Project => Card.Project;

    private IReadOnlyList<PlanFigures> Shown => _newer ?? Figures;

    /// <summary>Shows newer figures; renders only where they differ.</summary>
    public void Show(IReadOnlyList<PlanFigures> figures)
    {
        if (!figures.SequenceEqual(Shown, ReferenceEqualityComparer.Instance))
        {
            _newer = figures;
            StateHasChanged();
        }
    }

    private string AddressOf(PlanFigures figures) => Past.Length > 0 ? $"plan?plan={figures.Plan.Ref}&asAt={Past}" : $"plan?plan={figures.Plan.Ref}";

    protected override void OnParametersSet() => _newer = null;
}
