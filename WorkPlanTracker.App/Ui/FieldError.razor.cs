using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Ui;

/// <summary>What is wrong with one field, beside it.</summary>
public sealed partial class FieldError
{
    [Parameter, EditorRequired]
    public string? Message { get; set; }
}
