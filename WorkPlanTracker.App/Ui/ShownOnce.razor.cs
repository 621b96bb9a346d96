using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace WorkPlanTracker.App.Ui;

/// <summary>A secret that is shown once: to be copied now, because it is not kept.</summary>
public sealed partial class ShownOnce(IJSRuntime script)
{
    private ElementReference _field;
    private string _said = "";

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>What to do with it.</summary>
    [Parameter, EditorRequired]
    public required string Advice { get; set; }

    [Parameter, EditorRequired]
    public required string Secret { get; set; }

    private async Task CopyAsync()
    {
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/copy.js");
        _said = await module.InvokeAsync<bool>("copy", _field) ? "Copied." : "Selected: press Ctrl+C to copy it.";
    }
}
