using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Actions;

/// <summary>What the forms of actions share: who fills them in, and the first field, which takes the focus once there is something to fill in.</summary>
public abstract class ActionForm : SaveOnceForm
{
    private bool _focused;

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>The first field.</summary>
    protected ElementReference First { get; set; }

    /// <summary>Whether the form is there to be typed into: what it shows has been read.</summary>
    protected abstract bool IsReady { get; }

    /// <inheritdoc />
    protected override Outcome? AtNoField => Ended is Outcome.Invalid or Outcome.Refused { Field: not null and not "state" } or Outcome.Conflict ? null : Ended;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (IsReady && !_focused)
        {
            _focused = true;
            await First.FocusAsync();
        }
    }
}
