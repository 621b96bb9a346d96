using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Ui;

/// <summary>Lists keys by group.</summary>
public sealed partial class KeyTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<KeyGroup> Groups { get; set; }
}
