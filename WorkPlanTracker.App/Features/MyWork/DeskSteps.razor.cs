using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>Steps that are owed, each one click from being dealt with.</summary>
public sealed partial class DeskSteps
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<DeskStep> Steps { get; set; }

    [Parameter]
    public bool Late { get; set; }

    /// <summary>Where all of them are found.</summary>
    [Parameter, EditorRequired]
    public required string All { get; set; }

    private static string AddressOf(DeskStep step) => step.Report.Length > 0 ? $"reports/{step.Report}" : $"meetings/{step.Meeting}";
}
