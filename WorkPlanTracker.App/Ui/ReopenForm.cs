using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace WorkPlanTracker.App.Ui;

/// <summary>Renders nothing. After the page was loaded again in the same tab, has it open the form that was open before.</summary>
public sealed class ReopenForm(IJSRuntime script) : ComponentBase
{
    /// <summary>The part of <c>data-draft</c> before the colon.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <summary>Told the part after the colon.</summary>
    [Parameter]
    public EventCallback<string> OnReopen { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && await script.InvokeAsync<string?>("workplan.place.reopen", Kind) is { } form)
        {
            await OnReopen.InvokeAsync(form);
        }
    }
}
