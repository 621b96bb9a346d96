using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Lines of a paper as a table.</summary>
public sealed partial class LineTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<PaperLine> Lines { get; set; }

    /// <summary>What it lists, for those who hear it.</summary>
    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    /// <summary>The lines are actions: who owes them, and how they stand.</summary>
    [Parameter]
    public bool Actions { get; set; }

    /// <summary>None of the lines has a status or a date, so there is no column for them.</summary>
    private bool Plain => Lines.All(l => l.Status is null && l.Due.Length == 0);

    /// <summary>How many more there are.</summary>
    [Parameter]
    public int More { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";
}
