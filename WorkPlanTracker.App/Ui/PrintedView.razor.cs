using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Publishing;

namespace WorkPlanTracker.App.Ui;

/// <summary>A document on the screen and on the printer: the same words as its file.</summary>
public sealed partial class PrintedView
{
    /// <summary>A word as short as a reference is kept on one line.</summary>
    private const int MostShort = 12;

    [Parameter, EditorRequired]
    public required PrintedDocument Document { get; set; }
}
