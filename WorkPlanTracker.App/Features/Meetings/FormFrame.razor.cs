using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>The frame of a form on a meeting's page: its title takes the focus when it opens, so that keys and readers are where the form is.</summary>
public sealed partial class FormFrame
{
    private ElementReference _title;

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public Outcome? Outcome { get; set; }

    [Parameter]
    public string? ChangedBy { get; set; }

    /// <summary>What the form's keys do, pressed while its title has the focus.</summary>
    [Parameter]
    public EventCallback<KeyboardEventArgs> OnKey { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private const string TitleId = "meeting-form";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _title.FocusAsync();
        }
    }
}
