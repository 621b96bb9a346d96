using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Ui;

/// <summary>A menu that drops from its button. What is in it exists only once it was opened, so that a page does not pay for menus nobody opens.</summary>
public sealed partial class Drop
{
    private bool _asked;

    /// <summary>Menus of one group close each other.</summary>
    [Parameter, EditorRequired]
    public required string Group { get; set; }

    [Parameter]
    public string Css { get; set; } = "";

    [Parameter]
    public string SummaryCss { get; set; } = "";

    /// <summary>What the button says.</summary>
    [Parameter, EditorRequired]
    public required RenderFragment Label { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Writes out what is in it, before it is opened, for a form whose text comes back.</summary>
    public void Open()
    {
        _asked = true;
        StateHasChanged();
    }
}
