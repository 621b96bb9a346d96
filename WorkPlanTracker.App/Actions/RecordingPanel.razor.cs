using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Actions;

/// <summary>Offers to record an urgent action, or any other that no agenda item asked for.</summary>
public sealed partial class RecordingPanel
{
    private bool _open;
    private bool _focus;
    private bool _asked;
    private ElementReference _button;

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>The body it is reported to, by code; empty where that is to be chosen.</summary>
    [Parameter]
    public string Committee { get; set; } = "";

    /// <summary>Told what was saved.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    /// <summary>Whether the form opens with the page: <c>urgent</c>.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    public string? Asked { get; set; }

    private string Key => Committee.Length > 0 ? Committee : "new";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_asked && RendererInfo.IsInteractive)
        {
            _asked = true;
            if (Asked == "urgent" && Person.May(Domain.People.Act.RecordAction, ""))
            {
                Open();
                StateHasChanged();
            }
        }

        if (_focus)
        {
            _focus = false;
            await _button.FocusAsync();
        }
    }

    private void Open() => _open = true;

    private async Task ClosedAsync(Outcome.Saved? saved)
    {
        (_open, _focus) = (false, true);
        if (saved is not null)
        {
            await OnSaved.InvokeAsync(saved);
        }
    }
}
