using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Ui;

/// <summary>A page places it once and names its keys; <c>?</c> lists them for as long as the page is open.</summary>
public sealed partial class PageKeys
{
    /// <summary>Where the list of keys takes them from.</summary>
    internal const string Section = "page-keys";

    [Parameter, EditorRequired]
    public required IReadOnlyList<KeyGroup> Groups { get; set; }
}
