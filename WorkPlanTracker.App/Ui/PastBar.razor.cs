using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Ui;

/// <summary>Says that a page shows the past, and leads back to today.</summary>
public sealed partial class PastBar
{
    /// <summary>What is shown: <c>the register</c>.</summary>
    [Parameter, EditorRequired]
    public required string What { get; set; }

    /// <summary>Whether that is more than one thing.</summary>
    [Parameter]
    public bool Several { get; set; }

    /// <summary>The instant shown, in UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Instant { get; set; }

    /// <summary>The address of the same page as things stand.</summary>
    [Parameter, EditorRequired]
    public required string Today { get; set; }
}
