using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>What was changed about a project, newest first.</summary>
public sealed partial class ProjectStory
{
    private IReadOnlyList<ProjectEntry>? _newer;

    [Parameter, EditorRequired]
    public required IReadOnlyList<ProjectEntry> Initial { get; set; }

    private IReadOnlyList<ProjectEntry> Shown => _newer ?? Initial;

    /// <summary>Shows newer entries.</summary>
    public void Show(IReadOnlyList<ProjectEntry> entries)
    {
        _newer = entries;
        StateHasChanged();
    }

    protected override void OnParametersSet() => _newer = null;
}
